using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Records that a request for access to documents was answered, and how.</summary>
public sealed record AnswerAccessRequest(Guid CaseId, Guid RequestId, int SeenVersion, DateOnly AnsweredOn, string? Answer);

public sealed class AnswerAccessRequestHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<AccessRequest>> HandleAsync(AnswerAccessRequest command, CancellationToken ct)
    {
        if (actor.Role is not (Role.SocialWorker or Role.Manager))
        {
            return DecisionRefusals.NotAuthority;
        }

        var request = await db.AccessRequests.SingleOrDefaultAsync(r => r.Id == command.RequestId && r.CaseId == command.CaseId, ct);
        if (request is null || request.AnsweredOn is not null)
        {
            return new Refusal("access.answered", "Anmodningen er allerede besvaret.");
        }

        List<Refusal> faults = [];
        if (command.AnsweredOn > clock.Today || command.AnsweredOn < request.ReceivedOn)
        {
            faults.Add(new("access.answer-date", $"Svaret kan ikke være sendt før {Danish.Date(request.ReceivedOn)} eller efter i dag.", Law.Fvl("16", 2), nameof(command.AnsweredOn)));
        }

        if (command.Answer.OrNull() is null)
        {
            faults.Add(new("access.answer", "Skriv, hvad der er svaret: hvad der er givet indsigt i, og hvad der er undtaget og hvorfor.", null, nameof(command.Answer)));
        }

        if (faults.Count > 0)
        {
            return Result<AccessRequest>.Refused(faults);
        }

        db.Expect(request, command.SeenVersion);
        (request.AnsweredOn, request.Answer) = (command.AnsweredOn, command.Answer!.Trim());
        journal.Record(command.CaseId, "AccessAnswered", $"Anmodningen om aktindsigt er besvaret {Danish.Date(command.AnsweredOn)}.", request.Answer);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : request;
    }
}
