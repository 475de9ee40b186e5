using Hjemvej.Casework.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Amendments;

/// <summary>The rows of the standard's changes as they are asked for.</summary>
public static class AmendmentQueries
{
    /// <summary>
    /// Has another process confirmed a value since? One count, which can only grow; and only when it has grown, the confirmed values,
    /// which are as few as a municipality decides in its lifetime.
    /// </summary>
    public static async Task RefreshAsync(this CaseworkDb db, StandardInForce standard, CancellationToken ct)
    {
        if (await db.AmendmentVerdicts.CountAsync(v => v.Confirmed, ct) != standard.State.Amendments)
        {
            var confirmed = await db.Amendments.AsNoTracking().Include(a => a.Verdict).Where(a => a.Verdict!.Confirmed).ToListAsync(ct);
            standard.Amend([.. confirmed.Select(a => a.ToValue()).OrderBy(v => v.RecordedAt).ThenBy(v => v.Parameter, StringComparer.Ordinal).ThenBy(v => v.From)]);
        }
    }

    /// <summary>Proposals that wait for a second person.</summary>
    public static IQueryable<Amendment> Waiting(this IQueryable<Amendment> amendments) => amendments.Where(a => a.Verdict == null);

    /// <summary>Keeps the files' text when it is another than the one kept last.</summary>
    public static async Task KeepEditionAsync(this CaseworkDb db, StandardState state, Journal.JournalWriter journal, DateTime now, CancellationToken ct)
    {
        var last = await db.StandardEditions.AsNoTracking().OrderByDescending(e => e.ReadAt).Select(e => e.Text).FirstOrDefaultAsync(ct);
        if (last != state.Text)
        {
            db.StandardEditions.Add(new() { Text = state.Text, ReadAt = now });
            journal.RecordGeneral("StandardFileRead", last is null ? "Standardens fil er læst første gang." : "Standardens fil er læst igen med et andet indhold.");
            await db.SaveChangesAsync(ct);
        }
    }
}
