using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>The form "Opfølgning" as it is to be shown: the draft begun, or one pre-filled from goals and daily notes of the period.</summary>
/// <param name="Version">0 while nothing is saved.</param>
/// <param name="NotesReadAt">The daily notes recorded by this instant (UTC) are in the content.</param>
/// <param name="NewNotes">Daily notes of the period recorded since, the oldest first; none in a completed form.</param>
/// <param name="Occupation">Is the occupation full time, or reduced after an assessment?</param>
public sealed record FormDraft(
    Stay Stay,
    FollowUpForm? Form,
    int Version,
    DateOnly PeriodFrom,
    DateOnly PeriodTo,
    IReadOnlyList<Goal> Goals,
    FormContent Content,
    Gate Occupation,
    Gate Filled,
    DateOnly? NextMeetingOn,
    DateTime NotesReadAt,
    IReadOnlyList<DailyNote> NewNotes);

/// <summary>Gathers what the residence begins the form from.</summary>
[Source("2.9-4")]
[Source("2.4-2")]
public sealed class FormDrafting(CaseworkDb db, Actor actor, CivilClock clock, StandardInForce standard)
{
    /// <summary>A pre-filled text leaves room for what the residence adds.</summary>
    private const int LongestPrefill = 3000;

    /// <returns>Null before enrolment, and for staff of a residence where the citizen has not lived.</returns>
    public async Task<FormDraft?> OfCaseAsync(Guid caseId, CancellationToken ct)
    {
        if (await db.PresentStayAsync(actor, caseId, clock.Today, ct) is not { } stay)
        {
            return null;
        }

        var form = await db.FollowUpForms.AsNoTracking().FirstOrDefaultAsync(f => f.StayId == stay.Id && f.MeetingId == null, ct);
        var goals = await GoalsAsync(stay, form, ct);
        var occupation = await db.OccupationInForceAsync(stay.Id, clock.Today, ct);
        var from = form?.PeriodFrom ?? await PeriodFromAsync(stay, ct);
        var content = form is not null ? FormContent.Of(form) : await PrefilledAsync(stay, goals, occupation, from, ct);
        var readAt = form?.NotesReadAt ?? clock.Now;
        var newNotes = form is null or { CompletedOn: not null } ? [] : await Notes(stay, from).Where(n => n.RecordedAt > readAt).ToListAsync(ct);
        var nextMeeting = await db.StatusMeetings.Where(m => m.StayId == stay.Id && m.Status == MeetingStatus.Planned).OrderBy(m => m.PlannedOn).Select(m => (DateOnly?)m.PlannedOn).FirstOrDefaultAsync(ct);
        return new(
            stay,
            form,
            form?.Version ?? 0,
            from,
            form?.CompletedOn is null ? clock.Today : form.PeriodTo,
            goals,
            content,
            OccupationCheck.Of(occupation?.ToCheck(), clock.Today, standard.Current),
            FormCompleteness.Of(content.ToFacts(goals.ToDictionary(g => g.Id))),
            nextMeeting,
            readAt,
            newNotes);
    }

    /// <summary>The goals a form is about: those worked on that the residence was given, and in a completed form those it told of.</summary>
    internal async Task<IReadOnlyList<Goal>> GoalsAsync(Stay stay, FollowUpForm? form, CancellationToken ct)
    {
        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == stay.CaseId).ToListAsync(ct);
        var given = await db.GoalsGivenToAsync(stay.CaseId, stay.ResidenceId, ct);
        return [.. goals.Where(g => form?.CompletedOn is null ? g.Status is GoalStatus.Active && given.Contains(g.Id) : form.Goals.Any(l => l.GoalId == g.Id)).InOrder()];
    }

    /// <summary>From the meeting before, or from moving in.</summary>
    internal async Task<DateOnly> PeriodFromAsync(Stay stay, CancellationToken ct) =>
        await db.StatusMeetings.Where(m => m.StayId == stay.Id && m.HeldOn != null).MaxAsync(m => m.HeldOn, ct) ?? stay.StartsOn;

    private IQueryable<DailyNote> Notes(Stay stay, DateOnly from) => db.DailyNotes.AsNoTracking()
        .Where(n => n.StayId == stay.Id && n.WrittenOn >= from && !db.NoteRetractions.Any(r => r.NoteId == n.Id)).OrderBy(n => n.WrittenOn).ThenBy(n => n.RecordedAt);

    private async Task<FormContent> PrefilledAsync(Stay stay, IReadOnlyList<Goal> goals, Occupation? occupation, DateOnly from, CancellationToken ct)
    {
        var notes = await Notes(stay, from).ToListAsync(ct);
        var before = await db.FollowUpForms.AsNoTracking().Where(f => f.StayId == stay.Id && f.CompletedOn != null).OrderByDescending(f => f.CompletedOn).FirstOrDefaultAsync(ct);
        return new(
            [.. goals.Select(g => new GoalLine(g.Id, Gather(notes.Where(n => n.GoalId == g.Id)), g.Status, null, before?.Goals.FirstOrDefault(l => l.GoalId == g.Id)?.ObservedLevel ?? g.CurrentLevel))],
            [.. VumThemes.All.Select(t => new ThemeLine(
                t.Key,
                Gather(notes.Where(n => n.Theme == t.Key && n.GoalId is null)),
                before?.Themes.FirstOrDefault(l => l.Theme == t.Key)?.ObservedLevel,
                TechnologyOf(goals.Where(g => g.ThemeOf().Key == t.Key)),
                null))],
            null,
            null,
            before?.FutureHousingWish,
            occupation is null ? null : Describe(occupation),
            null,
            null,
            null);
    }

    private static string? Gather(IEnumerable<DailyNote> notes)
    {
        var text = string.Join("\n", notes.Select(n => n.AsLine()));
        return text.Length switch
        {
            0 => null,
            <= LongestPrefill => text,
            _ => $"…{text[^LongestPrefill..]}",
        };
    }

    private static string? TechnologyOf(IEnumerable<Goal> goals) =>
        string.Join(", ", goals.Select(g => g.WelfareTechnology).Where(t => !string.IsNullOrWhiteSpace(t)).Distinct()) is { Length: > 0 } text ? text : null;

    private static string Describe(Occupation occupation)
    {
        var reason = string.IsNullOrWhiteSpace(occupation.ReductionReason) ? "" : $" Nedsat: {occupation.ReductionReason}";
        return $"{occupation.Kind.Danish()}{(occupation.Where is { Length: > 0 } where ? $", {where}" : "")}: {Danish.Count(occupation.DaysPerWeek, "dag", "dage")} om ugen, {(occupation.FullTime ? "fuld tid" : "deltid")}.{reason}";
    }
}

/// <summary>A daily note as the form takes it up.</summary>
public static class NoteInForm
{
    /// <summary>3. mar. 2026: Lavede mad selv.</summary>
    public static string AsLine(this DailyNote note) => $"{Danish.ShortDate(note.WrittenOn)}: {note.Text}";
}
