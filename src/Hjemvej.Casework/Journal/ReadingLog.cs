using System.Collections.Concurrent;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Journal;

/// <summary>Notes who opens which case. A case that cannot be noted is not shown.</summary>
public sealed class ReadingLog(CaseworkDb db, ReadingsNoted noted, CivilClock clock, Actor actor)
{
    public Task NoteAsync(Guid caseId, CancellationToken ct) => NoteAsync([caseId], ct);

    /// <param name="caseIds">Those that one page shows more of than a line in a list; some tens at most.</param>
    /// <param name="ct">Cancels.</param>
    public async Task NoteAsync(IReadOnlyCollection<Guid> caseIds, CancellationToken ct)
    {
        var today = clock.Today;
        Guid[] asked = [.. caseIds.Where(id => !noted.Has(id, actor.Id, today))];
        if (asked.Length == 0)
        {
            return;
        }

        while (!await TryNoteAsync(asked, today, ct))
        {
        }

        foreach (var caseId in asked)
        {
            noted.Add(caseId, actor.Id, today);
        }
    }

    /// <returns>False when two pages opened in one instant both came here: the other noted some of them, and the rest is asked for again.</returns>
    private async Task<bool> TryNoteAsync(Guid[] asked, DateOnly today, CancellationToken ct)
    {
        var before = await db.CaseReadings.Where(r => asked.Contains(r.CaseId) && r.On == today && r.ActorId == actor.Id).Select(r => r.CaseId).ToListAsync(ct);
        CaseReading[] readings = [.. asked.Except(before).Select(id => new CaseReading { CaseId = id, On = today, ActorId = actor.Id, ActorName = actor.Name, ActorRole = actor.Role })];
        db.CaseReadings.AddRange(readings);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (Saving.IsDuplicate(e))
        {
            foreach (var reading in readings)
            {
                db.Entry(reading).State = EntityState.Detached;
            }

            return false;
        }
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
