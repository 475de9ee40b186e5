using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>The § 141 action plan (handleplan): an offer the citizen may decline; the goals of the order stand all the same.</summary>
/// <remarks>Begun with the offer, whether the decision letter or a letter of its own made it. KLE 27.12.12: kept, not disposed of.</remarks>
public sealed class ActionPlan : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public DateOnly OfferedOn { get; internal set; }

    /// <summary>The letter that offered it, when the decision letter did not.</summary>
    public Guid? OfferLetterId { get; internal set; }

    /// <summary>Null until the citizen answered.</summary>
    public bool? Accepted { get; internal set; }
    public DateOnly? AnsweredOn { get; internal set; }
    public string? DeclinedBecause { get; internal set; }
    public string? CitizensWishes { get; internal set; }

    /// <summary>SEL § 141(3): purpose, effort, expected duration, other special matters.</summary>
    public string? Purpose { get; internal set; }
    public string? Effort { get; internal set; }
    public string? ExpectedDuration { get; internal set; }
    public string? SpecialMatters { get; internal set; }

    /// <summary>All four parts stood in it and it was finished; a later change opens it again.</summary>
    public DateOnly? FinishedOn { get; internal set; }
    public string? FinishedBy { get; internal set; }

    /// <summary>The finished plan was last sent to the citizen; null when it was not, or was written on since.</summary>
    public DateOnly? SentOn { get; internal set; }
    public Guid? SentLetterId { get; internal set; }

    /// <summary>The relevant parts were last handed to the residence (SEL § 141(5)).</summary>
    public DateOnly? HandedToResidenceOn { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ActionPlan>
    {
        public void Configure(EntityTypeBuilder<ActionPlan> plan)
        {
            plan.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
            plan.HasIndex(p => p.CaseId).IsUnique();
            plan.Property(p => p.FinishedBy).HasMaxLength(200);
        }
    }
}
