using System.Linq.Expressions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Residences;

/// <summary>Which places are free (ledige), and how a place is held and let go.</summary>
public static class FreePlaces
{
    /// <summary>In use, and held by nobody. A place whose resident has a last day is free from the day after.</summary>
    public static Expression<Func<Place, bool>> IsFree(DateOnly today) =>
        place => (place.ClosedFrom == null || place.ClosedFrom > today) && !place.Holds.Any(h => h.Until == null);

    /// <summary>The first day a free place can be used: today, or the day after its last resident.</summary>
    public static DateOnly FreeFrom(DateOnly? lastDayHeld, DateOnly today) => lastDayHeld is { } last && last >= today ? last.AddDays(1) : today;

    /// <summary>The free place of a residence that can be used first; null when there is none. With its holds that are not over.</summary>
    internal static async Task<Place?> FirstFreeAsync(this CaseworkDb db, Guid residenceId, DateOnly today, CancellationToken ct)
    {
        var free = await db.Places.Include(p => p.Holds.Where(h => h.Until >= today))
            .Where(p => p.ResidenceId == residenceId).Where(IsFree(today))
            .OrderBy(p => p.Holds.Max(h => h.Until) >= today).ThenBy(p => p.Holds.Max(h => h.Until)).ThenBy(p => p.Label)
            .FirstOrDefaultAsync(ct);
        return free;
    }

    /// <summary>What would be reserved now: the place and the first day it can be used.</summary>
    public static async Task<(string Label, DateOnly FreeFrom)?> NextFreePlaceAsync(this CaseworkDb db, Guid residenceId, DateOnly today, CancellationToken ct) =>
        await db.FirstFreeAsync(residenceId, today, ct) is { } place ? (place.Label, FreeFrom(place.Holds.Max(h => h.Until), today)) : null;

    /// <summary>Reserves a free place for a case. Two who reserve the same place at once: the database lets one.</summary>
    internal static PlaceHold Reserve(this CaseworkDb db, Place place, Guid caseId, DateOnly today) => db.PlaceHolds.Add(new()
    {
        PlaceId = place.Id,
        CaseId = caseId,
        From = FreeFrom(place.Holds.Max(h => h.Until), today),
    }).Entity;

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
