using System.Runtime.CompilerServices;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hjemvej.Casework.Simulation;

/// <summary>Works off the runs that were ordered, the oldest first, a batch of cases at a time. Reads cases, writes only runs and their rows.</summary>
/// <remarks>
/// A run is taken by writing a claim of one's own into its row; each batch is written only while the claim still stands. So several
/// processes may look for work, one that was stopped half-way is begun anew by whoever finds it, and a deleted one ends.
/// </remarks>
public sealed partial class SimulationJob(CaseworkDb db, CivilClock clock, ILogger<SimulationJob> log)
{
    private const int Batch = 100;

    /// <summary>A run that so many processes have died of is not tried again.</summary>
    private const int MostAttempts = 3;

    /// <summary>A run that nobody has told of for so long was left by a process that is no more.</summary>
    private static readonly TimeSpan Left = TimeSpan.FromMinutes(2);

    /// <returns>False when no run waits.</returns>
    public async Task<bool> RunNextAsync(CancellationToken ct)
    {
        var before = clock.Now - Left;
        var next = await db.SimulationRuns.AsNoTracking()
            .Where(r => r.State == SimulationState.Waiting || (r.State == SimulationState.Running && r.BeatAt < before))
            .OrderBy(r => r.StartedAt).FirstOrDefaultAsync(ct);
        if (next is null)
        {
            return false;
        }

        if (next.Attempts >= MostAttempts)
        {
            await db.SimulationRuns.Where(r => r.Id == next.Id && r.Claim == next.Claim && r.State == next.State).ExecuteUpdateAsync(
                r => r.SetProperty(x => x.State, SimulationState.Failed).SetProperty(x => x.EndedAt, clock.Now), ct);
            return true;
        }

        var claim = Guid.NewGuid();
        var taken = await db.SimulationRuns.Where(r => r.Id == next.Id && r.Claim == next.Claim && r.State == next.State).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Claim, claim).SetProperty(x => x.State, SimulationState.Running).SetProperty(x => x.BeatAt, clock.Now).SetProperty(x => x.Done, 0).SetProperty(x => x.Attempts, next.Attempts + 1), ct);
        if (taken == 1)
        {
            await RunAsync(next, claim, ct);
        }

        return true;
    }

    private async Task RunAsync(SimulationRun run, Guid claim, CancellationToken ct)
    {
        try
        {
            if (!await ClearAsync(run.Id, claim, ct))
            {
                return;
            }

            var (a, b, totals) = (run.StandardA(), run.StandardB(), new SimulationTotals(run.Period));
            var total = run.Invented ?? await db.Cases.CountAsync(ct);
            await foreach (var batch in run.Invented is { } count ? Invented(run, count) : Cases(ct))
            {
                List<SimulatedCase> simulated = [.. batch.Select(c => SimulatedCase.Of(c.Number, c.Facts, a, b, run.Period))];
                simulated.ForEach(totals.Add);
                if (!await KeepAsync(run.Id, claim, simulated, totals.Cases, Math.Max(total, totals.Cases), ct))
                {
                    return;
                }
            }

            var result = Json.Write(totals.Result());
            await db.SimulationRuns.Where(r => r.Id == run.Id && r.Claim == claim).ExecuteUpdateAsync(
                r => r.SetProperty(x => x.State, SimulationState.Done).SetProperty(x => x.Result, result).SetProperty(x => x.EndedAt, clock.Now).SetProperty(x => x.Total, totals.Cases), ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(log, run.Id, e);
            db.ChangeTracker.Clear();
            await db.SimulationRuns.Where(r => r.Id == run.Id && r.Claim == claim).ExecuteUpdateAsync(
                r => r.SetProperty(x => x.State, SimulationState.Failed).SetProperty(x => x.EndedAt, clock.Now), ct);
        }
    }

    /// <summary>Takes away what an earlier one wrote; false when the run is no longer ours: whoever has it now keeps its rows.</summary>
    private async Task<bool> ClearAsync(Guid runId, Guid claim, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.SimulationRuns.Where(r => r.Id == runId && r.Claim == claim).ExecuteUpdateAsync(r => r.SetProperty(x => x.BeatAt, clock.Now), ct) == 0)
        {
            return false;
        }

        await db.SimulationRows.Where(r => r.RunId == runId).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>Writes the rows of a batch and how far the run has come, in one transaction; false when it is no longer ours.</summary>
    private async Task<bool> KeepAsync(Guid runId, Guid claim, List<SimulatedCase> simulated, int done, int total, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ours = await db.SimulationRuns.Where(r => r.Id == runId && r.Claim == claim).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Done, done).SetProperty(x => x.Total, total).SetProperty(x => x.BeatAt, clock.Now), ct);
        if (ours == 0)
        {
            return false;
        }

        simulated.ForEach(@case => SimulationRow.Add(db, runId, @case));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return true;
    }

    private async IAsyncEnumerable<IReadOnlyList<(int Number, CaseFacts Facts)>> Cases([EnumeratorCancellation] CancellationToken ct)
    {
        var (today, last) = (clock.Today, 0);
        while (await db.Cases.Where(c => c.Number > last).OrderBy(c => c.Number).Take(Batch).Select(c => new { c.Id, c.Number }).ToListAsync(ct) is { Count: > 0 } batch)
        {
            last = batch[^1].Number;
            yield return [.. (await db.CaseFilesAsync([.. batch.Select(c => c.Id)], today, ct)).OrderBy(f => f.Case.Number).Select(f => (f.Case.Number, SimulationFacts.Of(f, today)))];
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<(int Number, CaseFacts Facts)>> Invented(SimulationRun run, int count)
    {
        const int Together = 1_000;
        var cases = new InventedCases(run.Seed, run.Period);
        for (var first = 1; first <= count; first += Together)
        {
            yield return [.. Enumerable.Range(first, Math.Min(Together, count - first + 1)).Select(number => (number, cases.Case(number)))];
        }

        await Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "Run {Run} of the laboratory failed.")]
    private static partial void LogFailed(ILogger log, Guid run, Exception exception);
}
