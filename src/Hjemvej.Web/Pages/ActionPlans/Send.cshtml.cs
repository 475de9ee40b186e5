using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Letters;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Shows the finished plan as the citizen will get it, and sends it.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class SendModel(CaseworkDb db, SendActionPlanHandler handler) : CasePage
{
    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>Null when there is nothing to send.</summary>
    public LetterPreview? Letter { get; private set; }

    /// <summary>What others have written that the citizen will read.</summary>
    public IReadOnlyList<LetterText> Texts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        SeenVersion = await db.ActionPlans.Where(p => p.CaseId == CaseId).Select(p => p.Version).SingleOrDefaultAsync(ct);
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new(CaseId, SeenVersion), ct);
        if (!result.IsRefused)
        {
            return ToCase("handleplan", "sendt");
        }

        ModelState.AddRefusals(result.Refusals);
        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var preview = await handler.PreviewAsync(CaseId, ct);
        if (preview.IsRefused)
        {
            if (ModelState.IsValid)
            {
                ModelState.AddRefusals(preview.Refusals);
            }

            return;
        }

        Letter = preview.Value;
        var plan = await db.ActionPlans.AsNoTracking().SingleAsync(p => p.CaseId == CaseId, ct);
        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == CaseId && g.Status == GoalStatus.Active).ToListAsync(ct);
        var page = $"/sager/{Number}/handleplan";
        Texts =
        [
            new("Formål med planen", plan.Purpose, page), new("Indsats", plan.Effort, page), new("Særlige forhold", plan.SpecialMatters, page),
            .. goals.InOrder().Select(g => new LetterText($"Mål: {g.ThemeOf().Name}", g.Text, page)),
        ];
    }
}
