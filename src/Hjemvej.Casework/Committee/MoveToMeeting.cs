using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>Moves a case that waits on an agenda to another meeting (flyt til et andet møde). The social worker's recommendation goes with it.</summary>
public sealed record MoveToMeeting(Guid CaseId, Guid ItemId, int SeenVersion, Guid? MeetingId);

[Source("2.5-2")]
[Source("2.5-3")]
public sealed class MoveToMeetingHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<CommitteeItem>> HandleAsync(MoveToMeeting command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAroundCommittee() is { } role)
        {
            return role;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        var items = await db.CommitteeItems.Include(i => i.Meeting).Where(i => i.CaseId == command.CaseId).ToListAsync(ct);
        if (items.Find(i => i.Id == command.ItemId) is not { } item)
        {
            return CommitteeRefusals.NotOnAgenda;
        }

        if (CommitteeRefusals.Answered(item) is { } answered)
        {
            return answered;
        }

        if (command.MeetingId is not { } to || await db.CommitteeMeetings.SingleOrDefaultAsync(m => m.Id == to, ct) is not { } meeting)
        {
            return new Refusal("committee.no-meeting", "Vælg et møde.", null, nameof(command.MeetingId));
        }

        if (items.Exists(i => i.MeetingId == meeting.Id))
        {
            return meeting.Id == item.MeetingId
                ? new Refusal("committee.same-meeting", $"Sagen er allerede på dagsordenen til mødet {Danish.Date(meeting.Date)}. Vælg et andet møde.", null, nameof(command.MeetingId))
                : CommitteeRefusals.HadThere(meeting.Date);
        }

        var application = (await db.Applications.AsNoTracking().SingleAsync(a => a.CaseId == command.CaseId, ct)).ToFacts();
        var takes = LayingGate.Meeting(application, meeting.Date, meeting.Extraordinary, meeting.HeldOn, clock.Today);
        if (!takes.IsOpen)
        {
            return Result<CommitteeItem>.Refused(takes.Refusals().Select(r => r with { Field = nameof(command.MeetingId) }));
        }

        db.Expect(item, command.SeenVersion);
        var (from, last) = (item.Meeting.Date, await db.CommitteeItems.Where(i => i.MeetingId == meeting.Id).MaxAsync(i => (int?)i.Position, ct));
        (item.Meeting, item.MeetingId, item.Position) = (meeting, meeting.Id, (last ?? 0) + 1);
        journal.Record(command.CaseId, "MovedToMeeting", $"Sagen er flyttet fra dagsordenen den {Danish.Date(from)} til visitationsudvalgets møde den {Danish.Date(meeting.Date)}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : item;
    }
}
