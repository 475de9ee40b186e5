using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

/// <summary>A move-in as it is being filled in; anything may be missing.</summary>
public sealed record EnrolmentInput(
    DateOnly? StartsOn, IReadOnlyList<StayPurpose> Purposes, WayOut? WayOut, string? WayOutReason,
    OccupationKind? Occupation, string? Where, int? DaysPerWeek, bool? FullTime, decimal? HoursPerWeek, string? ReductionReason, DateOnly? ReviewOn,
    CleaningKind? Cleaning, string? CleaningReason);

/// <summary>What is filled in of a move-in (kladde) that is not done yet; one a case, and gone when the citizen is enrolled.</summary>
public sealed class EnrolmentDraft : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }

    /// <summary>An <see cref="EnrolmentInput"/> (stored JSON).</summary>
    public string Input { get; internal set; } = "";
    public int Version { get; set; }

    public EnrolmentInput ToInput() => Json.Read<EnrolmentInput>(Input);

    internal sealed class Configuration : IEntityTypeConfiguration<EnrolmentDraft>
    {
        public void Configure(EntityTypeBuilder<EnrolmentDraft> draft)
        {
            draft.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
            draft.HasIndex(d => d.CaseId).IsUnique();
            draft.Property(d => d.Input).Unlimited();
        }
    }
}
