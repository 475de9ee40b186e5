using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Changes a goal that is worked on.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ChangeGoalModel(CaseworkDb db, ChangeGoalHandler handler) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid GoalId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public GoalForm Input { get; set; } = new();

    public PlanWording Wording { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } goal)
        {
            return NotFound();
        }

        (SeenVersion, Input) = (goal.Version, GoalForm.Of(goal));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, GoalId, SeenVersion, Input.ToContent()), ct);
            if (!result.IsRefused)
            {
                return ToCase("handleplan", "maal");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    private async Task<Goal?> LoadAsync(CancellationToken ct)
    {
        Wording = PlanWording.Of(await db.ApproachAsync(CaseId, ct));
        return await db.Goals.AsNoTracking().SingleOrDefaultAsync(g => g.Id == GoalId && g.CaseId == CaseId, ct);
    }
}
