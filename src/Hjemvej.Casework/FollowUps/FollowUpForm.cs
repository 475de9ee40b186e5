using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.FollowUps;

/// <summary>The coded result of a follow-up (opfølgningsresultat, KL): each leads to a decision.</summary>
public enum FollowUpResult
{
    [Display(Name = "Fortsæt indsatsen")] Continue,
    [Display(Name = "Tilpas indsatsen")] Adjust,
    [Display(Name = "Afslut indsatsen og visitér til en ny")] EndAndRevisit,
    [Display(Name = "Afslut indsatsen")] End,
}

/// <summary>How one goal went, as the residence reports it.</summary>
public sealed record GoalLine(Guid GoalId, string? Progress, GoalStatus Status, string? Informant);

/// <summary>The level the residence observes within one theme, and welfare technology in use with its effect.</summary>
public sealed record ThemeLine(string Theme, string? Observation, int? ObservedLevel, string? WelfareTechnology);

/// <summary>The form "Opfølgning" that the residence completes before a status meeting. A draft until completed.</summary>
public sealed class FollowUpForm : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public DateOnly PeriodFrom { get; internal init; }
    public DateOnly PeriodTo { get; internal set; }
    public List<GoalLine> Goals { get; internal set; } = [];
    public List<ThemeLine> Themes { get; internal set; } = [];
    public string? CitizensPerspective { get; internal set; }
    public string? CitizensResources { get; internal set; }
    public string? FutureHousingWish { get; internal set; }
    public string? OccupationStatus { get; internal set; }
    public string? Methods { get; internal set; }
    public FollowUpResult? Recommendation { get; internal set; }
    public string? RecommendationReason { get; internal set; }
    public DateOnly? CompletedOn { get; internal set; }
    public string? CompletedBy { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<FollowUpForm>
    {
        public void Configure(EntityTypeBuilder<FollowUpForm> form)
        {
            form.HasOne<Stay>().WithMany().HasForeignKey(f => f.StayId).OnDelete(DeleteBehavior.Restrict);
            form.HasIndex(f => new { f.StayId, f.CompletedOn });
            form.Property(f => f.Goals).AsJson();
            form.Property(f => f.Themes).AsJson();
        }
    }
}
