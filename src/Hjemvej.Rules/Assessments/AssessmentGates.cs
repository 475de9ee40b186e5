using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Assessments;

/// <summary>Does the assessment carry a grant?</summary>
public static class AssessmentGates
{
    private static readonly Rung[] Ladder = Enum.GetValues<Rung>();

    private static readonly Rung[] HomeSupport = [Rung.HomeSupport, Rung.ExtendedHomeSupport];

    private static readonly GateName Ground = new("decision.documentedGround", "Mindst ét grundlag er dokumenteret", Law.Sel("107", 1), SourceRef.Standard("1-1"));

    private static readonly GateName Considered = new("decision.homeSupportConsidered", "Der er taget stilling til § 85 først", SourceRef.Standard("1.1-2"), Law.Sel("85"));

    private static readonly GateName Least = new("decision.leastIntrusive", "Mindre indgribende tilbud er ikke nok", SourceRef.Standard("1.2-4"), SourceRef.Standard("1.1-3"));

    private static readonly GateName InTargetGroup = new("decision.targetGroup", "Borgeren er i målgruppen", SourceRef.Standard("1.2-2"), SourceRef.Standard("2.6-1"));

    /// <summary>Is there at least one ground, and is it documented?</summary>
    [Source("1-1")]
    public static Gate DocumentedGround(AssessmentFacts assessment) =>
        new GateBuilder(Ground)
            .Saw("Grundlag", assessment.Grounds.Count == 0 ? "ingen valgt" : Words.And(assessment.Grounds))
            .Saw("Dokumentation", assessment.Documented ? "foreligger" : "mangler")
            .Requires(assessment.Grounds.Count > 0, "Vælg mindst ét grundlag: fysisk eller psykisk funktionsevne eller særlige sociale problemer.")
            .Requires(assessment.Documented, "Skriv, hvad der dokumenterer grundlaget.")
            .Answer();

    /// <summary>Was § 85 considered first, with the citizen's hopes and dreams?</summary>
    [Source("1.1-2")]
    public static Gate HomeSupportConsidered(AssessmentFacts assessment)
    {
        var gate = new GateBuilder(Considered);
        foreach (var rung in HomeSupport)
        {
            var answer = Find(assessment, rung);
            Answered(gate, rung, answer);
        }

        var hopes = !string.IsNullOrWhiteSpace(assessment.HopesAndDreams);
        return gate.Saw("Borgerens håb og drømme", hopes ? "er skrevet" : "mangler")
            .Requires(hopes, "Skriv borgerens håb og drømme med borgerens egne ord.")
            .Answer();
    }

    /// <summary>Was every less intrusive offer found insufficient, with a reason?</summary>
    [Source("1.2-4")]
    [Source("1.1-3")]
    public static Gate LeastIntrusive(AssessmentFacts assessment)
    {
        var gate = new GateBuilder(Least);
        foreach (var rung in Ladder)
        {
            var answer = Find(assessment, rung);
            Answered(gate, rung, answer);
            if (answer?.Sufficient is true)
            {
                gate.Shut($"{rung.Danish()} er vurderet at være nok. Så kan der ikke bevilges et midlertidigt botilbud.");
            }
        }

        return gate.Answer();
    }

    /// <summary>Is the citizen in the target group, for a reason?</summary>
    [Source("1.2-2")]
    [Source("2.6-1")]
    public static Gate TargetGroup(AssessmentFacts assessment) => assessment.InTargetGroup is false
        ? new GateBuilder(InTargetGroup)
            .Saw("I målgruppen", "nej")
            .Shut("Udredningen siger, at borgeren ikke er i målgruppen. Så kan der ikke bevilges et midlertidigt botilbud.")
            .Answer()
        : new GateBuilder(InTargetGroup)
            .Saw("Behov", assessment.Criteria.Count == 0 ? "ingen valgt" : Words.And(assessment.Criteria))
            .Saw("Derfor er behovet midlertidigt", assessment.TargetGroup.Count == 0 ? "ikke vurderet" : Words.And(assessment.TargetGroup))
            .Requires(assessment.Criteria.Count > 0, "Vælg mindst ét af de fire behov i målgruppen.")
            .Requires(assessment.TargetGroup.Count > 0, "Vælg, hvad der gør behovet midlertidigt eller uafklaret.")
            .Answer();

    /// <summary>One finding of § 85 as sufficient refuses a grant; the case ends in a referral.</summary>
    public static bool HomeSupportSuffices(AssessmentFacts assessment) =>
        assessment.Alternatives.Any(a => a.Rung is Rung.HomeSupport or Rung.ExtendedHomeSupport && a.Sufficient is true);

    /// <summary>Some rung of the ladder was found to be enough: then a stay is not needed.</summary>
    public static bool AnyRungSuffices(AssessmentFacts assessment) => assessment.Alternatives.Any(a => a.Sufficient is true);

    private static void Answered(GateBuilder gate, Rung rung, AlternativeFacts? answer)
    {
        gate.Saw(rung.Danish(), Summary(answer));
        if (!IsAnswered(answer))
        {
            gate.Shut($"Tag stilling til {InSentence(rung)}, og begrund det.");
        }
    }

    private static AlternativeFacts? Find(AssessmentFacts assessment, Rung rung)
    {
        for (var i = 0; i < assessment.Alternatives.Count; i++)
        {
            if (assessment.Alternatives[i] is var answer && answer.Rung == rung)
            {
                return answer;
            }
        }

        return null;
    }

    private static bool IsAnswered(AlternativeFacts? answer) => answer is { Sufficient: not null } && !string.IsNullOrWhiteSpace(answer.Reason);

    private static string Summary(AlternativeFacts? answer) => answer switch
    {
        { Sufficient: true } => "er nok",
        { Sufficient: false } when !string.IsNullOrWhiteSpace(answer.Reason) => "er ikke nok",
        { Sufficient: false } => "er ikke nok, men ikke begrundet",
        _ => "ikke vurderet",
    };

    private static string InSentence(Rung rung) => char.ToLowerInvariant(rung.Danish()[0]) + rung.Danish()[1..];
}
