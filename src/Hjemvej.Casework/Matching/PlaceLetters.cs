using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>What the letters on a place are written from; the page that checks the letter before it is sent asks the same.</summary>
public sealed class PlaceLetters(CaseworkDb db, AppealGuide appeals, CivilClock clock, StandardInForce standard)
{
    /// <param name="match">The choice, with its residence.</param>
    /// <param name="envelope">To whom.</param>
    /// <param name="channel">How; it decides when the letter counts as received.</param>
    /// <param name="freeFrom">The first day the place can be used; the price is that day's.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PlaceOfferFacts> OfferFactsAsync(Match match, Envelope envelope, Channel channel, DateOnly freeFrom, CancellationToken ct) =>
        OfferFacts(match, envelope, channel, freeFrom, (await db.ResidencePrices.AsNoTracking().Where(p => p.ResidenceId == match.ResidenceId).ToListAsync(ct)).On(freeFrom));

    private PlaceOfferFacts OfferFacts(Match match, Envelope envelope, Channel channel, DateOnly freeFrom, ResidencePrice? price) => new(
        envelope,
        match.Residence.Name,
        [.. new[] { match.Residence.Address, $"{match.Residence.PostalCode} {match.Residence.City}".Trim() }.OfType<string>().Where(line => line.Length > 0)],
        match.Residence.Phone,
        match.Residence.Description,
        freeFrom,
        [.. match.ThemeStatements.Select(s => new ThemeReason(VumThemes.Find(s.Theme)!.Name, s.Text))],
        price?.Lodging,
        price?.Board,
        standard.Current.FollowOnBy(clock.Today),
        appeals.Of(channel).Facts,
        new(match.CitizensWishes, match.Opinion is { } opinion ? ToCitizen(opinion) : null, match.OpinionText, Match.Objects(match.Opinion) ? match.Weighed : null));

    /// <summary>After "Om dette sted har du sagt, at".</summary>
    private static string ToCitizen(CitizenOpinion opinion) => opinion switch
    {
        CitizenOpinion.Agrees => "du er enig",
        CitizenOpinion.Partly => "du er delvist enig",
        CitizenOpinion.Disagrees => "du er uenig",
        _ => throw new ArgumentOutOfRangeException(nameof(opinion), opinion, null),
    };
}
