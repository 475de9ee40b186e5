using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

/// <summary>A note of daily life (dagsnotat), by theme and, where it has one, goal.</summary>
public sealed class DailyNote : IBelongsToCase, IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public DateOnly WrittenOn { get; internal init; }
    public string WrittenBy { get; internal init; } = "";

    /// <summary>Key of one of the six themes.</summary>
    public string Theme { get; internal init; } = "";
    public Guid? GoalId { get; internal init; }
    public string Text
    {
        get;
        internal init => (field, SearchText) = (value, value.ToLowerInvariant());
    } = "";

    /// <summary>The text in small letters, to search in: neither database finds "Angst" when asked for "angst", and SQLite's own lower() knows no æ, ø and å.</summary>
    public string SearchText { get; private set; } = "";
    public DateTime RecordedAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DailyNote>
    {
        public void Configure(EntityTypeBuilder<DailyNote> note)
        {
            note.HasOne<Stay>().WithMany().HasForeignKey(n => n.StayId).OnDelete(DeleteBehavior.Restrict);
            note.HasIndex(n => new { n.StayId, n.WrittenOn });
            note.HasIndex(n => new { n.StayId, n.Theme, n.WrittenOn });
        }
    }
}

/// <summary>The residence's individual assessment of accompaniment to activities and shopping; both days inclusive.</summary>
public sealed class AccompanimentAssessment : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public AccompanimentKind Kind { get; internal init; }
    public string Need { get; internal init; } = "";
    public string Extent { get; internal init; } = "";
    public string Reason { get; internal init; } = "";
    public DateOnly From { get; internal init; }
    public DateOnly? To { get; internal set; }
    public string AssessedBy { get; internal init; } = "";

    public AccompanimentAssessmentFacts ToFacts() => new(Kind, From, To);

    internal sealed class Configuration : IEntityTypeConfiguration<AccompanimentAssessment>
    {
        public void Configure(EntityTypeBuilder<AccompanimentAssessment> assessment)
        {
            assessment.HasOne<Stay>().WithMany().HasForeignKey(a => a.StayId).OnDelete(DeleteBehavior.Restrict);
            assessment.HasIndex(a => new { a.StayId, a.From });

            // Two who end it at once would otherwise both be told that it is done.
            assessment.Property(a => a.To).IsConcurrencyToken();
        }
    }
}

/// <summary>An accompaniment planned or carried out.</summary>
public sealed class Accompaniment : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public AccompanimentKind Kind { get; internal init; }
    public DateOnly Date { get; internal init; }
    public string Purpose { get; internal init; } = "";

    /// <summary>Minutes of staff time; null while it is only planned.</summary>
    public int? Minutes { get; internal set; }

    /// <summary>Why it did not happen.</summary>
    public string? CancelledBecause { get; internal set; }
    public Guid? AssessmentId { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Accompaniment>
    {
        public void Configure(EntityTypeBuilder<Accompaniment> accompaniment)
        {
            accompaniment.HasOne<Stay>().WithMany().HasForeignKey(a => a.StayId).OnDelete(DeleteBehavior.Restrict);
            accompaniment.HasIndex(a => new { a.StayId, a.Date });

            // Two who log the same trip would otherwise leave two entries that contradict each other.
            accompaniment.Property(a => a.Minutes).IsConcurrencyToken();
            accompaniment.Property(a => a.CancelledBecause).IsConcurrencyToken();
        }
    }
}

/// <summary>The cleaning arrangement (rengøring) from a day on; a change is a new row.</summary>
public sealed class CleaningArrangement : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public CleaningKind Kind { get; internal init; }
    public string? Reason { get; internal init; }
    public DateOnly From { get; internal init; }
    public DateTime RecordedAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CleaningArrangement>
    {
        public void Configure(EntityTypeBuilder<CleaningArrangement> cleaning)
        {
            cleaning.HasOne<Stay>().WithMany().HasForeignKey(c => c.StayId).OnDelete(DeleteBehavior.Restrict);
            cleaning.HasIndex(c => new { c.StayId, c.From });
        }
    }
}

/// <summary>Where a holiday stands.</summary>
public enum HolidayStatus
{
    [Display(Name = "Planlagt")] Planned,
    [Display(Name = "Godkendt")] Approved,
    [Display(Name = "Aflyst")] Cancelled,
}

/// <summary>A holiday, day trip or purchased trip with its split budget (ferie, standard 2.3).</summary>
public sealed class Holiday : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public HolidayKind Kind { get; internal set; }
    public DateOnly From { get; internal set; }
    public DateOnly To { get; internal set; }
    public string Purpose { get; internal set; } = "";

    /// <summary>The citizen's own expenses: travel, meals, tickets.</summary>
    public Ore CitizensExpenses { get; internal set; }
    public Ore StaffWages { get; internal set; }
    public Ore AccompanimentCosts { get; internal set; }
    public HolidayStatus Status { get; internal set; }

    /// <summary>The citizen accepted a purchase on this day.</summary>
    public DateOnly? AcceptedOn { get; internal set; }
    public string? CancelledBecause { get; internal set; }
    public int Version { get; set; }

    public HolidayFacts ToFacts() => new(Kind, From, To);

    public HolidayCosts ToCosts() => new(CitizensExpenses, StaffWages, AccompanimentCosts);

    internal sealed class Configuration : IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Holiday> holiday)
        {
            holiday.HasOne<Stay>().WithMany().HasForeignKey(h => h.StayId).OnDelete(DeleteBehavior.Restrict);
            holiday.HasIndex(h => new { h.StayId, h.From });
            holiday.HasIndex(h => new { h.CaseId, h.From });
        }
    }
}
