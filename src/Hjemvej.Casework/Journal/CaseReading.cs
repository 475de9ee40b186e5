using Hjemvej.Casework.Access;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Journal;

/// <summary>Somebody had a case open on a day (log over opslag). The journal tells what was changed, this who looked. Once a person, a case and a day; never altered.</summary>
public sealed class CaseReading : IAppendOnly
{
    public long Id { get; private set; }

    public Guid CaseId { get; internal init; }

    /// <summary>The day, Danish time.</summary>
    public DateOnly On { get; internal init; }

    public string ActorId { get; internal init; } = "";

    public string ActorName { get; internal init; } = "";

    public Role ActorRole { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CaseReading>
    {
        public void Configure(EntityTypeBuilder<CaseReading> reading)
        {
            reading.HasIndex(r => new { r.CaseId, r.On, r.ActorId }).IsUnique();
            reading.HasIndex(r => new { r.On, r.Id });
            reading.Property(r => r.ActorId).HasMaxLength(100);
            reading.Property(r => r.ActorName).HasMaxLength(200);
        }
    }
}
