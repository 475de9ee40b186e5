using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Assessments;

/// <summary>One sub-theme (undertema) of the six scored themes, with its three separately sourced notes.</summary>
public sealed class SubthemeAssessment : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid AssessmentId { get; internal init; }

    /// <summary>The sub-theme's key in the rules' catalogue.</summary>
    public string Subtheme { get; internal init; } = "";

    /// <summary>Functional level (funktionsevneniveau) 0–4, higher is worse; null is not assessed.</summary>
    public int? Level { get; internal set; }
    public string? CitizenNote { get; internal set; }
    public string? OthersNote { get; internal set; }
    public string? CaseworkerNote { get; internal set; }

    /// <summary>A reason for the effort (i fokus).</summary>
    public bool InFocus { get; internal set; }

    /// <summary>The level was last judged on.</summary>
    public DateOnly AssertedOn { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SubthemeAssessment>
    {
        public void Configure(EntityTypeBuilder<SubthemeAssessment> subtheme)
        {
            subtheme.HasOne<Assessment>().WithMany().HasForeignKey(s => s.AssessmentId).OnDelete(DeleteBehavior.Cascade);
            subtheme.HasIndex(s => new { s.AssessmentId, s.Subtheme }).IsUnique();
            subtheme.Property(s => s.Subtheme).HasMaxLength(60);
        }
    }
}

/// <summary>Welfare technology (velfærdsteknologi) considered or in use within one theme, and its effect (standard 1.2).</summary>
public sealed class ThemeTechnology : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid AssessmentId { get; internal init; }
    public string Theme { get; internal init; } = "";

    /// <summary>What could help and was considered (overvejet).</summary>
    public string? Considered { get; internal set; }

    /// <summary>What the citizen uses already (i brug).</summary>
    public string? InUse { get; internal set; }
    public string? Effect { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ThemeTechnology>
    {
        public void Configure(EntityTypeBuilder<ThemeTechnology> technology)
        {
            technology.HasOne<Assessment>().WithMany().HasForeignKey(t => t.AssessmentId).OnDelete(DeleteBehavior.Cascade);
            technology.HasIndex(t => new { t.AssessmentId, t.Theme }).IsUnique();
            technology.Property(t => t.Theme).HasMaxLength(60);
        }
    }
}

/// <summary>A level as it was judged on a day (niveau over tid). A later day adds a row; the same day corrects its own.</summary>
public sealed class LevelAssertion : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid AssessmentId { get; internal init; }
    public string Subtheme { get; internal init; } = "";

    /// <summary>0–4, higher is worse; null is not assessed.</summary>
    public int? Level { get; internal set; }
    public DateOnly AssertedOn { get; internal init; }
    public string AssertedBy { get; internal set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<LevelAssertion>
    {
        public void Configure(EntityTypeBuilder<LevelAssertion> assertion)
        {
            assertion.HasOne<Assessment>().WithMany().HasForeignKey(a => a.AssessmentId).OnDelete(DeleteBehavior.Cascade);
            assertion.HasIndex(a => new { a.AssessmentId, a.Subtheme, a.AssertedOn }).IsUnique();
            assertion.Property(a => a.Subtheme).HasMaxLength(60);
            assertion.Property(a => a.AssertedBy).HasMaxLength(200);
        }
    }
}
