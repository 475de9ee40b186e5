using RulesEngine.Models;

namespace Hjemvej.Benchmarks;

/// <summary>Before anything is measured, both must answer the same.</summary>
internal static class SameAnswers
{
    public static void Check(OurRules ours, List<RuleResultTree> theirs)
    {
        var engine = theirs.ToDictionary(r => r.Rule.RuleName);
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
}
