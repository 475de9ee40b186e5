using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

/// <summary>Where the citizen moves to (udskrevet til).</summary>
public enum DischargeTo
{
    [Display(Name = "Egen bolig")] OwnHome,
    [Display(Name = "Egen bolig med støtte efter § 85")] OwnHomeWithSupport,
    [Display(Name = "Længerevarende botilbud efter § 108")] LongTermResidence,
    [Display(Name = "Almen handicapbolig efter almenboliglovens § 105")] AdaptedHousing,
    [Display(Name = "Andet midlertidigt botilbud efter § 107")] OtherTemporaryResidence,
    [Display(Name = "Sygehus eller behandling")] Hospital,
    [Display(Name = "Andet")] Other,
    [Display(Name = "Borgeren er død")] Died,
}

/// <summary>A stay (ophold) from enrolment to discharge; both days inclusive.</summary>
public sealed class Stay : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid ResidenceId { get; internal init; }
    public Residence Residence { get; internal init; } = null!;
    public Guid PlaceId { get; internal init; }
    public DateOnly StartsOn { get; internal init; }
    public List<StayPurpose> Purposes { get; internal set; } = [];
    public WayOut WayOut { get; internal set; }
    public DateOnly? EndsOn { get; internal set; }

    /// <summary>Who ended the stay; null while it goes on, and of stays that ended before this was asked.</summary>
    public DischargeBy? EndedBy { get; internal set; }
    public DischargeTo? DischargedTo { get; internal set; }
    public string? DischargeReason { get; internal set; }
    public string? DischargeSupport { get; internal set; }
    public int Version { get; set; }

    /// <summary>What the stay is for on a day: what was agreed when the citizen moved in, until an adjustment of the grant takes its place.</summary>
    /// <param name="granted">The grant's terms on that day.</param>
    public GrantedTerms TermsBy(GrantedTerms? granted) => granted is { AdjustedFrom: { } from } && from >= StartsOn
        ? granted
        : new(Purposes, WayOut, granted?.ExpectedDuration, null);

    public EnrolmentFacts ToFacts() => new(StartsOn, EndsOn);

    internal sealed class Configuration : IEntityTypeConfiguration<Stay>
    {
        public void Configure(EntityTypeBuilder<Stay> stay)
        {
            stay.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
            stay.HasOne(s => s.Residence).WithMany().HasForeignKey(s => s.ResidenceId).OnDelete(DeleteBehavior.Restrict);
            stay.HasIndex(s => new { s.CaseId, s.StartsOn });
            stay.HasIndex(s => s.CaseId).IsUnique().HasFilter("ends_on is null").HasDatabaseName("ux_stays_open");
            stay.HasIndex(s => new { s.ResidenceId, s.EndsOn });
            stay.Property(s => s.Purposes).AsJson();
            stay.ToTable(t => t.HasCheckConstraint("ck_stays_ends_after_start", "ends_on is null or ends_on >= starts_on"));
        }
    }
}
