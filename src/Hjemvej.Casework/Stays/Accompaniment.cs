using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

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
