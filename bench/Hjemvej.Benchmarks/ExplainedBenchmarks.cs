using System.Dynamic;
using BenchmarkDotNet.Attributes;
using Hjemvej.Rules.Evaluation;
using RulesEngine.Models;

namespace Hjemvej.Benchmarks;

/// <summary>
/// The same again with explanations that somebody reads. RulesEngine puts what each gate saw into a Danish sentence, as an output of its
/// rule; ours writes every line of every gate's working, and of the deadlines' too.
/// </summary>
[MemoryDiagnoser]
public class ExplainedBenchmarks
{
    private readonly CaseFacts _facts = Population.Case(17);
    private readonly EngineFacts _flat = EngineFacts.Of(Population.Case(17));
    private readonly ExpandoObject _loose = EngineFacts.Loose(EngineFacts.Of(Population.Case(17)));
    private readonly RulesEngine.RulesEngine _engine = EngineRules.Create(explained: true);
    private readonly RulesEngine.RulesEngine _looseEngine = EngineRules.Create(explained: true);

    [GlobalSetup]
    public async Task Same_answers()
    {
        var results = await _engine.ExecuteAllRulesAsync(EngineRules.Workflow, new RuleParameter("c", _flat));
        SameAnswers.Check(OurRules.Answer(_facts, Population.Vejen), results);
        if (results.FirstOrDefault(r => r.ActionResult?.Output is null) is { } silent)
        {
            throw new InvalidOperationException($"{silent.Rule.RuleName}: {silent.ActionResult?.Exception}");
        }
    }

    [Benchmark(Baseline = true)]
    public int Hjemvej_rules_written() => OurRules.Answer(_facts, Population.Vejen).Letters();

    [Benchmark]
    public Task<int> RulesEngine_written_on_loose_facts() => Written(_looseEngine, _loose);

    [Benchmark]
    public Task<int> RulesEngine_written() => Written(_engine, _flat);

    private static async Task<int> Written(RulesEngine.RulesEngine engine, object facts)
    {
        var letters = 0;
        foreach (var result in await engine.ExecuteAllRulesAsync(EngineRules.Workflow, new RuleParameter("c", facts)))
        {
            letters += result.ActionResult.Output is string text ? text.Length : 0;
            letters += result.IsSuccess ? 0 : result.ExceptionMessage.Length;
        }

        return letters;
    }
}
