using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>The direction of a goal (måltype, KL): says which way, not how far.</summary>
public enum GoalType
{
    [Display(Name = "Udvikle funktionsevne")] Develop,
    [Display(Name = "Fastholde funktionsevne")] Maintain,
    [Display(Name = "Begrænse tab af funktionsevne")] LimitLoss,
}

/// <summary>Where a goal stands.</summary>
public enum GoalStatus
{
    [Display(Name = "I gang")] Active,
    [Display(Name = "Opnået")] Achieved,
    [Display(Name = "Delvist opnået")] PartlyAchieved,
    [Display(Name = "Ikke opnået")] NotAchieved,
    [Display(Name = "Frafaldet")] Dropped,
}

/// <summary>The § 141 action plan (handleplan): an offer the citizen may decline; the goals of the order stand all the same.</summary>
public sealed class ActionPlan : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public DateOnly OfferedOn { get; internal init; }

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

    /// <summary>The relevant parts were handed to the residence (SEL § 141(5)).</summary>
    public DateOnly? HandedToResidenceOn { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ActionPlan>
    {
        public void Configure(EntityTypeBuilder<ActionPlan> plan)
        {
            plan.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
            plan.HasIndex(p => p.CaseId).IsUnique();
        }
    }
}

/// <summary>A goal of the effort (indsatsmål), tied to one sub-theme.</summary>
public sealed class Goal : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public string Subtheme { get; internal set; } = "";
    public string Text { get; internal set; } = "";

    /// <summary>The same in the citizen's own words.</summary>
    public string? CitizensWords { get; internal set; }
    public GoalType Type { get; internal set; }

    /// <summary>Functional level 0–4; null is not assessed.</summary>
    public int? CurrentLevel { get; internal set; }
    public int TargetLevel { get; internal set; }
    public DateOnly DueOn { get; internal set; }
    public string? WelfareTechnology { get; internal set; }
    public string? WelfareTechnologyEffect { get; internal set; }
    public GoalStatus Status { get; internal set; }
    public DateOnly? EndedOn { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Goal>
    {
        public void Configure(EntityTypeBuilder<Goal> goal)
        {
            goal.HasOne<Case>().WithMany().HasForeignKey(g => g.CaseId).OnDelete(DeleteBehavior.Restrict);
            goal.HasIndex(g => g.CaseId);
            goal.Property(g => g.Subtheme).HasMaxLength(60);
        }
    }
}
