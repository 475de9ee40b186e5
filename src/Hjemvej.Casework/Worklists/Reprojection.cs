using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Worklists;

/// <summary>Carries a new day, and a change of the standard, into the worklists: projects anew, in batches, every case whose rows were made on an earlier day or under another standard.</summary>
/// <remarks>Each batch is a transaction of its own. It may be stopped and started again, and run by several processes: what is done is not done twice.</remarks>
public sealed class Reprojection(CaseworkDb db, CivilClock clock, StandardInForce standard)
{
    private const int Batch = 50;

    /// <returns>How many cases were projected.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (done, last) = (0, 0);
        while (true)
        {
            var (print, today) = (standard.State.Fingerprint, clock.Today);

            // The months of a stay are settled after the case is closed too: an amount may come that a closed month waited for.
            var settled = UnclosedMonths.Earliest(today);
            var batch = await db.CaseStatuses
                .Where(s => (s.ProjectedUnder != print || s.ProjectedOn < today) && s.Case.Number > last
                    && (s.Case.ClosedOn == null || db.WorkItems.Any(w => w.CaseId == s.CaseId) || db.Stays.Any(x => x.CaseId == s.CaseId && (x.EndsOn == null || x.EndsOn >= settled))))
                .OrderBy(s => s.Case.Number).Take(Batch).Select(s => new { s.CaseId, s.Case.Number }).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return done;
            }

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await WorkItemProjection.ProjectAsync(db, [.. batch.Select(c => c.CaseId)], today, standard, ct);
            await transaction.CommitAsync(ct);
            (done, last) = (done + batch.Count, batch[^1].Number);
        }
    }
}
