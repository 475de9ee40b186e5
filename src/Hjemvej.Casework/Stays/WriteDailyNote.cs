using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Writes a note of daily life (dagsnotat) under one of the six themes. A note is never changed; what was wrong is retracted, and written anew.</summary>
/// <param name="WrittenOn">The day it tells of.</param>
/// <param name="Theme">Key of a theme; a goal says it itself, whatever stands here.</param>
public sealed record WriteDailyNote(Guid CaseId, DateOnly WrittenOn, string? Theme, Guid? GoalId, string Text);

[Source("2-2")]
public sealed class WriteDailyNoteHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<DailyNote>> HandleAsync(WriteDailyNote command, CancellationToken ct)
    {
        var opened = await desk.OpenRecordsAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<DailyNote>.Refused(opened.Refusals);
        }

        var stay = opened.Value;
        var goalTheme = command.GoalId is { } goal
            ? (await db.GoalsGivenToAsync(command.CaseId, stay.ResidenceId, ct)).Contains(goal) && await db.Goals.Where(g => g.Id == goal && g.CaseId == command.CaseId).Select(g => g.Subtheme).SingleOrDefaultAsync(ct) is { } subtheme ? VumThemes.FindSubtheme(subtheme)?.ThemeKey : ""
            : null;
        var theme = VumThemes.Find(goalTheme ?? command.Theme);
        List<Refusal> faults = [.. StayDays.Within(stay, command.WrittenOn, nameof(command.WrittenOn)), .. Faults(command, theme, goalTheme)];
        if (faults.Count > 0)
        {
            return Result<DailyNote>.Refused(faults);
        }

        var note = db.DailyNotes.Add(new()
        {
            CaseId = command.CaseId,
            StayId = stay.Id,
            WrittenOn = command.WrittenOn,
            WrittenBy = actor.Name,
            Theme = theme!.Key,
            GoalId = command.GoalId,
            Text = command.Text.Trim(),
            RecordedAt = clock.Now,
        }).Entity;
        journal.Record(command.CaseId, "DailyNoteWritten", $"Dagsnotat for den {Danish.Date(command.WrittenOn)} inden for {theme.Name}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : note;
    }

    private IEnumerable<Refusal> Faults(WriteDailyNote command, Theme? theme, string? goalTheme)
    {
        if (command.WrittenOn > clock.Today)
        {
            yield return new("note.future", "Et notat kan ikke handle om en dag, der ikke er kommet.", null, nameof(command.WrittenOn));
        }

        if (string.IsNullOrWhiteSpace(command.Text))
        {
            yield return new("note.text", "Skriv notatet.", null, nameof(command.Text));
        }

        if (goalTheme is "")
        {
            yield return new("note.goal", "Målet er ikke blandt dem, botilbuddet har fået i bestillingen.", null, nameof(command.GoalId));
        }
        else if (theme is null)
        {
            yield return new("note.theme", "Vælg et af de seks temaer.", SourceRef.Standard("2-2"), nameof(command.Theme));
        }
    }
}
