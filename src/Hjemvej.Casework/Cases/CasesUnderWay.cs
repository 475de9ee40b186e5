using Hjemvej.Casework.Applications;
using Hjemvej.Rules.Decisions;

namespace Hjemvej.Casework.Cases;

/// <summary>The cases that a new application of the same citizen would double.</summary>
public static class CasesUnderWay
{
    /// <summary>All that are open, but those answered with a refusal or a referral that stands: they only wait for a complaint, and the citizen may apply anew.</summary>
    public static IQueryable<Case> Of(CaseworkDb db) => db.Cases.Where(c => c.ClosedOn == null
        && !db.Decisions.Any(d => d.CaseId == c.Id && d.Kind == Decisions.DecisionKind.Application && d.SentOn != null && d.SetAsideOn == null && d.Outcome != Outcome.Grant
            && !db.Applications.Any(a => a.CaseId == c.Id && a.ReferredBackOn > d.SentOn)
            && !db.Complaints.Any(k => k.DecisionId == d.Id && (k.Outcome == Decisions.ReassessmentOutcome.Partly || k.Outcome == Decisions.ReassessmentOutcome.Changed || k.BoardOutcome == Decisions.BoardOutcome.Changed))));
}
