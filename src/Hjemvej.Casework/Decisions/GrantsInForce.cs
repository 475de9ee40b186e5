using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Which grants (bevillinger) count now: made, not set aside, and not ended by a decision since. An ending counts for the grants made before it only.</summary>
public static class GrantsInForce
{
    /// <summary>Of all cases.</summary>
    public static IQueryable<Decision> Grants(this CaseworkDb db) => db.GrantsMade().Where(d =>
        !db.Decisions.Any(e => e.CaseId == d.CaseId && e.Kind == DecisionKind.Ending && e.MadeOn >= d.MadeOn && e.SetAsideOn == null));

    /// <summary>Also those that were ended since: who lives there by one stays until the last day.</summary>
    public static IQueryable<Decision> GrantsMade(this CaseworkDb db) => db.Decisions.Where(d => d.Outcome == Outcome.Grant && d.MadeOn != null && d.SetAsideOn == null);

    /// <summary>The latest one of a case that counts.</summary>
    public static Task<Decision?> GrantInForceAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        db.Grants().AsNoTracking().Where(d => d.CaseId == caseId).OrderByDescending(d => d.MadeOn).FirstOrDefaultAsync(ct);

    /// <summary>The same, asked of a case's decisions as they stand in a unit of work.</summary>
    internal static bool AnyGrant(IReadOnlyCollection<Decision> decisions) =>
        decisions.Any(d => d is { Outcome: Outcome.Grant, MadeOn: not null, SetAsideOn: null } && !decisions.Any(e => e.Ends(d)));

    /// <summary>The day the latest grant that counts was sent, as a case's decisions stand in a unit of work; null when there is none.</summary>
    internal static DateOnly? SentOn(IReadOnlyCollection<Decision> decisions) =>
        decisions.Where(d => d is { Outcome: Outcome.Grant, MadeOn: not null, SetAsideOn: null } && !decisions.Any(e => e.Ends(d))).Max(d => d.SentOn);

    /// <summary>Does this decision end that one?</summary>
    internal static bool Ends(this Decision ending, Decision? decided) => ending is { Kind: DecisionKind.Ending, MadeOn: not null, SetAsideOn: null } && ending.MadeOn >= decided?.MadeOn;
}
