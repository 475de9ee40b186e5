using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>The action plan (handleplan) of a case: the offer, the answer, the four parts of the statute, and the goals theme by theme.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class IndexModel(CaseworkDb db) : CasePage
{
    public ActionPlan? Plan { get; private set; }

    public ActionPlanFacts Facts { get; private set; } = null!;

    public bool IsGranted { get; private set; }

    public PlanWording Wording { get; private set; } = null!;

    public IReadOnlyList<Goal> Active { get; private set; } = [];

    public IReadOnlyList<Goal> Ended { get; private set; } = [];

    public Gate Offered => ActionPlanRules.Offered(Facts);

    public Gate Complete => ActionPlanRules.Complete(Facts);

    public IReadOnlyList<string> WarningsOf(Goal goal) => GoalConsistency.Warnings(goal.Type, goal.CurrentLevel, goal.TargetLevel);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var grant = await db.GrantInForceAsync(CaseId, ct);
        Plan = await db.ActionPlans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == CaseId, ct);
        Facts = PlanQueries.FactsOf(Plan, grant);
        IsGranted = grant is not null || Plan is not null;
        Wording = PlanWording.Of(await db.ApproachAsync(CaseId, ct));
        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == CaseId).ToListAsync(ct);
        Active = [.. goals.Where(g => g.Status is GoalStatus.Active).InOrder()];
        Ended = [.. goals.Where(g => g.Status is not GoalStatus.Active).OrderByDescending(g => g.EndedOn)];
    }
}
