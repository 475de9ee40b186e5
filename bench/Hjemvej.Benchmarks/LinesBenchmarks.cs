using System.Text;
using BenchmarkDotNet.Attributes;
using Hjemvej.Cli.Evaluation;

namespace Hjemvej.Benchmarks;

/// <summary>What <c>evaluate --lines</c> does, JSON to JSON, without the process around it.</summary>
[MemoryDiagnoser]
public class LinesBenchmarks
{
    private const int Count = 10_000;

    private readonly byte[] _lines = Encoding.UTF8.GetBytes(string.Join('\n', Population.Lines(Count)));

    private readonly StandardLibrary _library = StandardLibrary.Load(Path.Combine(AppContext.BaseDirectory, "standards"));

    [Benchmark(OperationsPerInvoke = Count)]
    public async Task A_scenario_of_many()
    {
        using var input = new MemoryStream(_lines);
        await new ScenarioLines(_library).RunAsync(input, Stream.Null, CancellationToken.None);
    }
}
