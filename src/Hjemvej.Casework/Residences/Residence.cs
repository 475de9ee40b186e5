using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Residences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Residences;

/// <summary>A residence offering § 107 stays (botilbud), the municipality's own (internal) or another's (external).</summary>
public sealed class Residence : IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public string Name
    {
        get;
        internal set => (field, SearchText) = (value, TextToSearch(value, Municipality));
    } = "";

    /// <summary>The municipality's own (internt); considered first (standard 2.7).</summary>
    public bool Internal { get; internal set; }
    public string Municipality
    {
        get;
        internal set => (field, SearchText) = (value, TextToSearch(Name, value));
    } = "";

    /// <summary>Name and municipality in small letters, to search in: SQLite's own lower() knows no æ, ø and å.</summary>
    public string SearchText { get; private set; } = "";
    public string? Address { get; internal set; }
    public string? PostalCode { get; internal set; }
    public string? City { get; internal set; }
    public string? Phone { get; internal set; }
    public string? Email { get; internal set; }

    /// <summary>Its id on Tilbudsportalen.</summary>
    public string? PortalId { get; internal set; }

    /// <summary>FFB target groups it serves (målgrupper): codes.</summary>
    public List<string> TargetGroups { get; internal set; } = [];

    /// <summary>Keys of the themes it works with especially.</summary>
    public List<string> Themes { get; internal set; } = [];

    /// <summary>The highest support need (støttebehov) it can meet, 0–4.</summary>
    public int MaxSupportNeed { get; internal set; }
    public bool WheelchairAccess { get; internal set; }
    public string? Description { get; internal set; }
    public int Version { get; set; }

    public List<Registration> Registrations { get; internal init; } = [];
    public List<ResidencePrice> Prices { get; internal init; } = [];
    public List<Place> Places { get; internal init; } = [];

    private static string TextToSearch(string name, string municipality) => $"{name} {municipality}".ToLowerInvariant();

    internal sealed class Configuration : IEntityTypeConfiguration<Residence>
    {
        public void Configure(EntityTypeBuilder<Residence> residence)
        {
            residence.HasIndex(r => r.Name).IsUnique();
            residence.Property(r => r.Name).HasMaxLength(200);
            residence.Property(r => r.SearchText).HasMaxLength(400);
            residence.Property(r => r.TargetGroups).AsJson();
            residence.Property(r => r.Themes).AsJson();
            residence.HasMany(r => r.Registrations).WithOne().HasForeignKey(r => r.ResidenceId).OnDelete(DeleteBehavior.Restrict);
            residence.HasMany(r => r.Prices).WithOne(p => p.Residence).HasForeignKey(p => p.ResidenceId).OnDelete(DeleteBehavior.Restrict);
            residence.HasMany(r => r.Places).WithOne(p => p.Residence).HasForeignKey(p => p.ResidenceId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What Tilbudsportalen said of a residence when it was looked up. Never changed: a new look-up is a new row, and the latest recorded one counts.</summary>
public sealed class Registration : IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid ResidenceId { get; internal init; }

    /// <summary>Registered from, inclusive.</summary>
    public DateOnly RegisteredFrom { get; internal init; }

    /// <summary>Registered to, inclusive; null is still registered.</summary>
    public DateOnly? RegisteredTo { get; internal init; }

    /// <summary>Approved by the Social Supervision (godkendt af socialtilsynet).</summary>
    public bool Approved { get; internal init; }
    public string SupervisedBy { get; internal init; } = "";

    /// <summary>Conditions and remarks of the supervision.</summary>
    public string? SupervisionNote { get; internal init; }
    public DateOnly VerifiedOn { get; internal init; }
    public string VerifiedBy { get; internal init; } = "";
    public DateTime RecordedAt { get; internal init; }

    /// <summary>It ends on a day, or the approval has fallen away: each stay there must be looked at (standard 2.8).</summary>
    public bool Lapses => RegisteredTo is not null || !Approved;

    internal sealed class Configuration : IEntityTypeConfiguration<Registration>
    {
        public void Configure(EntityTypeBuilder<Registration> registration) =>
            registration.HasIndex(r => new { r.ResidenceId, r.RecordedAt });
    }
}

/// <summary>A place (plads) in a residence.</summary>
public sealed class Place : IVersioned
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

/// <summary>What the registrations of a residence say to the rules.</summary>
public static class ResidenceFactsOf
{
    public static ResidenceFacts ToFacts(this Residence residence)
    {
        var latest = residence.Registrations.MaxBy(r => r.RecordedAt);
        return new(residence.Internal, latest?.RegisteredFrom, latest?.RegisteredTo, latest?.Approved ?? false, residence.Name);
    }
}
