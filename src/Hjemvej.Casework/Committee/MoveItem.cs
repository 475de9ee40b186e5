using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>Moves a case one place up or down on the agenda, among the urgent ones or among the others: urgent cases stay first.</summary>
public sealed record MoveItem(Guid MeetingId, Guid ItemId, int SeenVersion, bool Up);

[Source("2.5-2")]
public sealed class MoveItemHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(MoveItem command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAroundCommittee() is { } role)
        {
            return role;
        }

        if (await db.CommitteeMeetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == command.MeetingId, ct) is not { } meeting)
        {
            return CommitteeRefusals.NoSuchMeeting;
        }

        if (meeting.HeldOn is { } held)
        {
            return new Refusal("committee.held", $"Mødet blev holdt {Danish.Date(held)} og kan ikke ændres.");
        }

        var urgent = await db.Applications.Where(a => a.Urgent && db.CommitteeItems.Any(i => i.MeetingId == command.MeetingId && i.CaseId == a.CaseId)).Select(a => a.CaseId).ToListAsync(ct);
        var items = await db.CommitteeItems.Where(i => i.MeetingId == command.MeetingId).OrderBy(i => i.Position).ToListAsync(ct);
        if (items.Find(i => i.Id == command.ItemId) is not { } item)
        {
            return CommitteeRefusals.NotOnAgenda;
        }

        var alike = items.FindAll(i => urgent.Contains(i.CaseId) == urgent.Contains(item.CaseId));
        var neighbour = alike.ElementAtOrDefault(alike.IndexOf(item) + (command.Up ? -1 : 1));
        if (neighbour is null)
        {
            return new Refusal("committee.no-place", $"Sagen kan ikke flyttes længere {(command.Up ? "op" : "ned")}. Akutte sager står altid først.", SourceRef.Standard("2.5-2"));
        }

        db.Expect(item, command.SeenVersion);
        (item.Position, neighbour.Position) = (neighbour.Position, item.Position);
        foreach (var moved in new[] { item, neighbour })
        {
            journal.Record(moved.CaseId, "AgendaReordered", $"Sagen har fået en anden plads på dagsordenen til mødet den {Danish.Date(meeting.Date)}.");
        }

        return await db.SaveOrRefuseAsync(item.CaseId, ct) is { } late ? late : default(Done);
    }
}
