using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Collections;

/// <summary>Months that are over and were never closed for collection, though somebody lived at a residence and had been told a payment.</summary>
public static class UnclosedMonths
{
    /// <summary>An older month than this is not asked for: it was before Hjemvej, or is settled elsewhere.</summary>
    private const int MonthsBack = 12;

    /// <summary>The first day of the oldest month that is asked for.</summary>
    internal static DateOnly Earliest(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-MonthsBack);

    /// <summary>The first day of each, the oldest first.</summary>
    public static async Task<IReadOnlyList<DateOnly>> UnclosedMonthsAsync(this CaseworkDb db, DateOnly today, CancellationToken ct)
    {
        DateOnly thisMonth = new(today.Year, today.Month, 1);
        var earliest = Earliest(today);
        var closed = await db.MonthClosings.Where(c => c.Month >= earliest).Select(c => c.Month).Distinct().ToListAsync(ct);
        var spans = await db.Stays
            .Where(s => s.StartsOn < thisMonth && (s.EndsOn == null || s.EndsOn >= earliest))
            .Select(s => new { s.StartsOn, s.EndsOn, ToldOn = db.PaymentCalculations.Where(p => p.CaseId == s.CaseId && p.CommunicatedOn != null).Min(p => p.CommunicatedOn) })
            .Where(s => s.ToldOn != null)
            .GroupBy(s => new { s.StartsOn.Year, s.StartsOn.Month, EndYear = s.EndsOn == null ? (int?)null : s.EndsOn.Value.Year, EndMonth = s.EndsOn == null ? (int?)null : s.EndsOn.Value.Month })
            .Select(g => new { g.Key, Told = g.Min(s => s.ToldOn) }).ToListAsync(ct);
        return
        [
            .. Enumerable.Range(0, MonthsBack).Select(n => earliest.AddMonths(n)).Except(closed)
                .Where(month => spans.Any(s =>
                    new DateOnly(s.Key.Year, s.Key.Month, 1) <= month
                    && (s.Key.EndYear is not { } year || s.Key.EndMonth is not { } ends || new DateOnly(year, ends, 1) >= month)
                    && s.Told < month.AddMonths(1))),
        ];
    }
}
