using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Matching;

/// <summary>Records what the citizen answers to the offered place. No frees it, and a citizen who came from the waiting list is back in the same turn.</summary>
/// <param name="Note">The citizen's reason; needed for a no.</param>
public sealed record AnswerOffer(Guid CaseId, Guid MatchId, int SeenVersion, bool Accepted, DateOnly AnsweredOn, string? Note);

[Source("2.7-3")]
[Source("2.5-4")]
public sealed class AnswerOfferHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Match>> HandleAsync(AnswerOffer command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        var match = await db.StandingMatchAsync(command.CaseId, ct);
        if (match is null || match.Id != command.MatchId)
        {
            return MatchQueries.NotChosen;
        }

        if (Faults(command, match).ToList() is { Count: > 0 } faults)
        {
            return Result<Match>.Refused(faults);
        }

        db.Expect(match, command.SeenVersion);
        (match.AnsweredOn, match.AnswerNote) = (command.AnsweredOn, command.Note.OrNull());
        match.Status = command.Accepted ? MatchStatus.Accepted : MatchStatus.Declined;
        if (!command.Accepted)
        {
            await db.ReleaseReservationAsync(command.CaseId, clock.Today, ct);
            await db.ReturnToWaitingListAsync(match, ct);
        }

        journal.Record(
            command.CaseId,
            command.Accepted ? "PlaceAccepted" : "PlaceDeclined",
            command.Accepted ? $"Borgeren har sagt ja til pladsen på {match.Residence.Name}." : $"Borgeren har sagt nej til pladsen på {match.Residence.Name}. Pladsen er ledig igen.",
            match.AnswerNote);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : match;
    }

    private IEnumerable<Refusal> Faults(AnswerOffer command, Match match)
    {
        if (match.Status is not MatchStatus.Offered)
        {
            yield return new("answer.not-offered", match.Status is MatchStatus.Accepted ? "Borgeren har allerede sagt ja til pladsen." : "Pladsen er ikke tilbudt endnu.");
            yield break;
        }

        if (command.AnsweredOn < match.OfferedOn || command.AnsweredOn > clock.Today)
        {
            yield return new("answer.day", $"Svaret er tidligst fra {Danish.Date(match.OfferedOn!.Value)}, da pladsen blev tilbudt, og senest fra i dag.", null, nameof(command.AnsweredOn));
        }

        if (!command.Accepted && string.IsNullOrWhiteSpace(command.Note))
        {
            yield return new("answer.note", "Skriv, hvorfor borgeren siger nej.", SourceRef.Standard("2.7-3"), nameof(command.Note));
        }
    }
}
