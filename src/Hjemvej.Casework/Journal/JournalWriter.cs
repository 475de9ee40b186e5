using Hjemvej.Casework.Access;
using Hjemvej.Casework.Time;

namespace Hjemvej.Casework.Journal;

/// <summary>Where use cases write what they did (journalen). The entry is saved with the change it tells of.</summary>
public sealed class JournalWriter(CaseworkDb db, CivilClock clock, Actor actor)
{
    /// <param name="caseId">The case it concerns.</param>
    /// <param name="event">Past tense, English, stable: <c>ApplicationReceived</c>.</param>
    /// <param name="text">What happened, in Danish, without CPR numbers.</param>
    /// <param name="reason">Why, in the words of the person.</param>
    public void Record(Guid caseId, string @event, string text, string? reason = null) =>
        db.JournalEntries.Add(new(caseId, clock.Now, Somebody, @event, text, reason));

    /// <summary>What concerns no single case: a residence, a committee meeting, a monthly run.</summary>
    public JournalEntry RecordGeneral(string @event, string text, string? reason = null) =>
        db.JournalEntries.Add(new(null, clock.Now, Somebody, @event, text, reason)).Entity;

    private Actor Somebody => actor.Role is Role.Nobody ? throw new InvalidOperationException("A change must be made by somebody.") : actor;
}
