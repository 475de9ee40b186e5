using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Matching;

namespace Hjemvej.Casework.Matching;

/// <summary>Gathers what the rules ask before a place is offered; the page shows the same gates that the use case asks.</summary>
public sealed class OfferDesk(CaseworkDb db, CivilClock clock)
{
    /// <param name="match">The choice, with its residence and registrations.</param>
    /// <param name="outOfTurnBecause">Why the citizen comes before others, as written now.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Gate>> GatesAsync(Match match, string? outOfTurnBecause, CancellationToken ct)
    {
        var (needs, ranking) = await db.RankAsync(match.CaseId, clock.Today, ct);
        return await GatesAsync(match, needs, ranking, outOfTurnBecause, ct);
    }

    internal async Task<IReadOnlyList<Gate>> GatesAsync(Match match, CitizenNeeds needs, Ranking ranking, string? outOfTurnBecause, CancellationToken ct)
    {
        var grant = await db.GrantInForceAsync(match.CaseId, ct);
        var ranked = ranking.Find(match.ResidenceId);
        var offer = ranked?.Offer ?? ranking.Unusable.FirstOrDefault(u => u.Offer.Id == match.ResidenceId)?.Offer;
        return OfferGates.Of(
            new(
                grant?.ToFacts(),
                offer?.Facts ?? match.Residence.ToFacts(),
                ranked?.Suitable ?? false,
                match.UnsuitableBecause,
                PassedOverBy(match, ranking),
                [.. needs.Themes.Select(t => VumThemes.Find(t.Theme)!.Name)],
                [.. needs.Themes.Where(t => !match.ThemeStatements.Any(s => s.Theme == t.Theme && !string.IsNullOrWhiteSpace(s.Text))).Select(t => VumThemes.Find(t.Theme)!.Name)],
                match.Opinion is not null,
                offer?.FreeFrom ?? [],
                offer is { HasFree: true } ? (await db.AheadAsync(match.CaseId, [offer], clock.Today, ct))[offer.Id] : 0,
                outOfTurnBecause)
            {
                ObjectionUnanswered = match.ObjectionUnanswered,
            },
            clock.Today);
    }

    /// <summary>The suitable internal residences of today, each with the reason written for it, if any.</summary>
    internal static IReadOnlyList<PassedOverFacts> PassedOverBy(Match match, Ranking ranking) =>
        [.. ranking.SuitableInternal.Where(r => r.Offer.Id != match.ResidenceId)
            .Select(r => new PassedOverFacts(r.Offer.Name, match.PassedOver.FirstOrDefault(p => p.ResidenceId == r.Offer.Id)?.Because))];

    /// <summary>How many come before the citizen to the free places of a residence; 0 when it is the citizen's turn, or nothing is free.</summary>
    public async Task<int> OutOfTurnAsync(Guid caseId, ResidenceOffer offer, CancellationToken ct) =>
        offer.HasFree && (await db.AheadAsync(caseId, [offer], clock.Today, ct))[offer.Id] is var ahead && !WaitingOrder.IsInTurn(ahead, offer.FreeFrom.Count) ? ahead : 0;
}
