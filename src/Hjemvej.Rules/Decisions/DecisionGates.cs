using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Decisions;

/// <summary>May the decision be made?</summary>
public static class DecisionGates
{
    /// <summary>Every gate of a grant, answered whatever the outcome.</summary>
    public static IReadOnlyList<Gate> Of(DateOnly? birthDate, AssessmentFacts assessment, CommitteeFacts? committee, DateOnly decisionDay, Standard standard, DateOnly? onAgendaFor = null)
    {
        var gates = new List<Gate>(6);
        if (birthDate is { } born)
        {
            gates.Add(AdultGate.OnDecision(born, decisionDay, standard));
        }

        gates.Add(AssessmentGates.DocumentedGround(assessment));
        gates.Add(AssessmentGates.HomeSupportConsidered(assessment));
        gates.Add(AssessmentGates.LeastIntrusive(assessment));
        gates.Add(AssessmentGates.TargetGroup(assessment));
        gates.Add(CommitteeGate.Of(committee, decisionDay, onAgendaFor));
        return gates;
    }

    /// <summary>The gates that stand in the way of this outcome: a grant needs all, a refusal or a referral only the committee.</summary>
    public static IEnumerable<Gate> Needed(Outcome outcome, IEnumerable<Gate> gates) =>
        outcome is Outcome.Grant ? gates : gates.Where(g => g.Id.StartsWith("decision.committee", StringComparison.Ordinal));
}
