using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Assessments;

/// <summary>An assessment by VUM 2.0 (udredning). Its parts are separate rows, so two colleagues can work side by side.</summary>
public sealed class Assessment : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public DateOnly StartedOn { get; internal init; }

    /// <summary>The version of KL's catalogue the sub-themes were taken from.</summary>
    public string CatalogueVersion { get; internal init; } = "";

    /// <summary>Hopes and dreams (håb og drømme) in the citizen's own words.</summary>
    public string? HopesAndDreams { get; internal set; }
    public List<Ground> Grounds { get; internal set; } = [];

    /// <summary>What documents the grounds: from whom, dated when.</summary>
    public string? Documentation { get; internal set; }
    public CareApproach? Approach { get; internal set; }
    public List<Criterion> Criteria { get; internal set; } = [];
    public string? CriteriaReason { get; internal set; }
    public List<TargetGroupReason> TargetGroupReasons { get; internal set; } = [];
    public string? TargetGroupReasonText { get; internal set; }

    /// <summary>FFB target group (målgruppe), rank 1: the code of a leaf.</summary>
    public string? PrimaryTargetGroup { get; internal set; }
    public List<string> OtherTargetGroups { get; internal set; } = [];

    /// <summary>Overall professional assessment (samlet faglig vurdering).</summary>
    public string? OverallAssessment { get; internal set; }

    /// <summary>Support need (støttebehov) 0–4; null is not assessed.</summary>
    public int? SupportNeed { get; internal set; }

    /// <summary>Physical access needs that a residence must meet.</summary>
    public bool NeedsWheelchairAccess { get; internal set; }

    /// <summary>The target-group assessment was concluded on.</summary>
    public DateOnly? ConcludedOn { get; internal set; }
    public int Version { get; set; }

    public List<AlternativeConsidered> Alternatives { get; internal init; } = [];

    public AssessmentFacts ToFacts() => new(
        Grounds,
        !string.IsNullOrWhiteSpace(Documentation),
        HopesAndDreams,
        [.. Alternatives.OrderBy(a => a.Rung).Select(a => new AlternativeFacts(a.Rung, a.Sufficient, a.Reason))],
        Criteria,
        TargetGroupReasons);

    internal sealed class Configuration : IEntityTypeConfiguration<Assessment>
    {
        public void Configure(EntityTypeBuilder<Assessment> assessment)
        {
            assessment.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
            assessment.HasIndex(a => a.CaseId).IsUnique();
            assessment.Property(a => a.Grounds).AsJson();
            assessment.Property(a => a.Criteria).AsJson();
            assessment.Property(a => a.TargetGroupReasons).AsJson();
            assessment.Property(a => a.OtherTargetGroups).AsJson();
            assessment.HasMany(a => a.Alternatives).WithOne().HasForeignKey(a => a.AssessmentId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>One rung of the ladder of less intrusive offers as considered in this case (alternativ indsats).</summary>
public sealed class AlternativeConsidered : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid AssessmentId { get; internal init; }
    public Rung Rung { get; internal init; }

    /// <summary>Can it meet the need? Null is not answered.</summary>
    public bool? Sufficient { get; internal set; }
    public string? Reason { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<AlternativeConsidered>
    {
        public void Configure(EntityTypeBuilder<AlternativeConsidered> alternative) =>
            alternative.HasIndex(a => new { a.AssessmentId, a.Rung }).IsUnique();
    }
}

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
    public bool InFocus { get; internal set; }
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
    public string? Considered { get; internal set; }
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
