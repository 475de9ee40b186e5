using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Stays;

/// <summary>The residence assesses individually whether the citizen is to be accompanied to activities or necessary shopping.</summary>
/// <param name="To">The last day, inclusive; null until ended.</param>
public sealed record AssessAccompaniment(Guid CaseId, AccompanimentKind Kind, string Need, string Extent, string Reason, DateOnly From, DateOnly? To);

[Source("2.1-2")]
public sealed class AssessAccompanimentHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, Actor actor)
{
    public async Task<Result<AccompanimentAssessment>> HandleAsync(AssessAccompaniment command, CancellationToken ct)
    {
        var opened = await desk.OpenRecordsAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<AccompanimentAssessment>.Refused(opened.Refusals);
        }

        List<Refusal> faults = [.. StayDays.Within(opened.Value, command.From, nameof(command.From)), .. Faults(command)];
        if (faults.Count > 0)
        {
            return Result<AccompanimentAssessment>.Refused(faults);
        }

        var assessment = db.AccompanimentAssessments.Add(new()
        {
            CaseId = command.CaseId,
            StayId = opened.Value.Id,
            Kind = command.Kind,
            Need = command.Need.Trim(),
            Extent = command.Extent.Trim(),
            Reason = command.Reason.Trim(),
            From = command.From,
            To = command.To,
            AssessedBy = actor.Name,
        }).Entity;
        journal.Record(
            command.CaseId,
            "AccompanimentAssessed",
            $"Ledsagelse {command.Kind.Danish().ToLowerInvariant()} er vurderet fra den {Danish.Date(command.From)}{(command.To is { } to ? $" til og med den {Danish.Date(to)}" : "")}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : assessment;
    }

    private static IEnumerable<Refusal> Faults(AssessAccompaniment command)
    {
        if (!AccompanimentRule.NeedsAssessment(command.Kind))
        {
            yield return new("assessment.kind", "Ledsagelse til behandling er en del af opholdet og skal ikke vurderes.", SourceRef.Standard("2.1-1"), nameof(command.Kind));
        }

        if (command.To < command.From)
        {
            yield return new("assessment.period", "Den sidste dag ligger før den første.", SourceRef.Standard("2.1-2"), nameof(command.To));
        }

        foreach (var (text, ask, field) in new[]
        {
            (command.Need, "Skriv, hvad borgeren har brug for ledsagelse til.", nameof(command.Need)),
            (command.Extent, "Skriv omfanget, for eksempel en gang om ugen i to timer.", nameof(command.Extent)),
            (command.Reason, "Skriv begrundelsen for vurderingen.", nameof(command.Reason)),
        })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new($"assessment.{field.ToLowerInvariant()}", ask, SourceRef.Standard("2.1-2"), field);
            }
        }
    }
}
