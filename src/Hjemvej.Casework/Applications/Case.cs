using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Applications;

/// <summary>A citizen's § 107 case (sag), from application to discharge. KLE subject 27.57.04.</summary>
public sealed class Case : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();

    /// <summary>The number people use (sagsnummer); also in the address of the case's pages.</summary>
    public int Number { get; internal init; }
    public Guid CitizenId { get; internal init; }
    public Citizen Citizen { get; internal init; } = null!;
    public DateOnly OpenedOn { get; internal init; }
    public DateOnly? ClosedOn { get; internal set; }
    public string? ClosedBecause { get; internal set; }

    /// <summary>The social worker responsible (ansvarlig sagsbehandler).</summary>
    public string ResponsibleId { get; internal set; } = "";
    public string ResponsibleName { get; internal set; } = "";
    public int Version { get; set; }

    Guid IBelongsToCase.CaseId => Id;

    internal sealed class Configuration : IEntityTypeConfiguration<Case>
    {
        public void Configure(EntityTypeBuilder<Case> @case)
        {
            @case.HasIndex(c => c.Number).IsUnique();
            @case.HasIndex(c => new { c.CitizenId, c.ClosedOn });
            @case.HasOne(c => c.Citizen).WithMany().HasForeignKey(c => c.CitizenId).OnDelete(DeleteBehavior.Restrict);
            @case.Property(c => c.ResponsibleId).HasMaxLength(100);
            @case.Property(c => c.ResponsibleName).HasMaxLength(200);
        }
    }
}
