using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Logs a planned accompaniment as done, or as not done and why.</summary>
/// <param name="Minutes">Staff time; null when it did not happen.</param>
/// <param name="CancelledBecause">Why it did not happen.</param>
public sealed record LogAccompaniment(Guid CaseId, Guid AccompanimentId, int? Minutes, string? CancelledBecause);

[Source("2.1-1")]
[Source("2.1-2")]
public sealed class LogAccompanimentHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, CivilClock clock)
{
    public async Task<Result<Accompaniment>> HandleAsync(LogAccompaniment command, CancellationToken ct)
    {
        var opened = await desk.OpenRecordsAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<Accompaniment>.Refused(opened.Refusals);
        }

        var accompaniment = await db.Accompaniments.SingleOrDefaultAsync(a => a.Id == command.AccompanimentId && a.StayId == opened.Value.Id, ct);
        if (accompaniment is not { Minutes: null, CancelledBecause: null })
        {
            return new Refusal("accompaniment.logged", "Ledsagelsen er allerede registreret.");
        }

        if ((command.Minutes is null) == (command.CancelledBecause.OrNull() is null))
        {
            return new Refusal("accompaniment.answer", "Skriv enten, hvor mange minutter det tog, eller hvorfor det ikke blev til noget.", null, nameof(command.Minutes));
        }

        List<Refusal> faults = [.. PlanAccompanimentHandler.MinutesFaults(command.Minutes, accompaniment.Date, clock.Today)];
        if (command.Minutes is not null)
        {
            // The assessment may have been ended since it was planned.
            var assessments = await db.AssessmentsOnAsync(accompaniment.StayId, accompaniment.Date, ct);
            faults.AddRange(AccompanimentRule.Of(accompaniment.Kind, accompaniment.Date, assessments.Select(a => a.ToFacts())).Refusals());
        }

        if (faults.Count > 0)
        {
            return Result<Accompaniment>.Refused(faults);
        }

        (accompaniment.Minutes, accompaniment.CancelledBecause) = (command.Minutes, command.CancelledBecause.OrNull());
        journal.Record(
            command.CaseId,
            command.Minutes is null ? "AccompanimentCancelled" : "AccompanimentLogged",
            $"Ledsagelse {accompaniment.Kind.Danish().ToLowerInvariant()} den {Danish.Date(accompaniment.Date)} {(command.Minutes is { } minutes ? $"er registreret: {Danish.Count(minutes, "minut", "minutter")}" : "blev ikke til noget")}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : accompaniment;
    }
}
