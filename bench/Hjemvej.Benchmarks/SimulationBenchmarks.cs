using BenchmarkDotNet.Attributes;
using Hjemvej.Cli.Simulation;
using Hjemvej.Rules.Simulation;

namespace Hjemvej.Benchmarks;

/// <summary>The policy laboratory, as <c>simulate --generate</c> runs it: cases are invented, answered under two standards with their working, and summed.</summary>
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private static readonly Period Year = new(new(2025, 1, 1), new(2025, 12, 31));

    [Benchmark]
    public async Task<SimulationResult> Hundred_thousand_cases_under_another_standard() =>
        await new Simulator(Population.Vejen, Population.Other, Year).RunAsync(CaseSource.Invented(new(1, Year), 100_000), null, null, CancellationToken.None);
}
