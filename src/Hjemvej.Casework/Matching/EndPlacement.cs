using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>Why the search for a place ends, a sentence each.</summary>
internal sealed record SearchEnds(string ToCase, string ToCitizen);

/// <summary>Ends the search for a place: off the waiting list, and what was chosen, offered or reserved is withdrawn. Where the citizen lives is left alone.</summary>
/// <remarks>Writes to the unit of work of whoever ends the grant or the case, and commits nothing.</remarks>
[Source("2.5-4")]
internal sealed class EndPlacement(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice letters)
{
    /// <param name="caseId">Whose.</param>
    /// <param name="because">Why, a sentence each: for the case, and to the citizen.</param>
    /// <param name="ct">Cancels.</param>
    public async Task OfCaseAsync(Guid caseId, SearchEnds because, CancellationToken ct)
    {
        if (await db.WaitingAsync(caseId, ct) is { } waiting)
        {
            (waiting.LeftOn, waiting.LeftBecause) = (clock.Today, because.ToCase);
            journal.Record(caseId, "WaitingListLeft", "Borgeren er taget af ventelisten.", waiting.LeftBecause);
        }

        if (await db.StandingMatchAsync(caseId, ct) is { } match && !await db.MovedInAsync(match, ct))
        {
            await WithdrawAsync(match, because, ct);
        }
    }

    private async Task WithdrawAsync(Match match, SearchEnds because, CancellationToken ct)
    {
        var wasOffered = match.Status is not MatchStatus.Draft;
        (match.Status, match.AnswerNote) = (MatchStatus.Withdrawn, because.ToCase);
        journal.Record(
            match.CaseId,
            wasOffered ? "PlaceOfferWithdrawn" : "ChoiceWithdrawn",
            wasOffered ? $"Tilbuddet om en plads på {match.Residence.Name} er bortfaldet. Pladsen er ledig igen." : $"Valget af {match.Residence.Name} er bortfaldet.",
            match.AnswerNote);
        if (wasOffered)
        {
            await db.ReleaseReservationAsync(match.CaseId, clock.Today, ct);
            var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == match.CaseId, ct);
            await letters.WriteAsync<PlaceWithdrawnLetter>(
                @case, LetterKind.Other, PlaceWithdrawnLetter.Heading, envelope => new PlaceWithdrawnFacts(envelope, match.Residence.Name, match.OfferedOn!.Value, because.ToCitizen, Searching: false), ct);
        }
    }
}
