using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Residences;

/// <summary>What Tilbudsportalen said of a residence when it was looked up. Never changed: a new look-up is a new row, and the latest recorded one counts.</summary>
public sealed class Registration : IAppendOnly, IJournaled
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
