using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Residences;

/// <summary>A place kept for a case: reserved while it is offered, occupied during the stay. At most one open hold per place.</summary>
public sealed class PlaceHold : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid PlaceId { get; internal init; }
    public Place Place { get; internal init; } = null!;
    public Guid CaseId { get; internal init; }

    /// <summary>Moved in; until then the place is only reserved.</summary>
    public bool Occupied { get; internal set; }

    /// <summary>The day of moving in; null while it is only reserved.</summary>
    public DateOnly? MovedInOn { get; internal set; }

    /// <summary>Reserved from.</summary>
    public DateOnly From { get; internal init; }

    /// <summary>The last day, inclusive; null while it is held.</summary>
    public DateOnly? Until { get; internal set; }

    internal sealed class Configuration : IEntityTypeConfiguration<PlaceHold>
    {
        public void Configure(EntityTypeBuilder<PlaceHold> hold)
        {
            hold.HasIndex(h => h.PlaceId).IsUnique().HasFilter("until is null").HasDatabaseName("ux_place_holds_open");
            hold.HasIndex(h => new { h.CaseId, h.Until });
        }
    }
}
