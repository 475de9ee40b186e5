using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.FollowUps;

/// <summary>How one goal went, as the residence reports it.</summary>
/// <param name="ObservedLevel">Level 0–4 within the goal's sub-theme as the residence sees it; null is not assessed. Unconfirmed until the authority takes it up.</param>
/// <param name="Informant">Whose judgement it is (kilde).</param>
public sealed record GoalLine(Guid GoalId, string? Progress, GoalStatus Status, string? Informant, int? ObservedLevel = null);

/// <summary>What the residence observes within one theme, and welfare technology in use with its effect (standard 1.2).</summary>
public sealed record ThemeLine(string Theme, string? Observation, int? ObservedLevel, string? WelfareTechnology, string? WelfareTechnologyEffect = null);

/// <summary>The form "Opfølgning" that the residence completes before a status meeting. A draft until completed; then it stands as it is.</summary>
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

    /// <summary>When completed: the occupation was below full time, 5 days a week, without a reasoned assessment (standard 2.4).</summary>
    public bool OccupationGap { get; internal set; }
    public string? Methods { get; internal set; }
    public FollowUpResult? Recommendation { get; internal set; }
    public string? RecommendationReason { get; internal set; }
    public DateOnly? CompletedOn { get; internal set; }
    public string? CompletedBy { get; internal set; }

    /// <summary>The daily notes recorded by this instant (UTC) have been put into it; null of forms from before this was kept.</summary>
    public DateTime? NotesReadAt { get; internal set; }

    /// <summary>The meeting that used it; a form documents one meeting.</summary>
    public Guid? MeetingId { get; internal set; }
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<FollowUpForm>
    {
        public void Configure(EntityTypeBuilder<FollowUpForm> form)
        {
            form.HasOne<Stay>().WithMany().HasForeignKey(f => f.StayId).OnDelete(DeleteBehavior.Restrict);
            form.HasIndex(f => new { f.StayId, f.CompletedOn });
            form.HasIndex(f => f.StayId).IsUnique().HasFilter("meeting_id is null").HasDatabaseName("ux_follow_up_forms_open");
            form.Property(f => f.Goals).AsJson();
            form.Property(f => f.Themes).AsJson();
            form.Property(f => f.CompletedBy).HasMaxLength(200);
        }
    }
}
