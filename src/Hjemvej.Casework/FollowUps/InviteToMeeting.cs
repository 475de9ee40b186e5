using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>Invites those whom the citizen has let in since the meeting was convened, and takes off those whose consent was withdrawn.</summary>
public sealed record InviteToMeeting(Guid CaseId, Guid MeetingId, int SeenVersion);

[Source("2.2-1")]
public sealed class InviteToMeetingHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice letters, Actor actor)
{
    public async Task<Result<StatusMeeting>> HandleAsync(InviteToMeeting command, CancellationToken ct)
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

        if (meeting.Status is not MeetingStatus.Planned)
        {
            return new Refusal("meeting.not-planned", "Mødet er ikke længere planlagt.");
        }

        var welcome = await db.WelcomeAsync(command.CaseId, ct);
        var added = meeting.NotYetInvited(welcome);
        db.Expect(meeting, command.SeenVersion);
        meeting.Participants = [.. meeting.StillWelcome(welcome), .. added.Select(p => new Participant(Invitees.PartyOf(p), p.Name, clock.Today, null, p.Id))];
        await letters.InviteGuestsAsync(db, journal, meeting, null, [.. added.Select(p => p.Id)], ct);
        journal.Record(command.CaseId, "MeetingInvitationsRenewed", $"Inviteret til statusmødet den {Danish.Date(meeting.PlannedOn)}: {Danish.And([.. meeting.Participants.Select(p => p.Name)])}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : meeting;
    }
}
