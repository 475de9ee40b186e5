using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Matching;

/// <summary>What the citizen wishes of the place (borgerens ønsker til stedet). There is no free choice, but the wish counts (standard 2.7).</summary>
public sealed class PlacementWish : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }

    /// <summary>The postal code the citizen wants to live near; null when the citizen has not said.</summary>
    public string? NearPostalCode { get; internal set; }
    public Guid? ResidenceId { get; internal set; }

    /// <summary>In the citizen's own words.</summary>
    public string? Text { get; internal set; }
    public DateOnly RecordedOn { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PlacementWish>
    {
        public void Configure(EntityTypeBuilder<PlacementWish> wish)
        {
            wish.HasOne<Case>().WithMany().HasForeignKey(w => w.CaseId).OnDelete(DeleteBehavior.Restrict);
            wish.HasOne<Residence>().WithMany().HasForeignKey(w => w.ResidenceId).OnDelete(DeleteBehavior.Restrict);
            wish.HasIndex(w => w.CaseId).IsUnique();
            wish.Property(w => w.NearPostalCode).HasMaxLength(4);
        }
    }
}
