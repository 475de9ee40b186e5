using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>Where the finding of a place stands in one case: what is needed, what there is, what was chosen.</summary>
/// <param name="Current">The choice that stands: draft, offered or accepted.</param>
/// <param name="Gates">Of the offer, when a draft stands.</param>
/// <param name="Earlier">Choices that came to nothing, latest first; at most twenty.</param>
/// <param name="WishInApplication">What the application says of wishes, while none are recorded for the place.</param>
/// <param name="Refused">Residences whose offers came to nothing.</param>
/// <param name="Ahead">For each suitable residence with a free place, how many on the waiting list are before the citizen.</param>
/// <param name="LivesIn">The postal code of the citizen's home, to tell; no wish.</param>
public sealed record MatchOverview(
    CitizenNeeds Needs,
    Ranking Ranking,
    Gate Granted,
    Match? Current,
    IReadOnlyList<Gate> Gates,
    IReadOnlyList<Match> Earlier,
    WaitingListEntry? Waiting,
    PlacementWish? Wish,
    string? WishedResidence,
    string? WishInApplication,
    IReadOnlySet<Guid> Refused,
    IReadOnlyDictionary<Guid, int> Ahead,
    string? LivesIn)
{
    /// <summary>Suitable residences with a free place that the citizen has not turned down, and that it is their turn to.</summary>
    public IEnumerable<RankedResidence> RelevantFree => Ranking.RelevantFree.Where(r => !Refused.Contains(r.Offer.Id) && !IsOutOfTurn(r.Offer));

    /// <summary>The residence that the citizen on the list was told of last, while it is their turn.</summary>
    public string? Told => Waiting?.ToldOfResidenceId is { } told ? Ranking.Find(told)?.Offer.Name : null;

    /// <summary>Others on the waiting list come before the citizen to the free places there.</summary>
    public bool IsOutOfTurn(ResidenceOffer offer) => Ahead.GetValueOrDefault(offer.Id) is var ahead && offer.HasFree && !WaitingOrder.IsInTurn(ahead, offer.FreeFrom.Count);
}

/// <summary>Reads the overview for the page.</summary>
public sealed class MatchDesk(CaseworkDb db, CivilClock clock, OfferDesk offers)
{
    private const int Shown = 20;

    public async Task<MatchOverview> OfCaseAsync(Guid caseId, CancellationToken ct)
    {
        var (needs, ranking) = await db.RankAsync(caseId, clock.Today, ct);
        var current = await db.StandingMatchAsync(caseId, ct);
        var grant = await db.GrantInForceAsync(caseId, ct);
        var wish = await db.PlacementWishes.AsNoTracking().SingleOrDefaultAsync(w => w.CaseId == caseId, ct);
        return new(
            needs,
            ranking,
            OfferGates.Granted(grant?.ToFacts(), clock.Today),
            current,
            current is { Status: MatchStatus.Draft } ? await offers.GatesAsync(current, needs, ranking, null, ct) : [],
            await db.Matches.AsNoTracking().Include(m => m.Residence)
                .Where(m => m.CaseId == caseId && (m.Status == MatchStatus.Declined || m.Status == MatchStatus.Withdrawn))
                .OrderByDescending(m => m.ChosenOn).Take(Shown).ToListAsync(ct),
            await db.WaitingAsync(caseId, ct),
            wish,
            wish?.ResidenceId is { } wished ? await db.Residences.Where(r => r.Id == wished).Select(r => r.Name).SingleOrDefaultAsync(ct) : null,
            wish is null ? await db.Applications.Where(a => a.CaseId == caseId).Select(a => a.Wishes).SingleAsync(ct) : null,
            (await db.RefusedAsync([caseId], ct))[caseId].ToHashSet(),
            await db.AheadAsync(caseId, ranking.RelevantFree.Select(r => r.Offer), clock.Today, ct),
            await db.Cases.Where(c => c.Id == caseId).Select(c => c.Citizen.PostalCode).SingleAsync(ct));
    }
}
