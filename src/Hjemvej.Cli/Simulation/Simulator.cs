using System.Text;
using System.Threading.Channels;
using Hjemvej.Exchange.Spreadsheets;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Simulation;

/// <summary>Streams cases through two standards on all cores: only sums are kept, and rows are written in the order of the cases.</summary>
internal sealed class Simulator(Standard a, Standard b, Period period)
{
    /// <summary>What a block came to.</summary>
    private sealed record Answer(SimulationTotals Totals, StringBuilder? Cases, StringBuilder? FollowUps, IReadOnlyList<string> Faults, long Size);

    /// <summary>Lines that could not be read, up to <see cref="MostFaults"/> of them.</summary>
    public List<string> Faults { get; } = [];

    public const int MostFaults = 20;

    public int FaultyLines { get; private set; }

    public async Task<SimulationResult> RunAsync(CaseSource source, CsvFolder? rows, ProgressBar? progress, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var answers = Channel.CreateBounded<Task<Answer>>(2 * Environment.ProcessorCount);
        var asking = AskAsync(source, rows is not null, answers.Writer, stop.Token);
        var total = new SimulationTotals(period);
        try
        {
            await foreach (var task in answers.Reader.ReadAllAsync(ct))
            {
                var answer = await task;
                total.Add(answer.Totals);
                if (rows is not null)
                {
                    await rows.WriteAsync(answer.Cases!, answer.FollowUps!, ct);
                }

                Keep(answer.Faults);
                progress?.Advance(answer.Size);
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }

        await asking;
        return total.Result();
    }

    private async Task AskAsync(CaseSource source, bool withRows, ChannelWriter<Task<Answer>> answers, CancellationToken ct)
    {
        try
        {
            await foreach (var block in source.Blocks.WithCancellation(ct))
            {
                await answers.WriteAsync(Task.Run(() => Simulate(block, withRows), ct), ct);
            }

            answers.Complete();
        }
        catch (Exception e)
        {
            answers.Complete(e);
            throw;
        }
    }

    private Answer Simulate(CaseBlock block, bool withRows)
    {
        var totals = new SimulationTotals(period);
        var (cases, followUps) = withRows ? (new StringBuilder(), new StringBuilder()) : ((StringBuilder?)null, (StringBuilder?)null);
        List<string> faults = [];
        foreach (var line in block.Cases)
        {
            if (line.Facts is not { } facts)
            {
                faults.AddRange(line.Faults.Take(1).Select(fault => $"line {line.Number}: {fault}"));
                continue;
            }

            var simulated = SimulatedCase.Of(line.Number, facts, a, b, period);
            totals.Add(simulated);
            cases?.AppendCsv(SimulationTables.CaseCells(simulated));
            foreach (var row in withRows ? SimulationTables.FollowUpCells(simulated) : [])
            {
                followUps!.AppendCsv(row);
            }
        }

        return new(totals, cases, followUps, faults, block.Size);
    }

    private void Keep(IReadOnlyList<string> faults)
    {
        FaultyLines += faults.Count;
        Faults.AddRange(faults.Take(Math.Max(0, MostFaults - Faults.Count)));
    }
}
