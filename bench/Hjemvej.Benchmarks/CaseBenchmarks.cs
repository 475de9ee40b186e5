using BenchmarkDotNet.Attributes;
using Hjemvej.Rules.Evaluation;

namespace Hjemvej.Benchmarks;

/// <summary>The rules alone: every deadline, gate and amount of a whole case, each with its working and sources.</summary>
[MemoryDiagnoser]
public class CaseBenchmarks
{
    private readonly CaseFacts _facts = Population.Case(17);

    [Benchmark]
    public object One_whole_case() => CaseEvaluation.Of(_facts, Population.Vejen);
}
