using Hjemvej.Casework.Access;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Simulation;

/// <summary>Orders a run of the laboratory. A background job works it off; nothing of any case is changed.</summary>
/// <param name="Example">The id of the shipped standard to compare with; null is the standard in force with the values of <paramref name="Trial"/>.</param>
/// <param name="Uploaded">The text of a standard that was brought along, to compare with instead of a shipped one.</param>
/// <param name="Invented">So many invented cases; null is all cases of the installation.</param>
public sealed record StartSimulation(string? Example, IReadOnlyList<TrialValue> Trial, DateOnly? From, DateOnly? To, int? Invented, int Seed, string? Uploaded = null);

public sealed class StartSimulationHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, StandardInForce standard, ShippedStandards shipped, Actor actor)
{
    /// <summary>So many invented cases at most; the command line takes more.</summary>
    public const int MostInvented = 100_000;

    private const int MostWaiting = 5;

    public async Task<Result<SimulationRun>> HandleAsync(StartSimulation command, CancellationToken ct)
    {
        if (actor.RefuseUnlessManager("simulation.role", "bruge laboratoriet") is { } role)
        {
            return role;
        }

        var other = await OtherAsync(command, ct);
        if (Faults(command, other).ToList() is { Count: > 0 } faults)
        {
            return Result<SimulationRun>.Refused(faults);
        }

        if (await db.SimulationRuns.CountAsync(r => r.State == SimulationState.Waiting || r.State == SimulationState.Running, ct) >= MostWaiting)
        {
            return new Refusal("simulation.waiting", $"Der er allerede {MostWaiting} kørsler, der venter eller er i gang. Vent, til en af dem er færdig, eller slet en.");
        }

        await db.RefreshAsync(standard, ct);
        var state = standard.State;
        var confirmed = await db.Amendments.AsNoTracking().Include(a => a.Verdict).Where(a => a.Verdict!.Confirmed).ToListAsync(ct);
        var run = db.SimulationRuns.Add(new()
        {
            StartedAt = clock.Now,
            StartedById = actor.Id,
            StartedByName = actor.Name,
            NameA = $"Standarden i {state.Standard.Municipality}",
            NameB = other is not null ? other.Name : $"Den samme med {Danish.And([.. command.Trial.Select(Words)])}",
            TextA = state.Text,
            AmendmentsA = [.. confirmed.Select(a => a.ToValue()).OrderBy(v => v.RecordedAt)],
            TextB = other?.Text,
            Trial = other is null ? [.. command.Trial] : [],
            From = command.From!.Value,
            To = command.To!.Value,
            Invented = command.Invented,
            Seed = command.Seed,
        }).Entity;
        journal.RecordGeneral("SimulationStarted", $"En kørsel i laboratoriet er bestilt: {run.Title}, {new Period(run.From, run.To)}. Ingen sag ændres.");
        await db.SaveChangesAsync(ct);
        return run;
    }

    /// <summary>Everything that is wrong with an order, each at its field.</summary>
    public async Task<IReadOnlyList<Refusal>> FaultsAsync(StartSimulation command, CancellationToken ct) =>
        [.. Faults(command, await OtherAsync(command, ct))];

    /// <summary>The standard to compare with; null when it is the one in force with other values, and when it cannot be read.</summary>
    private async Task<ShippedStandard?> OtherAsync(StartSimulation command, CancellationToken ct)
    {
        if (command.Uploaded is null)
        {
            return command.Example is { } id ? await shipped.FindAsync(id, ct) : null;
        }

        var text = await shipped.WithSettingsAsync(command.Uploaded, ct);
        return UploadedStandard.Read(text) is { Standard: { } read, Name: var name } ? new(read.Id, name, text) : null;
    }

    private static string Words(TrialValue trial) => Parameters.Find(trial.Parameter) is { } parameter ? $"{parameter.Title.ToLowerInvariant()}: {parameter.Read(trial.Value).Words}" : trial.Parameter;

    private IEnumerable<Refusal> Faults(StartSimulation command, ShippedStandard? other)
    {
        if (command.Uploaded is not null && other is null)
        {
            yield return Fault("uploaded", "Filen er ikke en standard, som Hjemvej kan læse. Se, hvad der skal rettes, ved feltet.", "File");
        }
        else if (command is { Uploaded: null, Example: not null } && other is null)
        {
            yield return Fault("example", "Vælg en af de andre standarder på listen.", nameof(command.Example));
        }

        if (other is not null && StandardReader.Read(other.Text).Standard is { } read && SaysTheSame(read))
        {
            yield return Fault("same", "Standarden siger det samme som den, der gælder nu. Vælg en anden.", command.Uploaded is null ? nameof(command.Example) : "File");
        }

        if (command is { Uploaded: null, Example: null } && command.Trial.Count == 0)
        {
            yield return Fault("trial", "Skriv mindst én værdi, der skal være anderledes.", TrialStandard.Parameters[0]);
        }

        foreach (var trial in command.Trial)
        {
            var known = TrialStandard.Parameters.Contains(trial.Parameter) ? Parameters.Find(trial.Parameter) : null;
            if ((known is null ? "Værdien kan ikke prøves her." : known.Read(trial.Value).Fault) is { } fault)
            {
                yield return Fault("value", fault, trial.Parameter);
            }
        }

        if (command.Trial.Count > 0 && command.Trial.All(ChangesNothing))
        {
            foreach (var trial in command.Trial)
            {
                yield return Fault("same", "Værdien er den samme som i standarden nu. Skriv mindst én, der er anderledes.", trial.Parameter);
            }
        }

        if (command.From is null)
        {
            yield return Fault("from", "Skriv periodens første dag.", nameof(command.From));
        }

        if (command.To is null)
        {
            yield return Fault("to", "Skriv periodens sidste dag.", nameof(command.To));
        }

        if (command is { From: { } from, To: { } to } && Period.Check(from, to) is { } refusal)
        {
            yield return refusal;
        }

        if (command.Invented is < 1 or > MostInvented)
        {
            yield return Fault("invented", $"Skriv et helt tal fra 1 til {Danish.Number(MostInvented)}.", nameof(command.Invented));
        }
    }

    /// <summary>Every value of the two, proposals apart.</summary>
    private bool SaysTheSame(Standard other) => Parameters.All.All(p => InForce(p, other).SequenceEqual(InForce(p, standard.Current)));

    private static IEnumerable<(DateOnly From, string Value)> InForce(Parameter parameter, Standard of) =>
        parameter.InWords(of).Standing.Where(v => v.Status is not ParameterStatus.Proposed).Select(v => (v.From, v.Value));

    /// <summary>A yearly figure is tried in years that have none as well, so it always changes something.</summary>
    private bool ChangesNothing(TrialValue trial) =>
        Parameters.Find(trial.Parameter) is { } parameter && !parameter.InWords(standard.Current).Yearly && InForce(parameter, standard.Current).ToList() is { Count: > 0 } values
        && values.TrueForAll(v => v.Value == parameter.Read(trial.Value).Words);

    private static Refusal Fault(string code, string text, string field) => new($"simulation.{code}", text, Field: field);
}
