using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Residences;

/// <summary>A place (plads) in a residence.</summary>
public sealed class Place : IVersioned, IJournaled
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid ResidenceId { get; internal init; }
    public Residence Residence { get; internal init; } = null!;
    public string Label { get; internal set; } = "";

    /// <summary>Not in use from this day on.</summary>
    public DateOnly? ClosedFrom { get; internal set; }

    /// <summary>Raised also when the place is reserved or held longer, so that two who do it at once cannot both.</summary>
    public int Version { get; set; }

    public List<PlaceHold> Holds { get; internal init; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<Place>
    {
        public void Configure(EntityTypeBuilder<Place> place)
        {
            place.HasIndex(p => new { p.ResidenceId, p.Label }).IsUnique();
            place.Property(p => p.Label).HasMaxLength(60);
            place.HasMany(p => p.Holds).WithOne(h => h.Place).HasForeignKey(h => h.PlaceId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
