using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Chooses what the residence is given, shows it as it will read, and gives it.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class HandOverModel(CaseworkDb db, CivilClock clock, HandOverPlanHandler handler) : CasePage
{
    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public List<PlanPart> Parts { get; set; } = [];

    [BindProperty]
    public List<Guid> Goals { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Skriv, hvorfor netop det er relevant for botilbuddet."), StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    /// <summary>What will be given, on the check page; null while it is being chosen.</summary>
    public PlanExtract? Checking { get; private set; }

    public string? ResidenceName { get; private set; }

    public Gate Gate { get; private set; } = null!;

    public List<SelectListItem> GoalItems { get; private set; } = [];

    public List<SelectListItem> PartItems { get; private set; } = [];

    /// <summary>Every goal is ticked to begin with; the parts of the plan are not.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        SeenVersion = (await LoadAsync(ct))?.Version ?? 0;
        Goals = [.. GoalItems.Select(i => Guid.Parse(i.Value))];
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (ModelState.IsValid)
        {
            var preview = await handler.PreviewAsync(ToCommand(), ct);
            ModelState.AddRefusals(preview.Refusals);
            Checking = preview.IsRefused ? null : preview.Value;
        }

        return Page();
    }

    /// <summary>Back to the choice with everything as it was.</summary>
    public async Task<IActionResult> OnPostEditAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(ToCommand(), ct);
            if (!result.IsRefused)
            {
                return ToCase("bestilling", "givet");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        await LoadAsync(ct);
        return Page();
    }

    private HandOverPlan ToCommand() => new(CaseId, SeenVersion, Parts, Goals, Reason!);

    private async Task<ActionPlan?> LoadAsync(CancellationToken ct)
    {
        var plan = await db.ActionPlans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == CaseId, ct);
        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == CaseId && g.Status == GoalStatus.Active).ToListAsync(ct);
        GoalItems = [.. goals.InOrder().Select(g => new SelectListItem($"{g.ThemeOf().Name}: {g.Text}", g.Id.ToString()))];
        PartItems = plan is { Accepted: true, FinishedOn: not null }
            ? [.. HandOverPlanHandler.PartsOf(plan, Enum.GetValues<PlanPart>()).Select(p => new SelectListItem(p.Part.Danish(), p.Part.ToString()))]
            : [];
        var residence = await db.WorkingResidenceAsync(CaseId, clock.Today, ct);
        (ResidenceName, Gate) = (residence?.Name, ActionPlanRules.Order(residence is not null));
        return plan;
    }
}
