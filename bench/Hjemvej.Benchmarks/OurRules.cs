using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Benchmarks;

/// <summary>The eleven gates and four deadlines that both are asked for.</summary>
internal sealed record OurRules(IReadOnlyList<Gate> Gates, IReadOnlyList<Deadline> Deadlines)
{
    public static OurRules Answer(CaseFacts facts, Standard standard)
    {
        var gates = new List<Gate>(11);
        gates.AddRange(DecisionGates.Of(facts.BirthDate, facts.Assessment, facts.Committee, facts.Decision!.MadeOn!.Value, standard));
        gates.AddRange(EnrolmentGates.Of(null, facts.Decision, facts.Residence, facts.SuitableInternal, facts.Payment, facts.Enrolment!.StartsOn, standard));
        gates.Add(FormGate.Of(facts.Residence, facts.Meetings));
        return new(
            gates,
            [
                DecisionDeadlineRule.Of(facts.Application!, facts.Decision, facts.AsOf, standard),
                AppealRule.Of(facts.Decision.SentOn!.Value, facts.Decision.Channel!.Value, null, facts.AsOf, standard),
                FollowUpRule.First(facts.Enrolment, facts.Meetings, facts.AsOf, standard),
                FollowUpRule.Next(facts.Enrolment, facts.Meetings, facts.AsOf, standard)!,
            ]);
    }

    /// <summary>Every line of every gate's working, and of every deadline's as well, written out and read.</summary>
    public int Letters() => Gates.Sum(gate => LettersOf(gate.Steps) + gate.Reasons.Sum(reason => reason.Length)) + Deadlines.Sum(deadline => LettersOf(deadline.Steps));

    private static int LettersOf(IReadOnlyList<Step> steps)
    {
        var letters = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            letters += step.Text.Length + (step.Value?.Length ?? 0);
        }

        return letters;
    }
}
