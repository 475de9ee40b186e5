using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>Status meetings that are planned or wished for after the last day of the stay.</summary>
public static class MeetingsAfterStay
{
    public static IQueryable<StatusMeeting> MeetingsAfter(this CaseworkDb db, Guid stayId, DateOnly lastDay) =>
        db.StatusMeetings.Where(m => m.StayId == stayId && m.PlannedOn > lastDay && (m.Status == MeetingStatus.Planned || m.Status == MeetingStatus.Requested));

    /// <summary>Cancels them in the unit of work of the discharge; whoever was convened is written to.</summary>
    /// <param name="tellCitizen">Not when the citizen has died.</param>
    internal static async Task CancelMeetingsAfterAsync(this CaseworkDb db, LetterOffice letters, JournalWriter journal, Guid stayId, DateOnly lastDay, bool tellCitizen, CancellationToken ct)
    {
        var because = $"Opholdet slutter {Danish.Date(lastDay)}.";
        foreach (var meeting in await db.MeetingsAfter(stayId, lastDay).OrderBy(m => m.PlannedOn).ToListAsync(ct))
        {
            var convened = meeting.Status is MeetingStatus.Planned;
            (meeting.Status, meeting.CancelledBecause) = (MeetingStatus.Cancelled, because);
            if (convened)
            {
                if (tellCitizen)
                {
                    await letters.TellCancelledAsync(db, meeting, because, ct);
                }

                await letters.TellGuestsCancelledAsync(db, journal, meeting, because, ct);
            }

            journal.Record(meeting.CaseId, convened ? "MeetingCancelled" : "ExtraMeetingRequestDropped",
                convened ? $"Statusmødet den {Danish.Date(meeting.PlannedOn)} er aflyst, fordi opholdet slutter den {Danish.Date(lastDay)}.{(tellCitizen ? " Borgeren får brev." : "")}" : "Ønsket om et ekstra statusmøde er frafaldet, fordi opholdet slutter.");
        }
    }
}
