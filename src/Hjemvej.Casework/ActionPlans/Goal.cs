using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.ActionPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Where a goal stands.</summary>
public enum GoalStatus
{
    [Display(Name = "I gang")] Active,
    [Display(Name = "Opnået")] Achieved,
    [Display(Name = "Delvist opnået")] PartlyAchieved,
    [Display(Name = "Ikke opnået")] NotAchieved,
    [Display(Name = "Frafaldet")] Dropped,
}

/// <summary>A goal of the effort (indsatsmål), tied to one sub-theme. It belongs to the order, so it stands though the plan is declined.</summary>
public sealed class Goal : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }

    /// <summary>Key of one of the 31 scored sub-themes.</summary>
    public string Subtheme { get; internal set; } = "";
    public string Text { get; internal set; } = "";

    /// <summary>The same in the citizen's own words.</summary>
    public string? CitizensWords { get; internal set; }
    public GoalType Type { get; internal set; }

    /// <summary>Functional level 0–4 when the goal was set; null is not assessed.</summary>
    public int? CurrentLevel { get; internal set; }
    public int TargetLevel { get; internal set; }
    public DateOnly SetOn { get; internal init; }
    public DateOnly DueOn { get; internal set; }
    public string? WelfareTechnology { get; internal set; }
    public string? WelfareTechnologyEffect { get; internal set; }
    public GoalStatus Status { get; internal set; }
    public DateOnly? EndedOn { get; internal set; }

    /// <summary>How it went (målvurdering), and who judged it.</summary>
    public string? OutcomeText { get; internal set; }
    public string? OutcomeInformant { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Goal>
    {
        public void Configure(EntityTypeBuilder<Goal> goal)
        {
            goal.HasOne<Case>().WithMany().HasForeignKey(g => g.CaseId).OnDelete(DeleteBehavior.Restrict);
            goal.HasIndex(g => g.CaseId);
            goal.Property(g => g.Subtheme).HasMaxLength(60);
            goal.Property(g => g.OutcomeInformant).HasMaxLength(200);
        }
    }
}
