using Hjemvej.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Stays;

/// <summary>A note of daily life (dagsnotat), by theme and, where it has one, goal.</summary>
public sealed class DailyNote : IBelongsToCase, IAppendOnly
{
    public Guid Id { get; internal init; } = Guid.NewGuid();
    public Guid CaseId { get; internal init; }
    public Guid StayId { get; internal init; }
    public DateOnly WrittenOn { get; internal init; }
    public string WrittenBy { get; internal init; } = "";

    /// <summary>Key of one of the six themes.</summary>
    public string Theme { get; internal init; } = "";
    public Guid? GoalId { get; internal init; }
    public string Text
    {
        get;
        internal init => (field, SearchText) = (value, value.ToLowerInvariant());
    } = "";

    /// <summary>The text in small letters, to search in: neither database finds "Angst" when asked for "angst", and SQLite's own lower() knows no æ, ø and å.</summary>
    public string SearchText { get; private set; } = "";
    public DateTime RecordedAt { get; internal init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DailyNote>
    {
        public void Configure(EntityTypeBuilder<DailyNote> note)
        {
            note.HasOne<Stay>().WithMany().HasForeignKey(n => n.StayId).OnDelete(DeleteBehavior.Restrict);
            note.HasIndex(n => new { n.StayId, n.WrittenOn });
            note.HasIndex(n => new { n.StayId, n.Theme, n.WrittenOn });
        }
    }
}
