using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>Cancels a convened meeting, or drops a wish for an extra one; with a reason. The deadline stands.</summary>
public sealed record CancelMeeting(Guid CaseId, Guid MeetingId, int SeenVersion, string Reason);

[Source("2.9-2")]
public sealed class CancelMeetingHandler(CaseworkDb db, JournalWriter journal, LetterOffice letters, Actor actor)
{
    public async Task<Result<StatusMeeting>> HandleAsync(CancelMeeting command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        if (await db.StatusMeetings.SingleOrDefaultAsync(m => m.Id == command.MeetingId && m.CaseId == command.CaseId, ct) is not { } meeting)
        {
            return FollowUpQueries.NoSuchMeeting;
        }

        if (meeting.Status is not (MeetingStatus.Planned or MeetingStatus.Requested))
        {
            return new Refusal("meeting.not-planned", "Kun et planlagt eller ønsket møde kan aflyses.");
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("meeting.cancel-reason", "Skriv, hvorfor mødet aflyses.", null, nameof(command.Reason));
        }

        db.Expect(meeting, command.SeenVersion);
        var convened = meeting.Status is MeetingStatus.Planned;
        meeting.Status = MeetingStatus.Cancelled;
        meeting.CancelledBecause = command.Reason;
        if (convened)
        {
            await letters.TellCancelledAsync(db, meeting, command.Reason, ct);
            await letters.TellGuestsCancelledAsync(db, journal, meeting, command.Reason, ct);
        }

        journal.Record(
            command.CaseId,
            convened ? "MeetingCancelled" : "ExtraMeetingRequestDropped",
            convened ? $"Statusmødet den {Danish.Date(meeting.PlannedOn)} er aflyst, og borgeren får brev." : "Ønsket om et ekstra statusmøde er frafaldet.",
            command.Reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : meeting;
    }
}
