using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>Takes a choice back: a draft, or an offer before the citizen moves in. The place is free again, and one who was offered it is written to.</summary>
public sealed record WithdrawOffer(Guid CaseId, Guid MatchId, int SeenVersion, string Reason);

[Source("2.5-4")]
public sealed class WithdrawOfferHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice letters, Actor actor)
{
    public async Task<Result<Match>> HandleAsync(WithdrawOffer command, CancellationToken ct)
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

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("withdraw.reason", "Skriv, hvorfor valget trækkes tilbage.", SourceRef.Standard("2.7-2"), nameof(command.Reason));
        }

        if (await db.MovedInAsync(match, ct))
        {
            return new Refusal("withdraw.moved-in", "Borgeren er flyttet ind. Opholdet afsluttes med en udskrivning.");
        }

        db.Expect(match, command.SeenVersion);
        var wasOffered = match.Status is not MatchStatus.Draft;
        (match.Status, match.AnswerNote) = (MatchStatus.Withdrawn, command.Reason.Trim());
        if (wasOffered)
        {
            await db.ReleaseReservationAsync(command.CaseId, clock.Today, ct);
            await db.ReturnToWaitingListAsync(match, ct);
            await TellCitizenAsync(match, ct);
        }

        journal.Record(
            command.CaseId,
            wasOffered ? "PlaceOfferWithdrawn" : "ChoiceWithdrawn",
            wasOffered ? $"Tilbuddet om en plads på {match.Residence.Name} er trukket tilbage. Pladsen er ledig igen." : $"Valget af {match.Residence.Name} er trukket tilbage.",
            match.AnswerNote);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : match;
    }

    private async Task TellCitizenAsync(Match match, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == match.CaseId, ct);
        await letters.WriteAsync<PlaceWithdrawnLetter>(
            @case, LetterKind.Other, PlaceWithdrawnLetter.Heading, envelope => new PlaceWithdrawnFacts(envelope, match.Residence.Name, match.OfferedOn!.Value, match.AnswerNote!), ct);
    }
}
