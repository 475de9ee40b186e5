using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>What a grant gives on a day (bevillingens vilkår): its own purposes, way out and duration, or those of the latest adjustment that has taken effect.</summary>
/// <param name="AdjustedFrom">The first day of the adjustment; null while the grant stands as it was given.</param>
public sealed record GrantedTerms(IReadOnlyList<StayPurpose> Purposes, WayOut? WayOut, string? ExpectedDuration, DateOnly? AdjustedFrom)
{
    /// <param name="decisions">Of one case, in any order; drafts and those set aside do not count.</param>
    /// <param name="day">An adjustment counts from its first day on.</param>
    /// <returns>Null when nothing is granted.</returns>
    [Source("1.1-4")]
    [Source("2.9-3")]
    public static GrantedTerms? Of(IEnumerable<Decision> decisions, DateOnly day)
    {
        var made = decisions.Where(d => d is { MadeOn: not null, SetAsideOn: null }).OrderBy(d => (d.MadeOn, d.MadeAt)).ToList();
        if (made.FindLast(d => d.Outcome is Outcome.Grant) is not { } grant)
        {
            return null;
        }

        // An adjustment from before it was asked what the stay is for says nothing of it.
        var adjusted = made.FindLast(d => d is { Kind: DecisionKind.Adjustment, Purposes.Count: > 0 } && d.MadeOn >= grant.MadeOn && !(d.TakesEffectOn > day));
        return adjusted is null
            ? new(grant.Purposes, grant.WayOut, grant.ExpectedDuration, null)
            : new(adjusted.Purposes, adjusted.WayOut, adjusted.ExpectedDuration, adjusted.TakesEffectOn ?? adjusted.MadeOn);
    }
}

public static class GrantedTermsQuery
{
    /// <summary>The terms of a case's grant on a day; null when nothing is granted.</summary>
    public static async Task<GrantedTerms?> GrantedTermsAsync(this CaseworkDb db, Guid caseId, DateOnly day, CancellationToken ct) =>
        GrantedTerms.Of(await db.Decisions.AsNoTracking().Where(d => d.CaseId == caseId && d.MadeOn != null && d.SetAsideOn == null).ToListAsync(ct), day);
}
