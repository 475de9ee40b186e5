using System.Dynamic;
using BenchmarkDotNet.Attributes;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;
using RulesEngine.Models;

namespace Hjemvej.Benchmarks;

/// <summary>
/// The same eleven gates and four deadlines by Microsoft's RulesEngine, which answers yes or no and a date, and by our rules, which
/// answer with status, working and sources as well. The engine gets the facts flat and its expressions compiled beforehand.
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
    public async Task Same_answers()
    {
        var engine = (await RulesEngine()).ToDictionary(r => r.Rule.RuleName);
        var ours = (GatesAndDeadlines)Hjemvej_rules();
        foreach (var gate in ours.Gates)
        {
            if (engine[gate.Id].IsSuccess != gate.IsOpen)
            {
                throw new InvalidOperationException($"{gate.Id}: {engine[gate.Id].ExceptionMessage}");
            }
        }

        foreach (var deadline in ours.Deadlines)
        {
            if (!Equals(engine[deadline.Id].ActionResult.Output, deadline.Due))
            {
                throw new InvalidOperationException($"{deadline.Id}: {engine[deadline.Id].ActionResult.Output} {engine[deadline.Id].ActionResult.Exception}");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public object Hjemvej_rules()
    {
        var (facts, standard) = (_facts, Population.Vejen);
        return new GatesAndDeadlines(
            [
                .. DecisionGates.Of(facts.BirthDate, facts.Assessment, facts.Committee, facts.Decision!.MadeOn!.Value, standard),
                .. EnrolmentGates.Of(null, facts.Decision, facts.Residence, facts.SuitableInternal, facts.Payment, facts.Enrolment!.StartsOn, standard),
                FormGate.Of(facts.Residence, facts.Meetings),
            ],
            [
                DecisionDeadlineRule.Of(facts.Application!, facts.Decision, facts.AsOf, standard),
                AppealRule.Of(facts.Decision.SentOn!.Value, facts.Decision.Channel!.Value, null, facts.AsOf, standard),
                FollowUpRule.First(facts.Enrolment, facts.Meetings, facts.AsOf, standard),
                FollowUpRule.Next(facts.Enrolment, facts.Meetings, facts.AsOf, standard)!,
            ]);
    }

    /// <summary>As the engine's own guide begins: the facts as they come out of JSON.</summary>
    [Benchmark]
    public ValueTask<List<RuleResultTree>> RulesEngine_on_loose_facts() => _looseEngine.ExecuteAllRulesAsync(EngineRules.Workflow, new RuleParameter("c", _loose));

    /// <summary>At its best: the facts in a type of ours.</summary>
    [Benchmark]
    public ValueTask<List<RuleResultTree>> RulesEngine() => _engine.ExecuteAllRulesAsync(EngineRules.Workflow, new RuleParameter("c", _flat));

    private sealed record GatesAndDeadlines(IReadOnlyList<Hjemvej.Rules.Explanations.Gate> Gates, IReadOnlyList<Hjemvej.Rules.Explanations.Deadline> Deadlines);
}
