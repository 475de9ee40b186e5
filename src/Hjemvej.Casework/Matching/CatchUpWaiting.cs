using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>
/// Puts those on the waiting list whose grant was sent while nobody was put there by itself: open cases with a grant in force that since it
/// was sent have neither stood on the list nor had a place to live in, and have none reserved.
/// </summary>
/// <remarks>
/// Asked at start and each new day. Each batch is a transaction of its own with its journal. It may be stopped and started again, and run by
/// several processes: whoever stands on the list is not found again, and whoever was taken off it stays off.
/// </remarks>
[Source("2.5-4")]
public sealed class CatchUpWaiting(CaseworkDb db, JournalWriter journal, CivilClock clock)
{
    private const int Batch = 50;

    /// <returns>How many citizens came on the list.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (done, last) = (0, 0);
        while (true)
        {
            var batch = await WithoutTurn().Where(c => c.Number > last).OrderBy(c => c.Number).Take(Batch).Select(c => new { c.Id, c.Number }).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return done;
            }

            var begin = new BeginWaiting(db, journal, clock);
            foreach (var @case in batch)
            {
                await begin.OfCaseAsync(@case.Id, ct);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            (done, last) = (done + batch.Count, batch[^1].Number);
        }
    }

    private IQueryable<Case> WithoutTurn()
    {
        var today = clock.Today;
        return db.Cases.AsNoTracking().Where(c => c.ClosedOn == null && db.Grants().Any(d =>
            d.CaseId == c.Id && d.SentOn != null
            && !db.WaitingList.Any(w => w.CaseId == c.Id && (w.LeftOn == null || w.LeftOn >= d.SentOn))
            && !db.PlaceHolds.Any(h => h.CaseId == c.Id && (h.Until == null || h.Until >= today || (h.Occupied && h.Until >= d.SentOn)))));
    }
}
