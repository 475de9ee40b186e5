using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

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
