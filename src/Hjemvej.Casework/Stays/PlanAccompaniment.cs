using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Plans an accompaniment (ledsagelse), or logs one that has been done.</summary>
/// <param name="Minutes">Staff time; null plans it only.</param>
public sealed record PlanAccompaniment(Guid CaseId, AccompanimentKind Kind, DateOnly Date, string Purpose, int? Minutes);

[Source("2.1-1")]
[Source("2.1-2")]
public sealed class PlanAccompanimentHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, CivilClock clock)
{
    public async Task<Result<Accompaniment>> HandleAsync(PlanAccompaniment command, CancellationToken ct)
    {
        var opened = await desk.OpenRecordsAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<Accompaniment>.Refused(opened.Refusals);
        }

        var stay = opened.Value;
        var assessments = await db.AssessmentsOnAsync(stay.Id, command.Date, ct);
        List<Refusal> faults =
        [
            .. StayDays.Within(stay, command.Date, nameof(command.Date)),
            .. AccompanimentRule.Of(command.Kind, command.Date, assessments.Select(a => a.ToFacts())).Refusals().Select(r => r with { Field = nameof(command.Kind) }),
            .. MinutesFaults(command.Minutes, command.Date, clock.Today),
        ];
        if (command.Minutes is null && command.Date < clock.Today)
        {
            faults.Add(new("accompaniment.past", "Dagen er gået. Skriv, hvor mange minutter ledsagelsen tog, eller vælg en dag, der kommer.", null, nameof(command.Date)));
        }

        if (string.IsNullOrWhiteSpace(command.Purpose))
        {
            faults.Add(new("accompaniment.purpose", "Skriv, hvor turen går hen.", null, nameof(command.Purpose)));
        }

        if (faults.Count > 0)
        {
            return Result<Accompaniment>.Refused(faults);
        }

        var accompaniment = db.Accompaniments.Add(new()
        {
            CaseId = command.CaseId,
            StayId = stay.Id,
            Kind = command.Kind,
            Date = command.Date,
            Purpose = command.Purpose.Trim(),
            Minutes = command.Minutes,
            AssessmentId = assessments.FirstOrDefault(a => AccompanimentRule.Covers(a.ToFacts(), command.Kind, command.Date))?.Id,
        }).Entity;
        journal.Record(
            command.CaseId,
            command.Minutes is null ? "AccompanimentPlanned" : "AccompanimentLogged",
            $"Ledsagelse {command.Kind.Danish().ToLowerInvariant()} den {Danish.Date(command.Date)} er {(command.Minutes is { } minutes ? $"registreret: {Danish.Count(minutes, "minut", "minutter")}" : "planlagt")}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : accompaniment;
    }

    internal static IEnumerable<Refusal> MinutesFaults(int? minutes, DateOnly date, DateOnly today)
    {
        if (minutes is < 1 or > 1440)
        {
            yield return new("accompaniment.minutes", "Skriv et antal minutter fra 1 til 1.440.", null, nameof(PlanAccompaniment.Minutes));
        }

        if (minutes is not null && date > today)
        {
            yield return new("accompaniment.future", "Minutterne kan først registreres, når ledsagelsen er sket.", null, nameof(PlanAccompaniment.Minutes));
        }
    }
}

internal static class AssessmentsInForce
{
    public static Task<List<AccompanimentAssessment>> AssessmentsOnAsync(this CaseworkDb db, Guid stayId, DateOnly day, CancellationToken ct) =>
        db.AccompanimentAssessments.Where(a => a.StayId == stayId && a.From <= day && (a.To == null || a.To >= day)).ToListAsync(ct);
}
