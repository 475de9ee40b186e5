using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Answers a request for access to documents: a letter says what is given, what is not and why, and how to complain. Dated today.</summary>
/// <param name="Answer">What the letter says is enclosed, and what is excepted by which rule.</param>
public sealed record AnswerAccessRequest(Guid CaseId, Guid RequestId, int SeenVersion, AccessOutcome? Outcome, string? Answer);

public sealed class AnswerAccessRequestHandler(CaseworkDb db, LetterOffice office, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<AccessRequest>> HandleAsync(AnswerAccessRequest command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var request = await db.AccessRequests.SingleOrDefaultAsync(r => r.Id == command.RequestId && r.CaseId == command.CaseId, ct);
        if (request is null || request.AnsweredOn is not null)
        {
            return new Refusal("access.answered", "Anmodningen er allerede besvaret.");
        }

        List<Refusal> faults = [];
        if (command.Outcome is null)
        {
            faults.Add(new("access.outcome", "Vælg, hvad der er svaret.", Law.Fvl("16", 2), nameof(command.Outcome)));
        }

        if (command.Answer.OrNull() is null)
        {
            faults.Add(new("access.answer", "Skriv, hvilke papirer der er vedlagt, og hvad der er undtaget og hvorfor.", null, nameof(command.Answer)));
        }

        if (faults.Count > 0)
        {
            return Result<AccessRequest>.Refused(faults);
        }

        db.Expect(request, command.SeenVersion);
        (request.AnsweredOn, request.Outcome, request.Answer) = (clock.Today, command.Outcome, command.Answer!.Trim());
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        var letter = await office.WriteAsync<AccessAnswerLetter>(
            @case, LetterKind.Other, AccessAnswerLetter.Heading, envelope => new AccessAnswerFacts(envelope, request.ReceivedOn, request.About, command.Outcome is AccessOutcome.Full, request.Answer), ct);
        request.LetterId = letter.Id;
        journal.Record(command.CaseId, "AccessAnswered", $"Anmodningen om aktindsigt er besvaret: {command.Outcome!.Value.Danish()}. Brevet er skrevet til {letter.RecipientName}.", request.Answer);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : request;
    }
}
