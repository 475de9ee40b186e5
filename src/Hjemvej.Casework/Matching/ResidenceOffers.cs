using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Residences;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>What the residences offer, as matching compares it.</summary>
internal static class ResidenceOffers
{
    /// <summary>All residences of the municipality's list with their free places, in one query.</summary>
    /// <param name="db">The context; nothing is tracked.</param>
    /// <param name="today">The day that decides what is free.</param>
    /// <param name="onlyFree">Only those with a free place.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<List<ResidenceOffer>> ResidenceOffersAsync(this CaseworkDb db, DateOnly today, bool onlyFree, CancellationToken ct)
    {
        var isFree = FreePlaces.IsFree;
        var rows = await db.Residences.AsNoTracking()
            .Where(r => !onlyFree || r.Places.AsQueryable().Any(isFree))
            .OrderBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Name,
                r.Internal,
                r.Municipality,
                r.PostalCode,
                r.City,
                r.TargetGroups,
                r.Themes,
                r.MaxSupportNeed,
                r.WheelchairAccess,
                Price = r.Prices.Where(p => p.From <= today && p.Withdraws == null && !db.ResidencePrices.Any(w => w.ResidenceId == p.ResidenceId && w.Withdraws == p.Sequence)).OrderByDescending(p => p.From).ThenByDescending(p => p.Sequence).Select(p => new { p.Lodging, p.Board }).FirstOrDefault(),
                Latest = r.Registrations.OrderByDescending(x => x.RecordedAt).Select(x => new { x.RegisteredFrom, x.RegisteredTo, x.Approved }).FirstOrDefault(),
                Free = r.Places.AsQueryable().Where(isFree).Select(p => p.Holds.Max(h => h.Until)).ToList(),
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => new ResidenceOffer(
            r.Id, r.Name, new ResidenceFacts(r.Internal, r.Latest?.RegisteredFrom, r.Latest?.RegisteredTo, r.Latest?.Approved ?? false, r.Name),
            r.Municipality, r.PostalCode, r.City, r.TargetGroups, r.Themes, r.MaxSupportNeed, r.WheelchairAccess, r.Price?.Lodging, r.Price?.Board,
            [.. r.Free.Select(until => FreePlaces.FreeFrom(until, today)).Order()]))];
    }

    /// <summary>One residence as it stands in the unit of work, saved or not; its registrations, prices and places are loaded.</summary>
    public static ResidenceOffer ToOffer(this Residence residence, DateOnly today)
    {
        var isFree = FreePlaces.IsFree.Compile();
        return new(
            residence.Id, residence.Name, residence.ToFacts(), residence.Municipality, residence.PostalCode, residence.City, residence.TargetGroups, residence.Themes,
            residence.MaxSupportNeed, residence.WheelchairAccess, residence.Prices.On(today)?.Lodging, residence.Prices.On(today)?.Board,
            [.. residence.Places.Where(isFree).Select(p => FreePlaces.FreeFrom(p.Holds.Max(h => h.Until), today)).Order()]);
    }
}
