using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>The manager lets a meeting be held though the form "Opfølgning" is not filled in: a recorded exception, journaled and reported.</summary>
public sealed record RecordFormException(Guid CaseId, Guid MeetingId, int SeenVersion, string Reason);

[Source("2.9-4")]
[Assumption("2.9-4", "Lederen af myndighed er den, der må give en undtagelse fra skemaet Opfølgning.",
    Alternatives = "En fagkoordinator, botilbuddets leder eller visitationsudvalget.",
    Effect = "Hvem der kan give undtagelsen, og hvem der står i rapporten.")]
public sealed class RecordFormExceptionHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<StatusMeeting>> HandleAsync(RecordFormException command, CancellationToken ct)
    {
        if (actor.Role is not Role.Manager)
        {
            return new Refusal("meeting.exception-role", "Kun lederen kan give en undtagelse.", SourceRef.Standard("2.9-4"));
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        if (await db.StatusMeetings.SingleOrDefaultAsync(m => m.Id == command.MeetingId && m.CaseId == command.CaseId, ct) is not { } meeting)
        {
            return FollowUpQueries.NoSuchMeeting;
        }

        if (meeting.Status is not MeetingStatus.Planned)
        {
            return new Refusal("meeting.not-planned", "Undtagelsen gives til et planlagt møde.", SourceRef.Standard("2.9-4"));
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("meeting.exception-reason", "Skriv, hvorfor mødet kan holdes uden skemaet.", SourceRef.Standard("2.9-4"), nameof(command.Reason));
        }

        db.Expect(meeting, command.SeenVersion);
        meeting.FormExceptionReason = command.Reason;
        meeting.FormExceptionBy = actor.Name;
        meeting.FormExceptionOn = clock.Today;
        journal.Record(command.CaseId, "FormExceptionRecorded", $"Undtagelse: statusmødet den {Danish.Date(meeting.PlannedOn)} kan holdes uden skemaet Opfølgning.", command.Reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : meeting;
    }
}
