using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Simulation;

/// <summary>One case of a run and how its figures were reached; only for those who may open the case.</summary>
public sealed class CaseInSimulation(CaseworkDb db, ReadingLog log, CivilClock clock, Actor actor)
{
    /// <returns>Null when the run or the case is not there, or the person may not see it.</returns>
    public async Task<(SimulationRun Run, string? CitizenName, CaseUnderBoth Case)?> FindAsync(Guid runId, int number, CancellationToken ct)
    {
        var run = await db.SimulationRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, ct);
        var row = await db.SimulationRows.AsNoTracking().SingleOrDefaultAsync(r => r.RunId == runId && r.Number == number, ct);
        if (run is null || row is null || actor.Role is not Role.Manager)
        {
            return null;
        }

        if (run.Invented is not null)
        {
            return (run, null, CaseUnderBoth.Of(run, row.ToCase(), new Rules.Simulation.InventedCases(run.Seed, run.Period).Case(number)));
        }

        var id = await db.CasesVisibleTo(actor, clock.Today).Where(c => c.Number == number).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct);
        if (id is not { } caseId || await db.CaseFileAsync(caseId, clock.Today, ct) is not { } file)
        {
            return null;
        }

        await log.NoteAsync(caseId, ct);
        return (run, file.Case.Citizen.Name, CaseUnderBoth.Of(run, row.ToCase(), SimulationFacts.Of(file, clock.Today)));
    }
}
