using Hjemvej.Rules.Simulation;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Simulation;

/// <summary>Which way a figure moves in a case.</summary>
public enum Moving { Any, Rising, Falling }

/// <summary>The rows of a run as they are asked for.</summary>
public static class SimulationQueries
{
    /// <summary>Cases in which a figure is counted under both standards; those that move, the greatest move first.</summary>
    public static IQueryable<SimulationRow> Of(this IQueryable<SimulationRow> rows, Guid runId, Figure figure, Moving moving)
    {
        var column = figure.ToString();
        var counted = rows.AsNoTracking().Where(r => r.RunId == runId);
        return moving switch
        {
            Moving.Rising => counted.Where(r => EF.Property<long?>(r, column) > 0).OrderByDescending(r => EF.Property<long?>(r, column)).ThenBy(r => r.Number),
            Moving.Falling => counted.Where(r => EF.Property<long?>(r, column) < 0).OrderBy(r => EF.Property<long?>(r, column)).ThenBy(r => r.Number),
            _ => counted.Where(r => EF.Property<long?>(r, column) != null).OrderBy(r => r.Number),
        };
    }

    /// <summary>Every row of a run, one at a time.</summary>
    public static async IAsyncEnumerable<SimulatedCase> CasesOfAsync(this CaseworkDb db, Guid runId)
    {
        await foreach (var row in db.SimulationRows.AsNoTracking().Where(r => r.RunId == runId).OrderBy(r => r.Number).AsAsyncEnumerable())
        {
            yield return row.ToCase();
        }
    }
}
