using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

/// <summary>A note of daily life that was wrong is retracted (trukket tilbage), with a reason. The note stays to be read, and is no longer part of the documentation.</summary>
public sealed class NoteRetraction : IBelongsToCase, IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid NoteId { get; internal init; }
    public string Reason { get; internal init; } = "";
    public string RetractedBy { get; internal init; } = "";
    public DateTime RetractedAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<NoteRetraction>
    {
        public void Configure(EntityTypeBuilder<NoteRetraction> retraction)
        {
            retraction.HasOne<DailyNote>().WithMany().HasForeignKey(r => r.NoteId).OnDelete(DeleteBehavior.Restrict);
            retraction.HasIndex(r => r.NoteId).IsUnique();
            retraction.HasIndex(r => r.CaseId);
            retraction.Property(r => r.RetractedBy).HasMaxLength(200);
        }
    }
}
