using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Simulation;

/// <summary>How far a run has come.</summary>
public enum SimulationState
{
    [Display(Name = "Venter")] Waiting,
    [Display(Name = "I gang")] Running,
    [Display(Name = "Færdig")] Done,
    [Display(Name = "Gik galt")] Failed,
}

/// <summary>
/// A run of the policy laboratory (kørsel i laboratoriet): what is compared over which cases, how far it has come, and what it came to.
/// Kept until somebody deletes it. It carries both standards as they were, so any process can work it off.
/// </summary>
public sealed class SimulationRun
{
    public Guid Id { get; internal init; } = Guid.NewGuid();

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; internal init; }
    public string StartedById { get; internal init; } = "";
    public string StartedByName { get; internal init; } = "";

    /// <summary>The standards as a reader knows them.</summary>
    public string NameA { get; internal init; } = "";
    public string NameB { get; internal init; } = "";

    /// <summary>The files of the standard in force, and the confirmed values over them.</summary>
    public string TextA { get; internal init; } = "";
    public List<AmendedValue> AmendmentsA { get; internal init; } = [];

    /// <summary>The other standard's file; null when it is the one in force with the values of <see cref="Trial"/>.</summary>
    public string? TextB { get; internal init; }
    public List<TrialValue> Trial { get; internal init; } = [];
    public DateOnly From { get; internal init; }
    public DateOnly To { get; internal init; }

    /// <summary>How many invented cases; null is the cases of the installation.</summary>
    public int? Invented { get; internal init; }
    public int Seed { get; internal init; }
    public SimulationState State { get; internal set; }

    /// <summary>Cases to run, and those done.</summary>
    public int Total { get; internal set; }
    public int Done { get; internal set; }

    /// <summary>Who works on it: another one each time it is taken.</summary>
    public Guid? Claim { get; internal set; }

    /// <summary>How often it was taken.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When the one who works on it last told of it, UTC.</summary>
    public DateTime? BeatAt { get; internal set; }
    public DateTime? EndedAt { get; internal set; }

    /// <summary>The result as JSON; null until it is done.</summary>
    public string? Result { get; internal set; }

    public Period Period => new(From, To);

    /// <summary>A few words for headings and links.</summary>
    public string Title => TextB is null ? $"{NameA} med {Danish.Count(Trial.Count, "ændring", "ændringer")}" : $"{NameA} mod {NameB}";

    public SimulationResult? ToResult() => Result is null ? null : Json.Read<SimulationResult>(Result);

    public Standard StandardA() => StandardReader.Read(TextA).Standard is { } file ? file.With(AmendmentsA) : throw new InvalidDataException($"The standard of run {Id} cannot be read.");

    public Standard StandardB() => TextB is null
        ? TrialStandard.Of(StandardA(), Trial)
        : StandardReader.Read(TextB).Standard ?? throw new InvalidDataException($"The other standard of run {Id} cannot be read.");

    internal sealed class Configuration : IEntityTypeConfiguration<SimulationRun>
    {
        public void Configure(EntityTypeBuilder<SimulationRun> run)
        {
            run.HasIndex(r => new { r.State, r.StartedAt });
            run.HasIndex(r => r.StartedAt);
            run.Ignore(r => r.Period);
            run.Ignore(r => r.Title);
            run.Property(r => r.StartedById).HasMaxLength(100);
            run.Property(r => r.StartedByName).HasMaxLength(200);
            run.Property(r => r.TextA).Unlimited();
            run.Property(r => r.TextB).UnlimitedOrNull();
            run.Property(r => r.AmendmentsA).AsJson();
            run.Property(r => r.Trial).AsJson();
            run.Property(r => r.Result).UnlimitedOrNull();
        }
    }
}
