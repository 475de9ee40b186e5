using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>What the use cases and pages of the plan ask the database.</summary>
public static class PlanQueries
{
    /// <summary>The approach that the assessment has set; it words the plan.</summary>
    public static Task<CareApproach?> ApproachAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        db.Assessments.Where(a => a.CaseId == caseId).Select(a => a.Approach).FirstOrDefaultAsync(ct);

    internal static Refusal NoSuchGoal => new("goal.unknown", "Målet findes ikke i sagen.");

    /// <summary>The residence that is to work by the plan: where the citizen has said yes to a place, else where they live until a last day that is coming.</summary>
    public static async Task<Residence?> WorkingResidenceAsync(this CaseworkDb db, Guid caseId, DateOnly today, CancellationToken ct) =>
        await db.StandingMatches().AsNoTracking().Where(m => m.CaseId == caseId && m.Status == MatchStatus.Accepted).StandingFirst().Select(m => m.Residence).FirstOrDefaultAsync(ct)
        ?? await db.PlaceHolds.AsNoTracking().Where(h => h.CaseId == caseId && h.Occupied && h.Until >= today).OrderBy(h => h.Until).Select(h => h.Place.Residence).FirstOrDefaultAsync(ct);

    /// <summary>The goals that a residence was given, by any hand-over (SEL § 141(5)): of the others it is told nothing.</summary>
    public static async Task<HashSet<Guid>> GoalsGivenToAsync(this CaseworkDb db, Guid caseId, Guid residenceId, CancellationToken ct) =>
        [.. (await db.PlanExtracts.AsNoTracking().Where(e => e.CaseId == caseId && e.ResidenceId == residenceId).Select(e => e.Goals).ToListAsync(ct)).SelectMany(g => g).Select(g => g.GoalId)];

    /// <summary>What the rules are asked: the offer stands in the plan's row, or in the decision whose letter made it.</summary>
    public static ActionPlanFacts FactsOf(ActionPlan? plan, Decision? grant) => new(
        plan?.OfferedOn ?? grant?.ActionPlanOfferedOn,
        plan?.Accepted,
        plan?.Purpose,
        plan?.Effort,
        plan?.ExpectedDuration,
        plan?.SpecialMatters,
        plan?.FinishedOn);
}
