using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.FollowUps;

/// <summary>Where a meeting stands.</summary>
public enum MeetingStatus
{
    /// <summary>An extra meeting was asked for and is not convened yet.</summary>
    [Display(Name = "Ønsket")] Requested,
    [Display(Name = "Planlagt")] Planned,
    [Display(Name = "Holdt")] Held,
    [Display(Name = "Aflyst")] Cancelled,
}

/// <summary>One who is invited, and whether they came; null until the meeting was held.</summary>
/// <param name="RelatedPersonId">For those who come by the citizen's consent: who, so that a withdrawn consent takes them off at once.</param>
/// <param name="Orally">No letter could be written, so somebody must tell them.</param>
public sealed record Participant(MeetingParty Party, string Name, DateOnly? InvitedOn, bool? Attended, Guid? RelatedPersonId = null, bool Orally = false);

/// <summary>How one purpose of the stay is met so far (standard 1.1).</summary>
public sealed record PurposeEvaluation(StayPurpose Purpose, string Text);

/// <summary>The level within a goal's sub-theme as the meeting saw it, 0–4; null is not assessed.</summary>
public sealed record GoalObservation(Guid GoalId, int? Level, string? Note);

/// <summary>A status meeting (statusmøde): do need and grant still match?</summary>
public sealed class StatusMeeting : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }

    /// <summary>The day it is to be held; of a meeting only asked for, the day it is wished by.</summary>
    public DateOnly PlannedOn { get; internal set; }
    public TimeOnly? StartsAt { get; internal set; }
    public string? Place { get; internal set; }
    public MeetingStatus Status { get; internal set; }

    /// <summary>Asked for beyond the regular ones (standard 2.9, efter behov): by whom and why.</summary>
    public bool Extra { get; internal init; }
    public MeetingParty? RequestedBy { get; internal init; }
    public string? RequestReason { get; internal init; }
    public DateOnly? RequestedOn { get; internal init; }
    public DateOnly? ConvenedOn { get; internal set; }
    public Guid? InvitationLetterId { get; internal set; }
    public List<Participant> Participants { get; internal set; } = [];
    public Guid? FormId { get; internal set; }

    /// <summary>The form's day of completion as it was when the meeting was held.</summary>
    public DateOnly? FormCompletedOn { get; internal set; }

    /// <summary>A recorded exception from the form gate: why, who allowed it, and when.</summary>
    public string? FormExceptionReason { get; internal set; }
    public string? FormExceptionBy { get; internal set; }
    public DateOnly? FormExceptionOn { get; internal set; }
    public DateOnly? HeldOn { get; internal set; }

    /// <summary>The instant it was recorded as held, UTC: of what happens on one day, the later counts. Null of meetings recorded before it was kept.</summary>
    public DateTime? RecordedAt { get; internal set; }
    public string? CitizenAbsenceReason { get; internal set; }
    public string? CitizenAbsencePlan { get; internal set; }
    public List<PurposeEvaluation> PurposeEvaluations { get; internal set; } = [];

    /// <summary>How far each goal had come by the meeting's own judgement (standard 2).</summary>
    public List<GoalObservation> Goals { get; internal set; } = [];
    public FollowUpResult? Result { get; internal set; }
    public string? Conclusion { get; internal set; }
    public string? CancelledBecause { get; internal set; }
    public int Version { get; set; }

    /// <summary>Was this decision made after the meeting was held? On one and the same day it goes by the instant, where both are known.</summary>
    public bool IsFollowedBy(Decision decision) => decision.MadeOn > HeldOn || (decision.MadeOn == HeldOn && !(decision.MadeAt < RecordedAt));

    public MeetingFacts? ToFacts() => HeldOn is { } held ? new(held, FormCompletedOn) : null;

    internal sealed class Configuration : IEntityTypeConfiguration<StatusMeeting>
    {
        public void Configure(EntityTypeBuilder<StatusMeeting> meeting)
        {
            meeting.HasOne<Stay>().WithMany().HasForeignKey(m => m.StayId).OnDelete(DeleteBehavior.Restrict);
            meeting.HasIndex(m => new { m.StayId, m.PlannedOn });
            meeting.HasIndex(m => new { m.CaseId, m.HeldOn });
            meeting.HasIndex(m => m.StayId, "planned").IsUnique().HasFilter("status = 'Planned' and not extra").HasDatabaseName("ux_status_meetings_planned");
            meeting.HasIndex(m => m.StayId, "requested").IsUnique().HasFilter("status = 'Requested'").HasDatabaseName("ux_status_meetings_requested");
            meeting.HasIndex(m => m.FormExceptionOn);
            meeting.Property(m => m.Place).HasMaxLength(300);
            meeting.Property(m => m.FormExceptionBy).HasMaxLength(200);
            meeting.Property(m => m.Participants).AsJson();
            meeting.Property(m => m.PurposeEvaluations).AsJson();
            meeting.Property(m => m.Goals).AsJson();
        }
    }
}
