using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

/// <summary>What the citizen does by day (beskæftigelse eller uddannelse).</summary>
public enum OccupationKind
{
    [Display(Name = "Uddannelse")] Education,
    [Display(Name = "Ordinært arbejde")] Work,
    [Display(Name = "Fleksjob eller støttet beskæftigelse")] SupportedWork,
    [Display(Name = "Beskyttet beskæftigelse (§ 103)")] ShelteredWork,
    [Display(Name = "Aktivitets- og samværstilbud (§ 104)")] ActivityOffer,
    [Display(Name = "Praktik eller virksomhedsforløb")] Internship,
    [Display(Name = "Frivilligt arbejde")] Volunteering,
    [Display(Name = "Ikke i gang endnu")] None,
}

/// <summary>The day-occupation plan from a day on; a change is a new row. Below full time, 5 days a week, it needs a reasoned assessment (standard 2.4).</summary>
public sealed class Occupation : IBelongsToCase
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public DateOnly From { get; internal init; }
    public OccupationKind Kind { get; internal init; }
    public string? Where { get; internal init; }
    public int DaysPerWeek { get; internal init; }
    public bool FullTime { get; internal init; }

    /// <summary>How much part time is, to the quarter of an hour.</summary>
    public decimal? HoursPerWeek { get; internal init; }
    public string? ReductionReason { get; internal init; }
    public DateOnly? ReviewOn { get; internal init; }
    public DateTime RecordedAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Occupation>
    {
        public void Configure(EntityTypeBuilder<Occupation> occupation)
        {
            occupation.HasOne<Stay>().WithMany().HasForeignKey(o => o.StayId).OnDelete(DeleteBehavior.Restrict);
            occupation.HasIndex(o => new { o.StayId, o.From });
            occupation.Property(o => o.HoursPerWeek).HasPrecision(4, 2);
        }
    }
}
