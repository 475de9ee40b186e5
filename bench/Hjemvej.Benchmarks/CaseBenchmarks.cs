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

    /// <summary>As the policy laboratory does: streamed, only sums are kept.</summary>
    [Benchmark]
    public (int Late, long Paid) Hundred_thousand_cases_under_another_standard()
    {
        var (late, paid) = (0, 0L);
        Parallel.ForEach(
            Enumerable.Range(0, 100_000),
            () => (Late: 0, Paid: 0L),
            (n, _, sum) =>
            {
                var answer = CaseEvaluation.Of(Population.Case(n), Population.Other);
                return (sum.Late + (answer.Deadlines[0].Status is Hjemvej.Rules.Explanations.DeadlineStatus.Missed ? 1 : 0), sum.Paid + (answer.Payment?.Payment?.Total.Value ?? 0));
            },
            sum =>
            {
                Interlocked.Add(ref late, sum.Late);
                Interlocked.Add(ref paid, sum.Paid);
            });
        return (late, paid);
    }
}
