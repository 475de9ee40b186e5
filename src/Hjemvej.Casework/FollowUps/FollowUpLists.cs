using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>One stay whose next status meeting is ahead or overdue.</summary>
/// <param name="FormMissing">An internal residence has not completed the form for the coming meeting.</param>
/// <param name="FormNeeded">The residence is internal.</param>
public sealed record DueMeeting(
    int CaseNumber, string Citizen, string Residence, Deadline Due, DateOnly? PlannedOn, bool FormMissing, bool ExtraRequested, string ResponsibleName, bool FormNeeded);

/// <summary>Which of the coming meetings to list.</summary>
public enum DueFilter
{
    [Display(Name = "Alle")] All,
    [Display(Name = "Overskredne")] Overdue,
    [Display(Name = "Overskredne og nære")] Near,
}

/// <summary>One page of the coming meetings that were asked for, and how many there are of each kind.</summary>
public sealed record DuePage(IReadOnlyList<DueMeeting> Rows, int Page, int Size, int Total, int All, int Overdue, int Near);

/// <summary>A recorded exception from the form, for the manager's report.</summary>
public sealed record FormException(
    int CaseNumber, string Citizen, string Residence, DateOnly RecordedOn, string By, string Reason, DateOnly PlannedOn, DateOnly? HeldOn);

/// <summary>One page of a list, and how many rows there are in all.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, int Page, int Size, int Total);

/// <summary>Lists across cases: what is due, and what exceptions were made.</summary>
public sealed class FollowUpLists(CaseworkDb db, CivilClock clock, StandardInForce standard, Actor actor)
{
    /// <summary>Stays going on, the most overdue first; residence staff see their own residents, and who is neither sees none.</summary>
    /// <remarks>The deadline is the rule's and not the database's, so the days of all stays going on are read (a few hundred, four columns), and the rest for one page.</remarks>
    [Source("2.9-2")]
    public async Task<DuePage> DueAsync(int page, int size, CancellationToken ct, DueFilter filter = DueFilter.All)
    {
        var today = clock.Today;
        var everybody = actor.Role is Role.SocialWorker or Role.Manager;
        var going = await db.Stays
            .Where(s => (s.EndsOn == null || s.EndsOn >= today) && s.StartsOn <= today)
            .Where(s => everybody || s.ResidenceId == actor.ResidenceId)
            .Select(s => new { s.Id, s.StartsOn, s.EndsOn, LastHeld = db.StatusMeetings.Where(m => m.StayId == s.Id).Max(m => m.HeldOn) })
            .ToListAsync(ct);
        var near = today.AddDays(standard.Current.NearDeadlineDays.On(today).Value);
        var all = going
            .Select(s => (s.Id, Due: DueOf(new(s.StartsOn, s.EndsOn), s.LastHeld, today)))
            .Where(s => s.Due is not null)
            .OrderBy(s => s.Due!.Due).ThenBy(s => s.Id)
            .ToList();
        var asked = all.Where(s => filter switch
        {
            DueFilter.Overdue => s.Due!.Due < today,
            DueFilter.Near => s.Due!.Due <= near,
            _ => true,
        }).ToList();
        var ordered = asked.Skip((page - 1) * size).Take(size).ToList();
        Guid[] ids = [.. ordered.Select(o => o.Id)];
        var details = await db.Stays.AsNoTracking().Where(s => ids.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                Case = db.Cases.Where(c => c.Id == s.CaseId).Select(c => new { c.Number, Citizen = c.Citizen.Name, c.ResponsibleName }).Single(),
                Residence = s.Residence.Name,
                s.Residence.Internal,
                Planned = db.StatusMeetings.Where(m => m.StayId == s.Id && m.Status == MeetingStatus.Planned).Min(m => (DateOnly?)m.PlannedOn),
                FormCompleted = db.FollowUpForms.Any(f => f.StayId == s.Id && f.MeetingId == null && f.CompletedOn != null),
                Requested = db.StatusMeetings.Any(m => m.StayId == s.Id && m.Status == MeetingStatus.Requested),
            })
            .ToDictionaryAsync(d => d.Id, ct);
        return new(
            [.. ordered.Select(o => (o.Due, Of: details[o.Id])).Select(r => new DueMeeting(
                r.Of.Case.Number, r.Of.Case.Citizen, r.Of.Residence, r.Due!, r.Of.Planned, r.Of.Internal && !r.Of.FormCompleted, r.Of.Requested, r.Of.Case.ResponsibleName, r.Of.Internal))],
            page,
            size,
            asked.Count,
            all.Count,
            all.Count(s => s.Due!.Due < today),
            all.Count(s => s.Due!.Due >= today && s.Due.Due <= near));
    }

    /// <summary>Exceptions from the form gate, the newest first.</summary>
    [Source("2.9-4")]
    public async Task<PageOf<FormException>> ExceptionsAsync(int page, int size, CancellationToken ct)
    {
        var all = db.StatusMeetings.AsNoTracking().Where(m => m.FormExceptionOn != null);
        var rows = await (
            from meeting in all
            join stay in db.Stays on meeting.StayId equals stay.Id
            join @case in db.Cases on meeting.CaseId equals @case.Id
            orderby meeting.FormExceptionOn descending, meeting.Id
            select new FormException(
                @case.Number, @case.Citizen.Name, stay.Residence.Name, meeting.FormExceptionOn!.Value, meeting.FormExceptionBy!, meeting.FormExceptionReason!, meeting.PlannedOn, meeting.HeldOn))
            .Skip((page - 1) * size).Take(size).ToListAsync(ct);
        return new(rows, page, size, await all.CountAsync(ct));
    }

    private Deadline? DueOf(EnrolmentFacts stay, DateOnly? lastHeld, DateOnly today) => lastHeld is { } held
        ? FollowUpRule.Next(stay, [new(held, null)], today, standard.Current)
        : FollowUpRule.First(stay, [], today, standard.Current);
}
