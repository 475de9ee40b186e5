using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Matching;

/// <summary>A granted citizen without a place (på venteliste).</summary>
public sealed class WaitingListEntry : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public DateOnly EnteredOn { get; internal init; }
    public string? Note { get; internal set; }
    public DateOnly? LeftOn { get; internal set; }
    public string? LeftBecause { get; internal set; }

    /// <summary>The offer that took the citizen off the list. When it comes to nothing, the citizen comes back with the same first day.</summary>
    public Guid? LeftForMatchId { get; internal set; }

    /// <summary>Residences that had a relevant free place when the citizen came on the list, and that the citizen waits past, for the reason in the note.</summary>
    public List<Guid> WaitsPast { get; internal set; } = [];

    /// <summary>Where a relevant place is free that it is this citizen's turn to, and when the authority was told; null when there is none.</summary>
    public Guid? ToldOfResidenceId { get; internal set; }
    public DateOnly? ToldOn { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WaitingListEntry>
    {
        public void Configure(EntityTypeBuilder<WaitingListEntry> entry)
        {
            entry.HasOne<Case>().WithMany().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
            entry.HasIndex(e => e.CaseId).IsUnique().HasFilter("left_on is null").HasDatabaseName("ux_waiting_list_open");
            entry.HasIndex(e => new { e.LeftOn, e.EnteredOn });
            entry.Property(e => e.WaitsPast).AsJson().HasDefaultValueSql("'[]'");
        }
    }
}
