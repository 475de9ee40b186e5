using Hjemvej.Rules.Decisions;

namespace Hjemvej.Casework.Decisions;

/// <summary>Which grants (bevillinger) count now: made, not set aside, and not ended by a later decision.</summary>
public static class GrantsInForce
{
    /// <summary>Of all cases.</summary>
    public static IQueryable<Decision> Grants(this CaseworkDb db) => db.Decisions.Where(d =>
        d.Outcome == Outcome.Grant && d.MadeOn != null && d.SetAsideOn == null
        && !db.Decisions.Any(e => e.CaseId == d.CaseId && e.Kind == DecisionKind.Ending && e.MadeOn != null && e.SetAsideOn == null));

    /// <summary>The same, asked of a case's decisions as they stand in a unit of work.</summary>
    internal static bool AnyGrant(IReadOnlyCollection<Decision> decisions) =>
        decisions.Any(d => d is { Outcome: Outcome.Grant, MadeOn: not null, SetAsideOn: null })
        && !decisions.Any(d => d is { Kind: DecisionKind.Ending, MadeOn: not null, SetAsideOn: null });
}
