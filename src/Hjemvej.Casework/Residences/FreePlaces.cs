using System.Linq.Expressions;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Residences;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Residences;

/// <summary>Which places are free (ledige), and how a place is held and let go.</summary>
public static class FreePlaces
{
    /// <summary>
    /// In use with no day of closing, and held by nobody. A place whose resident has a last day is free from the day after. One that is to
    /// close is not offered: a stay has no end on the day it is offered.
    /// </summary>
    public static Expression<Func<Place, bool>> IsFree { get; } = place => place.ClosedFrom == null && !place.Holds.Any(h => h.Until == null);

    /// <summary>The first day a free place can be used: today, or the day after its last resident.</summary>
    public static DateOnly FreeFrom(DateOnly? lastDayHeld, DateOnly today) => lastDayHeld is { } last && last >= today ? last.AddDays(1) : today;

    /// <summary>The free place of a residence that can be used first; null when there is none. With its holds that are not over.</summary>
    internal static async Task<Place?> FirstFreeAsync(this CaseworkDb db, Guid residenceId, DateOnly today, CancellationToken ct)
    {
        var free = await db.Places.AsNoTracking().Where(p => p.ResidenceId == residenceId).Where(IsFree)
            .Select(p => new { p.Id, p.Label, Until = p.Holds.Max(h => h.Until) }).ToListAsync(ct);
        return free.OrderBy(p => FreeFrom(p.Until, today)).ThenBy(p => p.Label, PlaceLabelOrder.Comparer).FirstOrDefault() is { } first
            ? await db.Places.Include(p => p.Holds.Where(h => h.Until >= today)).SingleAsync(p => p.Id == first.Id, ct)
            : null;
    }

    /// <summary>What would be reserved now: the place and the first day it can be used.</summary>
    public static async Task<(string Label, DateOnly FreeFrom)?> NextFreePlaceAsync(this CaseworkDb db, Guid residenceId, DateOnly today, CancellationToken ct) =>
        await db.FirstFreeAsync(residenceId, today, ct) is { } place ? (place.Label, FreeFrom(place.Holds.Max(h => h.Until), today)) : null;

    /// <summary>Reserves a free place for a case. Two who reserve the same place at once: the database lets one.</summary>
    internal static PlaceHold Reserve(this CaseworkDb db, Place place, Guid caseId, DateOnly today)
    {
        db.Touch(place);
        return db.PlaceHolds.Add(new() { PlaceId = place.Id, CaseId = caseId, From = FreeFrom(place.Holds.Max(h => h.Until), today) }).Entity;
    }

    /// <summary>Lets go of the place that a case has reserved and not moved into: it is free at once, also for the residence's eyes.</summary>
    /// <returns>The hold that ended; null when there was none.</returns>
    internal static async Task<PlaceHold?> ReleaseReservationAsync(this CaseworkDb db, Guid caseId, DateOnly today, CancellationToken ct)
    {
        var hold = await db.PlaceHolds.SingleOrDefaultAsync(h => h.CaseId == caseId && h.Until == null && !h.Occupied, ct);
        if (hold is not null)
        {
            // The last day held was yesterday: nobody lived there.
            hold.Until = today.AddDays(-1);
        }

        return hold;
    }
}
