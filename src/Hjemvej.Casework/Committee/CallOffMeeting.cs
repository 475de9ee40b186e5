using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>Calls a planned meeting of the committee off (aflyser). It has no cases, so nothing but the journal needs to remember it.</summary>
public sealed record CallOffMeeting(Guid MeetingId, int SeenVersion, string? Reason);

[Source("2.5-3")]
public sealed class CallOffMeetingHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    /// <returns>The meeting as it was.</returns>
    public async Task<Result<CommitteeMeeting>> HandleAsync(CallOffMeeting command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAroundCommittee() is { } role)
        {
            return role;
        }

        if (await db.CommitteeMeetings.Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == command.MeetingId, ct) is not { } meeting)
        {
            return CommitteeRefusals.NoSuchMeeting;
        }

        var gate = MeetingGates.CallingOff(meeting.HeldOn, meeting.Items.Count);
        if (!gate.IsOpen)
        {
            return Result<CommitteeMeeting>.Refused(gate.Refusals());
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("committee.call-off-reason", "Skriv, hvorfor mødet aflyses.", null, nameof(command.Reason));
        }

        db.Expect(meeting, command.SeenVersion);
        db.CommitteeMeetings.Remove(meeting);
        journal.RecordGeneral("CommitteeMeetingCalledOff", $"Mødet i visitationsudvalget den {Danish.Date(meeting.Date)} er aflyst. Der var ingen sager på dagsordenen.", command.Reason.Trim());
        return await db.SaveOrRefuseAsync(Guid.Empty, ct) is { } late ? late : meeting;
    }
}
