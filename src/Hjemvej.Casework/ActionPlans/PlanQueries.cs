using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Matching;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>What the use cases and pages of the plan ask the database.</summary>
public static class PlanQueries
{
    /// <summary>The grant in force: the latest one made and not set aside.</summary>
    public static Task<Decision?> GrantInForceAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        db.Decisions.AsNoTracking()
            .Where(d => d.CaseId == caseId && d.Outcome == Outcome.Grant && d.MadeOn != null && d.SetAsideOn == null)
            .OrderByDescending(d => d.MadeOn)
            .FirstOrDefaultAsync(ct);

    /// <summary>The approach that the assessment has set; it words the plan.</summary>
    public static Task<CareApproach?> ApproachAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        db.Assessments.Where(a => a.CaseId == caseId).Select(a => a.Approach).FirstOrDefaultAsync(ct);

    /// <summary>A closed case is read, not changed.</summary>
    internal static async Task<Refusal?> RefuseWhenClosedAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        (await db.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId, ct)).RefuseWhenClosed();

    /// <summary>The residence where the citizen has said yes to a place.</summary>
    public static Task<Match?> AcceptedMatchAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        db.Matches.AsNoTracking().Include(m => m.Residence)
            .Where(m => m.CaseId == caseId && m.Status == MatchStatus.Accepted)
            .OrderByDescending(m => m.AnsweredOn)
            .FirstOrDefaultAsync(ct);

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
