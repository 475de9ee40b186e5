using System.Globalization;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>Plans a meeting of the committee, or changes a planned one. An extraordinary meeting is for urgent cases and says why it cannot wait.</summary>
/// <param name="MeetingId">Null for a new one.</param>
/// <param name="SeenVersion">Of the meeting that is changed.</param>
public sealed record PlanMeeting(
    Guid? MeetingId, int SeenVersion, DateOnly Date, TimeOnly? StartsAt, string? Place, bool Extraordinary, string? ExtraordinaryReason, string? Chair, IReadOnlyList<string> Members);

[Source("2.5-2")]
[Source("2.5-3")]
public sealed class PlanMeetingHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<CommitteeMeeting>> HandleAsync(PlanMeeting command, CancellationToken ct)
    {
        var meeting = command.MeetingId is { } id ? await db.CommitteeMeetings.Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == id, ct) : null;
        if (command.MeetingId is not null && meeting is null)
        {
            return CommitteeRefusals.NoSuchMeeting;
        }

        List<string> members = [.. command.Members.Select(m => m.Trim()).Where(m => m.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        List<Refusal> faults = [.. Faults(command, meeting, members), .. await NotForTheAgendaAsync(command, meeting, ct)];
        if (faults.Count > 0)
        {
            return Result<CommitteeMeeting>.Refused(faults);
        }

        var moved = meeting is not null && meeting.Date != command.Date;
        if (meeting is null)
        {
            meeting = db.CommitteeMeetings.Add(new()).Entity;
        }
        else
        {
            db.Expect(meeting, command.SeenVersion);
        }

        (meeting.Date, meeting.StartsAt, meeting.Place) = (command.Date, command.StartsAt, command.Place.OrNull());
        (meeting.Extraordinary, meeting.ExtraordinaryReason) = (command.Extraordinary, command.Extraordinary ? command.ExtraordinaryReason.OrNull() : null);
        (meeting.Chair, meeting.Members) = (command.Chair!.Trim(), members);
        var kind = meeting.Extraordinary ? "Ekstraordinært møde" : "Møde";
        journal.RecordGeneral("CommitteeMeetingPlanned", $"{kind} i visitationsudvalget er planlagt til den {Danish.Date(meeting.Date)}.", meeting.ExtraordinaryReason);
        foreach (var item in moved ? meeting.Items : [])
        {
            journal.Record(item.CaseId, "CommitteeMeetingMoved", $"Mødet i visitationsudvalget, hvor sagen er på dagsordenen, er flyttet til den {Danish.Date(meeting.Date)}.");
        }

        return await db.SaveOrRefuseAsync(Guid.Empty, ct) is { } late ? late : meeting;
    }

    /// <summary>A meeting that becomes extraordinary keeps only cases that it may take.</summary>
    private async Task<IReadOnlyList<Refusal>> NotForTheAgendaAsync(PlanMeeting command, CommitteeMeeting? meeting, CancellationToken ct)
    {
        if (meeting is not { Extraordinary: false, HeldOn: null } || !command.Extraordinary)
        {
            return [];
        }

        var cases = meeting.Items.Where(i => i.Waits).Select(i => i.CaseId).ToList();
        var notUrgent = await db.Applications.Where(a => cases.Contains(a.CaseId) && !a.Urgent)
            .Join(db.Cases, a => a.CaseId, c => c.Id, (a, c) => c.Number).OrderBy(n => n).ToListAsync(ct);
        return notUrgent.Count == 0
            ? []
            : [new("committee.not-urgent", $"Et ekstraordinært møde er for akutte sager. {(notUrgent.Count == 1 ? "Sag" : "Sagerne")} {Danish.And([.. notUrgent.Select(n => n.ToString(CultureInfo.InvariantCulture))])} på dagsordenen er ikke vurderet som {(notUrgent.Count == 1 ? "akut" : "akutte")}. Flyt dem til et andet møde først.", SourceRef.Standard("2.5-2"), nameof(command.Extraordinary))];
    }

    private IEnumerable<Refusal> Faults(PlanMeeting command, CommitteeMeeting? meeting, List<string> members)
    {
        if (actor.RefuseUnlessAroundCommittee() is { } role)
        {
            return [role];
        }

        if (meeting?.HeldOn is { } held)
        {
            return [new("committee.held", $"Mødet blev holdt {Danish.Date(held)} og kan ikke ændres.")];
        }

        if (meeting?.Items.Exists(i => !i.Waits) is true && meeting.Date != command.Date)
        {
            return [new("committee.begun", "Udvalget har behandlet sager på mødet. Det kan ikke flyttes til en anden dag.", null, nameof(command.Date))];
        }

        // The day of a meeting that is under way has come; only a new day is held against the calendar.
        var today = meeting is not null && meeting.Date == command.Date ? meeting.Date : clock.Today;
        return MeetingGates.Planned(command.Date, command.Extraordinary, command.ExtraordinaryReason, members, command.Chair, today);
    }
}
