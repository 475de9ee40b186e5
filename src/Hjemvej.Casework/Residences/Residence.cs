using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Residences;

/// <summary>A residence offering § 107 stays (botilbud), the municipality's own (internal) or another's (external).</summary>
public sealed class Residence : IVersioned, IJournaled
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
