using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Assessments;

/// <summary>A part of the assessment as people save it (delskema): who saved it last, when, and the version a form must have seen.</summary>
public sealed class AssessmentPart : IBelongsToCase, IVersioned
{
    public const string HomeSupport = "home-support";
    public const string Ladder = "ladder";
    public const string Grounds = "grounds";
    public const string Overall = "overall";
    public const string TargetGroup = "target-group";

    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid AssessmentId { get; internal init; }

    /// <summary>One of the constants, or <see cref="Theme"/> of a theme.</summary>
    public string Part { get; internal init; } = "";

    /// <summary>The instant, UTC.</summary>
    public DateTime SavedAt { get; internal set; }
    public string SavedBy { get; internal set; } = "";
    public int Version { get; set; }

    /// <summary>The part of one of the six themes.</summary>
    public static string Theme(string theme) => $"theme.{theme}";

    /// <summary>The part as pages and the journal name it.</summary>
    public static string TitleOf(string part) => part switch
    {
        HomeSupport => "§ 85, håb og drømme",
        Ladder => "Mindre indgribende tilbud",
        Grounds => "Grundlag og dokumentation",
        Overall => "Samlet faglig vurdering",
        TargetGroup => "Målgruppe",
        _ => VumThemes.Find(part["theme.".Length..])?.Name ?? throw new ArgumentOutOfRangeException(nameof(part), part, "No part of the assessment."),
    };

    internal sealed class Configuration : IEntityTypeConfiguration<AssessmentPart>
    {
        public void Configure(EntityTypeBuilder<AssessmentPart> part)
        {
            part.HasOne<Assessment>().WithMany().HasForeignKey(p => p.AssessmentId).OnDelete(DeleteBehavior.Cascade);
            part.HasIndex(p => new { p.AssessmentId, p.Part }).IsUnique();
            part.Property(p => p.Part).HasMaxLength(60);
            part.Property(p => p.SavedBy).HasMaxLength(200);
        }
    }
}
