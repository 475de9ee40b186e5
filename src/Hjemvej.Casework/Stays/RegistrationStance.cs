using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

/// <summary>What becomes of a stay when the residence's registration lapses.</summary>
public enum StanceOnStay
{
    [Display(Name = "Opholdet fortsætter, mens botilbuddet får registreringen i orden")] Continues,
    [Display(Name = "Borgeren skal flytte til et andet tilbud")] Moves,
}

/// <summary>The authority's stance on a stay at a residence whose registration lapses (standard 2.8). A new stance is a new row; the latest on the latest look-up counts.</summary>
public sealed class RegistrationStance : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }

    /// <summary>The look-up it is about; a later look-up asks anew.</summary>
    public Guid RegistrationId { get; internal init; }
    public StanceOnStay Stance { get; internal init; }
    public string Reason { get; internal init; } = "";

    /// <summary>When to look again, for a stay that continues.</summary>
    public DateOnly? ReviewOn { get; internal init; }
    public DateOnly TakenOn { get; internal init; }
    public string TakenBy { get; internal init; } = "";
    public DateTime RecordedAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RegistrationStance>
    {
        public void Configure(EntityTypeBuilder<RegistrationStance> stance)
        {
            stance.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
            stance.HasOne<Stay>().WithMany().HasForeignKey(s => s.StayId).OnDelete(DeleteBehavior.Restrict);
            stance.HasOne<Registration>().WithMany().HasForeignKey(s => s.RegistrationId).OnDelete(DeleteBehavior.Restrict);
            stance.HasIndex(s => new { s.CaseId, s.RecordedAt });
        }
    }
}
