using Hjemvej.Casework.Time;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Collections;

/// <summary>A row of a month that was closed, which a closing would add to again: a correction, or what was held back and can be collected now.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="ClosedOn">The civil day of the month's latest closing, which did not take it.</param>
public sealed record ReopenedRow(DateOnly Month, DateOnly ClosedOn, MonthRow Row);

/// <summary>What has come up since a month was closed. Finance would otherwise see it only by opening that month by chance.</summary>
public static class ReopenedMonths
{
    /// <param name="db">The context.</param>
    /// <param name="caseIds">At most some hundred: a caller with more asks in batches.</param>
    /// <param name="standard">The standard in force.</param>
    /// <param name="today">An older month than a year is not asked for, as with the months that were never closed.</param>
    /// <param name="ct">Cancels.</param>
    /// <remarks>A month may be closed while it runs, and is looked at too; whether anybody is told of it before its end is the caller's.</remarks>
    internal static async Task<ILookup<Guid, ReopenedRow>> ReopenedRowsAsync(this CaseworkDb db, IReadOnlyCollection<Guid> caseIds, Standard standard, DateOnly today, CancellationToken ct)
    {
        var earliest = UnclosedMonths.Earliest(today);
        var closed = await db.MonthClosings.Where(c => c.Month >= earliest).GroupBy(c => c.Month).Select(g => new { Month = g.Key, At = g.Max(c => c.ClosedAt) }).ToDictionaryAsync(c => c.Month, c => c.At, ct);
        var rows = closed.Count == 0 ? [] : await db.RowsAsync(db.Stays.Where(s => caseIds.Contains(s.CaseId)), [.. closed.Keys.Order()], standard, today, ct);
        return rows.Where(r => r.Row.IsOpen).ToLookup(r => r.Row.CaseId, r => new ReopenedRow(r.Month, CivilClock.DayOf(closed[r.Month]), r.Row));
    }
}
