using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>The parts of a plan that can be handed over one by one.</summary>
public enum PlanPart
{
    [Display(Name = "Formål")] Purpose,
    [Display(Name = "Indsats")] Effort,
    [Display(Name = "Forventet varighed")] ExpectedDuration,
    [Display(Name = "Særlige forhold")] SpecialMatters,
    [Display(Name = "Borgerens ønsker")] CitizensWishes,
}

/// <summary>One part as it read when it was handed over.</summary>
public sealed record ExtractedPart(PlanPart Part, string Text);

/// <summary>One goal as it read when it was handed over.</summary>
public sealed record ExtractedGoal(Guid GoalId, string Theme, string Subtheme, string Text, string? CitizensWords, string Type, string Levels, DateOnly DueOn, string? WelfareTechnology = null);

/// <summary>The extract of the plan that one residence was given (SEL § 141(5)): what, to whom, why. Never changed: a new hand-over is a new row.</summary>
public sealed class PlanExtract : IBelongsToCase, IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid ResidenceId { get; internal init; }
    public string ResidenceName { get; internal init; } = "";
    public DateOnly HandedOn { get; internal init; }

    /// <summary>UTC; of two on one day, the later one counts.</summary>
    public DateTime HandedAt { get; internal init; }
    public string HandedBy { get; internal init; } = "";

    /// <summary>Why these parts are relevant to the residence.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The purposes of the stay by the grant, and where it is expected to lead (standard 1.1).</summary>
    public List<StayPurpose> Purposes { get; internal init; } = [];
    public WayOut? WayOut { get; internal init; }
    public List<ExtractedPart> Parts { get; internal init; } = [];
    public List<ExtractedGoal> Goals { get; internal init; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<PlanExtract>
    {
        public void Configure(EntityTypeBuilder<PlanExtract> extract)
        {
            extract.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
            extract.HasOne<Residence>().WithMany().HasForeignKey(e => e.ResidenceId).OnDelete(DeleteBehavior.Restrict);
            extract.HasIndex(e => new { e.CaseId, e.HandedAt });
            extract.Property(e => e.ResidenceName).HasMaxLength(200);
            extract.Property(e => e.HandedBy).HasMaxLength(200);
            extract.Property(e => e.Purposes).AsJson();
            extract.Property(e => e.Parts).AsJson();
            extract.Property(e => e.Goals).AsJson();
        }
    }
}
