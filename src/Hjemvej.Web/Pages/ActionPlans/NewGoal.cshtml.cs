using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Sets a goal, from a template or from nothing.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class NewGoalModel(CaseworkDb db, AddGoalHandler handler) : CasePage
{
    /// <summary>Key of the template to begin from.</summary>
    [BindProperty(SupportsGet = true, Name = "skabelon")]
    public string? TemplateKey { get; set; }

    /// <summary>Key of the sub-theme to begin from.</summary>
    [BindProperty(SupportsGet = true, Name = "undertema")]
    public string? Subtheme { get; set; }

    [BindProperty]
    public GoalForm Input { get; set; } = new();

    /// <summary>Welfare technology that others have used for such a goal. A suggestion: the field says only what was considered for this citizen.</summary>
    public string? Idea { get; private set; }

    public PlanWording Wording { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var approach = await db.ApproachAsync(CaseId, ct);
        Wording = PlanWording.Of(approach);
        Idea = GoalTemplates.Find(TemplateKey)?.Technology;
        Input = GoalTemplates.Find(TemplateKey) is { } template
            ? new() { Subtheme = template.Subtheme, Text = template.Text(approach) }
            : new() { Subtheme = Subtheme };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.ToContent()), ct);
            if (!result.IsRefused)
            {
                return ToCase("handleplan", "maal");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        (Wording, Idea) = (PlanWording.Of(await db.ApproachAsync(CaseId, ct)), GoalTemplates.Find(TemplateKey)?.Technology);
        return Page();
    }
}
