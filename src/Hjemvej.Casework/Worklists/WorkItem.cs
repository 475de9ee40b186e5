using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Worklists;

/// <summary>Something that a role must do in a case (opgave). Projected from the case's facts in the transaction of every change; never edited.</summary>
public sealed class WorkItem
{
    public long Id { get; private set; }
    public Guid CaseId { get; internal init; }
    public int CaseNumber { get; internal init; }
    public string CitizenName { get; internal init; } = "";

    /// <summary>Stable: <c>decide</c>, <c>complete-form</c>.</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>What to do, as an imperative Danish sentence.</summary>
    public string Title { get; internal init; } = "";
    public Role Role { get; internal init; }

    /// <summary>Only for the staff of this residence.</summary>
    public Guid? ResidenceId { get; internal init; }

    /// <summary>The social worker responsible, when the task is theirs first.</summary>
    public string? ResponsibleId { get; internal init; }

    /// <summary>The name of the social worker responsible for the case.</summary>
    public string ResponsibleName { get; internal init; } = "";

    /// <summary>The last day, inclusive.</summary>
    public DateOnly DueOn { get; internal init; }

    /// <summary>Not on the list before this day.</summary>
    public DateOnly ShowFrom { get; internal init; }
    public bool Urgent { get; internal init; }

    /// <summary>The page where it is done, relative to the site.</summary>
    public string Url { get; internal init; } = "";

    /// <summary>Why it is due then, one sentence.</summary>
    public string Why { get; internal init; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<WorkItem>
    {
        public void Configure(EntityTypeBuilder<WorkItem> item)
        {
            item.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Cascade);
            item.HasIndex(i => new { i.Role, i.DueOn });
            item.HasIndex(i => new { i.ResidenceId, i.DueOn });
            item.HasIndex(i => i.CaseId);
            item.Property(i => i.Kind).HasMaxLength(60);
            item.Property(i => i.ResponsibleId).HasMaxLength(100);
        }
    }
}
