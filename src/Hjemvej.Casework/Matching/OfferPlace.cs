using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>Offers the citizen a place at the chosen residence: a place is reserved and the letter sent.</summary>
/// <param name="SeenVersion">The choice's version that the page was opened with.</param>
/// <param name="OutOfTurnBecause">Why this citizen comes before others on the waiting list; null when it is their turn.</param>
public sealed record OfferPlace(Guid CaseId, Guid MatchId, int SeenVersion, string? OutOfTurnBecause = null);

[Source("2.5-4")]
[Source("2.7-1")]
[Source("2.8-2")]
public sealed class OfferPlaceHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice office, AppealLetters decisions, OfferDesk desk, PlaceLetters letters, Actor actor)
{
    /// <summary>When somebody reserves or closes the same place, or is told of it, at the same instant, it is tried again; so often.</summary>
    private const int Tries = 5;

    public async Task<Result<Match>> HandleAsync(OfferPlace command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(command, ct);
            }
            catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || Saving.IsDuplicate(e))
            {
                db.ChangeTracker.Clear();
                if (attempt == Tries)
                {
                    return await db.ChangedMeanwhileAsync(command.CaseId, ct);
                }
            }
        }
    }

    private async Task<Result<Match>> TryAsync(OfferPlace command, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        var match = await db.StandingMatchAsync(command.CaseId, ct);
        if (match is null || match.Id != command.MatchId)
        {
            return MatchQueries.NotChosen;
        }

        if (match.Version != command.SeenVersion)
        {
            return match.Status is MatchStatus.Draft ? await db.ChangedMeanwhileAsync(command.CaseId, ct) : AlreadyOffered(match);
        }

        if (match.Status is not MatchStatus.Draft)
        {
            return AlreadyOffered(match);
        }

        var refusals = (await desk.GatesAsync(match, command.OutOfTurnBecause, ct)).SelectMany(g => g.Refusals()).ToList();
        if (refusals.Count > 0)
        {
            return Result<Match>.Refused(refusals.Select(r => r.Code == "offer.inTurn" ? r with { Field = nameof(command.OutOfTurnBecause) } : r));
        }

        if (await office.RefuseUnsendableAsync(@case, ct) is { } unsendable)
        {
            return unsendable;
        }

        if (await db.FirstFreeAsync(match.ResidenceId, clock.Today, ct) is not { } place)
        {
            return new Refusal("offer.free", "Pladsen er lige blevet taget eller lukket. Vælg et andet botilbud, eller lad borgeren blive på ventelisten.", SourceRef.Standard("2.5-4"));
        }

        db.Expect(match, command.SeenVersion);
        var hold = db.Reserve(place, command.CaseId, clock.Today);
        (match.Status, match.PlaceId, match.OfferedOn, match.OutOfTurnBecause) = (MatchStatus.Offered, place.Id, clock.Today, command.OutOfTurnBecause.OrNull());
        await LeaveWaitingListAsync(match, ct);
        var (envelope, channel) = await office.AddressAsync(@case, LetterKind.PlaceOffer, null, ct);
        match.OfferLetterId = (await decisions.WriteAsync<PlaceOfferLetter>(
            @case, LetterKind.PlaceOffer, PlaceOfferLetter.Heading, channel, await letters.OfferFactsAsync(match, envelope, channel, hold.From, ct), ct)).Id;
        journal.Record(command.CaseId, "PlaceOffered", $"Borgeren er tilbudt pladsen {place.Label} på {match.Residence.Name}. Den er reserveret.", match.OutOfTurnBecause);
        await db.SaveChangesAsync(ct);
        return match;
    }

    private static Refusal AlreadyOffered(Match match) => new("offer.already-offered", $"Pladsen er allerede tilbudt {Danish.Date(match.OfferedOn!.Value)}.", SourceRef.Standard("2.5-4"));

    private async Task LeaveWaitingListAsync(Match match, CancellationToken ct)
    {
        if (await db.WaitingAsync(match.CaseId, ct) is { } waiting)
        {
            (waiting.LeftOn, waiting.LeftBecause, waiting.LeftForMatchId) = (clock.Today, $"Tilbudt en plads på {match.Residence.Name}.", match.Id);
        }
    }
}
