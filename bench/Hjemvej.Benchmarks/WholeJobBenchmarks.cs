using BenchmarkDotNet.Attributes;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using RulesEngine.Models;

namespace Hjemvej.Benchmarks;

/// <summary>
/// The whole job on both sides: the same case and the same dated standard in; eleven gates and four deadlines out, with status, and with every
/// explanation written and read, sources and the first day of each value included.
/// </summary>
[MemoryDiagnoser]
public class WholeJobBenchmarks
{
    private readonly CaseFacts _facts = Population.Case(17);
    private readonly RulesEngine.RulesEngine _engine = EngineOnFacts.Create();

    [GlobalSetup]
    public async Task Same_answers()
    {
        var ours = OurRules.Answer(_facts, Population.Vejen);
        var theirs = (await ExecuteAsync()).ToDictionary(r => r.Rule.RuleName);
        foreach (var result in theirs.Values.Where(r => r.ActionResult?.Output is null))
        {
            throw new InvalidOperationException($"{result.Rule.RuleName}: {result.ExceptionMessage} {result.ActionResult?.Exception}");
        }

        foreach (var gate in ours.Gates.Where(gate => theirs[gate.Id].IsSuccess != gate.IsOpen))
        {
            throw new InvalidOperationException(gate.Id);
        }

        foreach (var deadline in ours.Deadlines)
        {
            dynamic answer = theirs[deadline.Id].ActionResult.Output;
            if ((DateOnly)answer.Due != deadline.Due || (DeadlineStatus)answer.Status != deadline.Status)
            {
                throw new InvalidOperationException($"{deadline.Id}: {answer.Due} {answer.Status}");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int Hjemvej_rules_whole() => OurRules.Answer(_facts, Population.Vejen).Letters();

    [Benchmark]
    public async Task<int> RulesEngine_whole()
    {
        var letters = 0;
        foreach (var result in await ExecuteAsync())
        {
            letters += (result.ActionResult.Output as string ?? SawOf(result.ActionResult.Output)).Length;
        }

        return letters;
    }

    private ValueTask<List<RuleResultTree>> ExecuteAsync() =>
        _engine.ExecuteAllRulesAsync(EngineOnFacts.Workflow, new RuleParameter("c", _facts), new RuleParameter("s", Population.Vejen));

    private static string SawOf(dynamic answer) => answer.Saw;
}
