using Hjemvej.Casework.Access;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hjemvej.Casework.Journal;

/// <summary>One thing that happened (journalnotat): who, when, what, why. Written in the transaction of the change, never altered.</summary>
[Assumption("2.5-5", "Sager, breve og journal slettes ikke af sig selv. Hvor længe en sag skal bevares, er ikke afklaret.",
    Alternatives = "Et forslag til sletning efter et bestemt antal år, som en medarbejder godkender.",
    Effect = "Hvornår en borgers oplysninger forsvinder fra Hjemvej.")]
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    internal JournalEntry(Guid? caseId, DateTime at, Actor actor, string @event, string text, string? reason) =>
        (CaseId, At, ActorId, ActorName, ActorRole, Event, Text, Reason) = (caseId, at, actor.Id, actor.Name, actor.Role, @event, text, reason);

    public long Id { get; private set; }

    /// <summary>Null for what concerns no single case: a committee meeting, a residence.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The instant, UTC.</summary>
    public DateTime At { get; private set; }

    public string ActorId { get; private set; } = "";

    public string ActorName { get; private set; } = "";

    public Role ActorRole { get; private set; }

    /// <summary>The event in the past tense, English, stable: <c>ApplicationReceived</c>.</summary>
    public string Event { get; private set; } = "";

    /// <summary>What happened, in Danish, as the case's history shows it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Why, where a reason was asked for.</summary>
    public string? Reason { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> entry)
        {
            entry.ToTable("journal");
            entry.HasIndex(e => new { e.CaseId, e.Id });
            entry.Property(e => e.Event).HasMaxLength(80);
        }
    }
}
