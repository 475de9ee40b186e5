using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Simulation;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Simulation;

/// <summary>Deletes a run with its rows; one that is under way stops.</summary>
public sealed record DeleteSimulation(Guid RunId);

public sealed class DeleteSimulationHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(DeleteSimulation command, CancellationToken ct)
    {
        if (actor.RefuseUnlessManager("simulation.role", "bruge laboratoriet") is { } role)
        {
            return role;
        }

        if (await db.SimulationRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == command.RunId, ct) is not { } run)
        {
            return default(Done);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The run first: whoever works on it asks for it before each of its writings.
        await db.SimulationRuns.Where(r => r.Id == command.RunId).ExecuteUpdateAsync(r => r.SetProperty(x => x.Claim, Guid.NewGuid()), ct);
        await db.SimulationRows.Where(r => r.RunId == command.RunId).ExecuteDeleteAsync(ct);
        await db.SimulationRuns.Where(r => r.Id == command.RunId).ExecuteDeleteAsync(ct);
        journal.RecordGeneral("SimulationDeleted", $"En kørsel i laboratoriet er slettet: {run.Title}, {new Period(run.From, run.To)}.");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return default(Done);
    }
}
