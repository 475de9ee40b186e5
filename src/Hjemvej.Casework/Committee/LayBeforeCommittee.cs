using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>Lays the case before a meeting of the committee, with the social worker's own recommendation (indstilling).</summary>
public sealed record LayBeforeCommittee(Guid CaseId, Guid MeetingId, string? Submission);

[Source("2.5-2")]
[Source("2.5-3")]
public sealed class LayBeforeCommitteeHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<CommitteeItem>> HandleAsync(LayBeforeCommittee command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var meeting = await db.CommitteeMeetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == command.MeetingId, ct);
        if (meeting is null)
        {
            return new Refusal("committee.no-meeting", "Vælg et møde.", null, nameof(command.MeetingId));
        }

        var faults = await FaultsAsync(command, meeting, ct);
        if (faults.Count > 0)
        {
            return Result<CommitteeItem>.Refused(faults);
        }

        var last = await db.CommitteeItems.Where(i => i.MeetingId == meeting.Id).MaxAsync(i => (int?)i.Position, ct);
        var item = db.CommitteeItems.Add(new()
        {
            CaseId = command.CaseId,
            MeetingId = meeting.Id,
            Position = (last ?? 0) + 1,
            PresentedBy = actor.Name,
            Submission = command.Submission!.Trim(),
        }).Entity;
        journal.Record(command.CaseId, JournalEvents.LaidBeforeCommittee, $"Sagen er sat på dagsordenen til visitationsudvalgets møde den {Danish.Date(meeting.Date)}.", item.Submission);
        return await db.SaveOrRefuseAsync(command.CaseId, ct, AlreadyOnAgenda(meeting.Date)) is { } late ? late : item;
    }

    private async Task<List<Refusal>> FaultsAsync(LayBeforeCommittee command, CommitteeMeeting meeting, CancellationToken ct)
    {
        var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == command.CaseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return [closed];
        }

        var items = await db.CommitteeItems.AsNoTracking().Include(i => i.Meeting).Where(i => i.CaseId == command.CaseId).ToListAsync(ct);
        if (items.Find(i => i.Waits) is { } waiting)
        {
            return [AlreadyOnAgenda(waiting.Meeting.Date)];
        }

        if (items.Exists(i => i.MeetingId == meeting.Id))
        {
            return [CommitteeRefusals.HadThere(meeting.Date)];
        }

        var application = (await db.Applications.AsNoTracking().SingleAsync(a => a.CaseId == command.CaseId, ct)).ToFacts();
        var assessment = await db.Assessments.AsNoTracking().Include(a => a.Alternatives).SingleOrDefaultAsync(a => a.CaseId == command.CaseId, ct);
        List<Refusal> faults =
        [
            .. LayingGate.Ready(application, assessment?.ToFacts() ?? AssessmentFacts.None, assessment?.ConcludedOn).Refusals(),
            .. LayingGate.Meeting(application, meeting.Date, meeting.Extraordinary, meeting.HeldOn, clock.Today).Refusals().Select(r => r with { Field = nameof(command.MeetingId) }),
        ];
        if (command.Submission.OrNull() is null)
        {
            faults.Add(new("committee.submission", "Skriv din indstilling til udvalget.", SourceRef.Standard("2.5-3"), nameof(command.Submission)));
        }

        return faults;
    }

    private static Refusal AlreadyOnAgenda(DateOnly on) =>
        new("committee.already-on-agenda", $"Sagen er allerede på dagsordenen til mødet {Danish.Date(on)}.", SourceRef.Standard("2.5-3"));
}
