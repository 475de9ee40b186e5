using System.Dynamic;
using BenchmarkDotNet.Attributes;
using Hjemvej.Rules.Evaluation;
using RulesEngine.Models;

namespace Hjemvej.Benchmarks;

/// <summary>
/// The same eleven gates and four deadlines by Microsoft's RulesEngine, which answers yes or no, a message and a date, and by our rules,
/// which answer with status, working and sources as well. Nobody reads the working here. The engine is asked as its guide says, with its
/// expressions compiled beforehand.
/// </summary>
[MemoryDiagnoser]
public class RulesEngineBenchmarks
{
    private readonly CaseFacts _facts = Population.Case(17);
    private readonly EngineFacts _flat = EngineFacts.Of(Population.Case(17));
    private readonly ExpandoObject _loose = EngineFacts.Loose(EngineFacts.Of(Population.Case(17)));
    private readonly RulesEngine.RulesEngine _engine = EngineRules.Create();
    private readonly RulesEngine.RulesEngine _looseEngine = EngineRules.Create();

    [GlobalSetup]
    public async Task Same_answers() => SameAnswers.Check((OurRules)Hjemvej_rules(), await RulesEngine());

    [Benchmark(Baseline = true)]
    public object Hjemvej_rules() => OurRules.Answer(_facts, Population.Vejen);

    /// <summary>As the engine's own guide begins: the facts as they come out of JSON.</summary>
    [Benchmark]
    public ValueTask<List<RuleResultTree>> RulesEngine_on_loose_facts() => _looseEngine.ExecuteAllRulesAsync(EngineRules.Workflow, new RuleParameter("c", _loose));

    /// <summary>At its best: the facts in a type of ours.</summary>
    [Benchmark]
    public ValueTask<List<RuleResultTree>> RulesEngine() => _engine.ExecuteAllRulesAsync(EngineRules.Workflow, new RuleParameter("c", _flat));
}
