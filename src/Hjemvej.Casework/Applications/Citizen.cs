using Hjemvej.Casework.Storage;
using Hjemvej.Rules.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Applications;

/// <summary>The person a case concerns (borger). Known by CPR number, or by birth date until the number is known.</summary>
public sealed class Citizen : IVersioned, IJournaled
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public CprNumber? Cpr { get; internal set; }

    /// <summary>From the CPR number where there is one.</summary>
    public DateOnly BirthDate { get; internal set; }
    public string Name
    {
        get;
        internal set => (field, SearchName) = (value, value.ToLowerInvariant());
    } = "";

    /// <summary>The name in small letters, to search in: SQLite's own lower() knows no æ, ø and å.</summary>
    public string SearchName { get; private set; } = "";
    public string? Address { get; internal set; }
    public string? PostalCode { get; internal set; }
    public string? City { get; internal set; }
    public string? Phone { get; internal set; }
    public string? Email { get; internal set; }

    /// <summary>Name and address protection (navne- og adressebeskyttelse): the address never leaves the authority.</summary>
    public bool ProtectedAddress { get; internal set; }

    /// <summary>Exempt from Digital Post (fritaget for Digital Post): letters go on paper.</summary>
    public bool DigitalPostExempt { get; internal set; }

    /// <summary>Digital Post is found by the CPR number: who has none known, or is exempt, gets paper.</summary>
    public bool TakesDigitalPost => Cpr is not null && !DigitalPostExempt;
    public string? CommunicationNeeds { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Citizen>
    {
        public void Configure(EntityTypeBuilder<Citizen> citizen)
        {
            citizen.HasIndex(c => c.Cpr).IsUnique();
            citizen.HasIndex(c => c.BirthDate);
            citizen.Property(c => c.Name).HasMaxLength(200);
            citizen.Property(c => c.SearchName).HasMaxLength(200);
            citizen.Property(c => c.Address).HasMaxLength(200);
            citizen.Property(c => c.PostalCode).HasMaxLength(4);
            citizen.Property(c => c.City).HasMaxLength(100);
            citizen.Property(c => c.Phone).HasMaxLength(40);
            citizen.Property(c => c.Email).HasMaxLength(200);
        }
    }
}
