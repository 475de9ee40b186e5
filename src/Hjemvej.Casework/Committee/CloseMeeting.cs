using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>Marks the meeting as held, with the members who were there. After that nothing of it is changed.</summary>
public sealed record CloseMeeting(Guid MeetingId, int SeenVersion, IReadOnlyList<string> Present);

[Source("2.5-3")]
public sealed class CloseMeetingHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<CommitteeMeeting>> HandleAsync(CloseMeeting command, CancellationToken ct)
    {
        if (actor.RefuseUnlessCommittee("afslutte et møde") is { } role)
        {
            return role;
        }

        if (await db.CommitteeMeetings.Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == command.MeetingId, ct) is not { } meeting)
        {
            return CommitteeRefusals.NoSuchMeeting;
        }

        List<string> present = [.. meeting.Members.Where(m => command.Present.Contains(m))];
        var gate = MeetingGates.Holding(meeting.Date, meeting.HeldOn, meeting.Items.Count(i => i.Waits), present.Count, clock.Today);
        if (!gate.IsOpen)
        {
            return Result<CommitteeMeeting>.Refused(gate.Refusals().Select(r => present.Count == 0 ? r with { Field = nameof(command.Present) } : r));
        }

        db.Expect(meeting, command.SeenVersion);
        (meeting.HeldOn, meeting.Present) = (meeting.Date, present);
        journal.RecordGeneral("CommitteeMeetingHeld", $"Mødet i visitationsudvalget den {Danish.Date(meeting.Date)} er holdt. {Danish.Count(meeting.Items.Count, "sag", "sager")} er behandlet. Til stede: {Danish.And(present)}.");
        foreach (var item in meeting.Items)
        {
            journal.Record(item.CaseId, "CommitteeMeetingHeld", $"Mødet i visitationsudvalget den {Danish.Date(meeting.Date)} er afsluttet. Til stede: {Danish.And(present)}.");
        }

        return await db.SaveOrRefuseAsync(Guid.Empty, ct) is { } late ? late : meeting;
    }
}
