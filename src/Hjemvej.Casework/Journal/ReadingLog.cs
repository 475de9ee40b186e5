using System.Collections.Concurrent;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Journal;

/// <summary>Notes who opens which case. A case that cannot be noted is not shown.</summary>
public sealed class ReadingLog(CaseworkDb db, ReadingsNoted noted, CivilClock clock, Actor actor)
{
    public async Task NoteAsync(Guid caseId, CancellationToken ct)
    {
        if (noted.Has(caseId, actor.Id, clock.Today))
        {
            return;
        }

        if (!await db.CaseReadings.AnyAsync(r => r.CaseId == caseId && r.On == clock.Today && r.ActorId == actor.Id, ct))
        {
            var reading = db.CaseReadings.Add(new() { CaseId = caseId, On = clock.Today, ActorId = actor.Id, ActorName = actor.Name, ActorRole = actor.Role });
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException e) when (Saving.IsDuplicate(e))
            {
                // Two pages opened in one instant both come here; one of them notes it.
                reading.State = EntityState.Detached;
            }
        }

        noted.Add(caseId, actor.Id, clock.Today);
    }
}

/// <summary>What this process has noted today, so that a page does not ask the database again.</summary>
public sealed class ReadingsNoted
{
    private ConcurrentDictionary<(Guid Case, string Actor), DateOnly> _noted = new();

    public bool Has(Guid caseId, string actorId, DateOnly today) => _noted.TryGetValue((caseId, actorId), out var on) && on == today;

    public void Add(Guid caseId, string actorId, DateOnly today)
    {
        if (_noted.Values.FirstOrDefault() is var first && first != default && first != today)
        {
            _noted = new();
        }

        _noted[(caseId, actorId)] = today;
    }
}
