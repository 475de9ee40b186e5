using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Committee;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Committee;

/// <summary>A meeting of the visitation committee (møde i visitationsudvalget).</summary>
public sealed class CommitteeMeeting : IVersioned, IJournaled
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public DateOnly Date { get; internal set; }
    public TimeOnly? StartsAt { get; internal set; }
    public string? Place { get; internal set; }

    /// <summary>Called for urgent cases (ekstraordinært møde), with the reason.</summary>
    public bool Extraordinary { get; internal set; }
    public string? ExtraordinaryReason { get; internal set; }
    public string? Chair { get; internal set; }
    public List<string> Members { get; internal set; } = [];

    /// <summary>The members who were there (deltagere); empty until the meeting is held.</summary>
    public List<string> Present { get; internal set; } = [];
    public DateOnly? HeldOn { get; internal set; }
    public int Version { get; set; }

    public List<CommitteeItem> Items { get; internal init; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<CommitteeMeeting>
    {
        public void Configure(EntityTypeBuilder<CommitteeMeeting> meeting)
        {
            meeting.HasIndex(m => m.Date);
            meeting.Property(m => m.Members).AsJson();
            meeting.Property(m => m.Present).AsJson();
            meeting.HasMany(m => m.Items).WithOne(i => i.Meeting).HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A case on the agenda (dagsordenspunkt), and what the committee recommended.</summary>
public sealed class CommitteeItem : IBelongsToCase, IVersioned
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid MeetingId { get; internal set; }
    public CommitteeMeeting Meeting { get; internal set; } = null!;
    public int Position { get; internal set; }

    /// <summary>The social worker who lays the case before the committee.</summary>
    public string PresentedBy { get; internal set; } = "";

    /// <summary>The social worker's own recommendation (indstilling).</summary>
    public string? Submission { get; internal set; }

    /// <summary>Set when the committee has considered the case; null while it waits.</summary>
    public DateOnly? PresentedOn { get; internal set; }
    public Recommendation? Recommendation { get; internal set; }

    /// <summary>The residences the committee proposes, in words.</summary>
    public string? ProposedResidences { get; internal set; }

    /// <summary>Minutes of this item (referat).</summary>
    public string? Minutes { get; internal set; }

    /// <summary>Set when the committee could not recommend yet (udsat): the case is off the agenda, and goes back to the social worker.</summary>
    public DateOnly? PostponedOn { get; internal set; }

    /// <summary>What the committee lacks; null unless it is postponed.</summary>
    public string? Missing { get; internal set; }

    /// <summary>Who finds it.</summary>
    public string? FoundBy { get; internal set; }
    public int Version { get; set; }

    /// <summary>Who wrote the recommendation down, or that the case is postponed.</summary>
    public string? RecordedBy { get; internal set; }

    /// <summary>On the agenda, and the committee has given no answer.</summary>
    public bool Waits => PresentedOn is null && PostponedOn is null;

    public CommitteeFacts? ToFacts() => PresentedOn is { } on ? new(on, Recommendation) : null;

    internal sealed class Configuration : IEntityTypeConfiguration<CommitteeItem>
    {
        public void Configure(EntityTypeBuilder<CommitteeItem> item)
        {
            item.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
            item.HasIndex(i => new { i.CaseId, i.PresentedOn });
            item.HasIndex(i => new { i.MeetingId, i.CaseId }).IsUnique();
            item.HasIndex(i => i.CaseId).IsUnique().HasFilter("presented_on is null and postponed_on is null").HasDatabaseName("ux_committee_items_waiting");
        }
    }
}
