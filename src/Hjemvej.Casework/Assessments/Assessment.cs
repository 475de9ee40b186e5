using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Assessments;

/// <summary>An assessment by VUM 2.0 (udredning).</summary>
/// <remarks>
/// Each part carries its own version (<see cref="AssessmentPart"/>), so two colleagues can work side by side on different parts.
/// The row itself has none: an update writes only the columns of its part. Concluding is the exception, and guards every update.
/// </remarks>
public sealed class Assessment : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public DateOnly StartedOn { get; internal init; }

    /// <summary>The version of KL's catalogue the sub-themes were taken from.</summary>
    public string CatalogueVersion { get; internal init; } = "";

    /// <summary>Hopes and dreams (håb og drømme) in the citizen's own words.</summary>
    public string? HopesAndDreams { get; internal set; }

    /// <summary>What the citizen can and wants to do by own strength, and who can help (ressourcer): the recovery-oriented view.</summary>
    public string? Resources { get; internal set; }
    public List<Ground> Grounds { get; internal set; } = [];

    /// <summary>What documents the grounds: from whom, dated when.</summary>
    public string? Documentation { get; internal set; }
    public CareApproach? Approach { get; internal set; }

    /// <summary>Is the citizen in the target group? Null is not judged.</summary>
    public bool? InTargetGroup { get; internal set; }
    public List<Criterion> Criteria { get; internal set; } = [];
    public string? CriteriaReason { get; internal set; }
    public List<TargetGroupReason> TargetGroupReasons { get; internal set; } = [];
    public string? TargetGroupReasonText { get; internal set; }

    /// <summary>The limb of § 107 that the need falls under; null while it is not chosen, and of assessments from before it was asked.</summary>
    public StayLimb? Limb { get; internal set; }

    /// <summary>FFB target group (målgruppe), rank 1: the code of a leaf.</summary>
    public string? PrimaryTargetGroup { get; internal set; }
    public List<string> OtherTargetGroups { get; internal set; } = [];

    /// <summary>Overall professional assessment (samlet faglig vurdering).</summary>
    public string? OverallAssessment { get; internal set; }

    /// <summary>Support need (støttebehov) 0–4; null is not assessed.</summary>
    public int? SupportNeed { get; internal set; }

    /// <summary>Physical access needs that a residence must meet.</summary>
    public bool NeedsWheelchairAccess { get; internal set; }

    /// <summary>Other needs of the place itself: a quiet room, a lift, no stairs.</summary>
    public string? OtherAccessNeeds { get; internal set; }

    /// <summary>The target-group assessment was concluded on.</summary>
    public DateOnly? ConcludedOn { get; internal set; }

    public List<AlternativeConsidered> Alternatives { get; internal init; } = [];

    /// <summary>One rung as considered; every assessment has them all.</summary>
    public AlternativeConsidered Considered(Rung rung) => Alternatives.Single(a => a.Rung == rung);

    public AssessmentFacts ToFacts() => new(
        Grounds,
        !string.IsNullOrWhiteSpace(Documentation),
        HopesAndDreams,
        [.. Alternatives.OrderBy(a => a.Rung).Select(a => new AlternativeFacts(a.Rung, a.Sufficient, a.Reason))],
        InTargetGroup is false ? [] : Criteria,
        InTargetGroup is false ? [] : TargetGroupReasons)
    {
        InTargetGroup = InTargetGroup,
    };

    /// <summary>What the rules are asked before the assessment is concluded.</summary>
    /// <param name="subthemesAssessed">How many of the 31 sub-themes have a level.</param>
    /// <param name="subthemesAssessed">How many have a level.</param>
    /// <param name="savedParts">The keys of the parts that somebody has saved.</param>
    internal ConclusionFacts ToConclusionFacts(int subthemesAssessed, IEnumerable<string> savedParts) => new(
        ToFacts(), InTargetGroup, CriteriaReason, TargetGroupReasonText, OverallAssessment, SupportNeed, Approach, PrimaryTargetGroup, subthemesAssessed)
    {
        Limb = Limb,
        ThemesNotBegun = [.. VumThemes.All.Where(theme => !savedParts.Contains(AssessmentPart.Theme(theme.Key))).Select(theme => theme.Name)],
    };

    internal sealed class Configuration : IEntityTypeConfiguration<Assessment>
    {
        public void Configure(EntityTypeBuilder<Assessment> assessment)
        {
            assessment.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
            assessment.HasIndex(a => a.CaseId).IsUnique();
            assessment.Property(a => a.ConcludedOn).IsConcurrencyToken();
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
