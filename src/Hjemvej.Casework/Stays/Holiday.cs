using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

/// <summary>Where a holiday stands.</summary>
public enum HolidayStatus
{
    [Display(Name = "Planlagt")] Planned,
    [Display(Name = "Godkendt")] Approved,
    [Display(Name = "Aflyst")] Cancelled,
}

/// <summary>A holiday, day trip or purchased trip with its split budget (ferie, standard 2.3).</summary>
public sealed class Holiday : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public HolidayKind Kind { get; internal set; }
    public DateOnly From { get; internal set; }
    public DateOnly To { get; internal set; }
    public string Purpose { get; internal set; } = "";

    /// <summary>The citizen's own expenses: travel, meals, tickets.</summary>
    public Ore CitizensExpenses { get; internal set; }
    public Ore StaffWages { get; internal set; }
    public Ore AccompanimentCosts { get; internal set; }
    public HolidayStatus Status { get; internal set; }

    /// <summary>The citizen accepted a purchase on this day.</summary>
    public DateOnly? AcceptedOn { get; internal set; }
    public string? CancelledBecause { get; internal set; }
    public int Version { get; set; }

    public HolidayFacts ToFacts() => new(Kind, From, To);

    public HolidayCosts ToCosts() => new(CitizensExpenses, StaffWages, AccompanimentCosts);

    internal sealed class Configuration : IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Holiday> holiday)
        {
            holiday.HasOne<Stay>().WithMany().HasForeignKey(h => h.StayId).OnDelete(DeleteBehavior.Restrict);
            holiday.HasIndex(h => new { h.StayId, h.From });
            holiday.HasIndex(h => new { h.CaseId, h.From });
        }
    }
}
