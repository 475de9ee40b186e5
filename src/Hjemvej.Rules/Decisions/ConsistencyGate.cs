using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Decisions;

/// <summary>Does the decision follow the assessment and the committee? It may go another way, but not without saying why.</summary>
public static class ConsistencyGate
{
    /// <param name="outcome">What the draft decides.</param>
    /// <param name="assessment">What the assessment says.</param>
    /// <param name="committee">The committee's latest recommendation in this round.</param>
    /// <param name="departsBecause">Why the decision goes another way, in words.</param>
    [Source("2.5-5")]
    [Source("1.1-3")]
    [Assumption("2.5-5", "En afgørelse, der går imod udredningen eller udvalgets indstilling, er tilladt, når sagsbehandleren skriver hvorfor. Teksten står i sagen og ikke i brevet.",
        Alternatives = "En anden skal godkende afgørelsen, eller udredningen skal skrives om først.",
        Effect = "Om et afslag kan sendes, selv om borgeren er vurderet i målgruppen.")]
    public static Gate Of(Outcome outcome, AssessmentFacts assessment, CommitteeFacts? committee, string? departsBecause)
    {
        var inTargetGroup = AssessmentGates.TargetGroup(assessment).IsOpen;
        var enoughWithout = AssessmentGates.AnyRungSuffices(assessment);
        var homeSupport = AssessmentGates.HomeSupportSuffices(assessment);
        var explained = Substance.IsIn(departsBecause);
        return new GateBuilder("decision.consistent", "Afgørelsen følger udredningen og udvalget", Law.Fvl("24"), SourceRef.Standard("2.5-5"))
            .Saw("I målgruppen", inTargetGroup ? "ja" : "nej")
            .Saw("En mindre indgribende indsats er nok", enoughWithout ? "ja" : "nej")
            .Saw("Udvalget indstiller", committee?.Recommendation?.Danish() ?? "ingen indstilling")
            .Saw("Begrundelse for at gå en anden vej", Substance.Seen(departsBecause, "ingen"))
            .Requires(explained || outcome is not Outcome.Refusal || !inTargetGroup || enoughWithout,
                "Udredningen siger, at borgeren er i målgruppen, og at intet mindre indgribende er nok. Ret udredningen, eller skriv, hvorfor det alligevel bliver et afslag.")
            .Requires(explained || outcome is not Outcome.HomeSupport || homeSupport,
                "Udredningen siger ikke, at støtte efter § 85 er nok. Ret udredningen, eller skriv, hvorfor borgeren alligevel henvises.")
            .Requires(explained || committee?.Recommendation is not { } advice || Agrees(outcome, advice),
                "Udvalget har indstillet noget andet. Skriv, hvorfor afgørelsen går en anden vej.")
            .Requires(!Substance.IsThin(departsBecause), $"Begrundelsen for at gå en anden vej siger for lidt. {Substance.Wanted}")
            .Answer();
    }

    /// <summary>What somebody should know who refuses a citizen whom support at home would be enough for; null when that is not so.</summary>
    [Source("1.1-3")]
    public static string? Warning(Outcome? outcome, AssessmentFacts assessment) => outcome is Outcome.Refusal && AssessmentGates.HomeSupportSuffices(assessment)
        ? "Udredningen siger, at støtte efter § 85 er nok. Så skal borgeren henvises til den støtte. Et afslag giver ikke borgeren nogen hjælp."
        : null;

    /// <summary>Does the decision do what the committee recommends?</summary>
    public static bool Agrees(Outcome outcome, Recommendation advice) => (outcome, advice) is
        (Outcome.Grant, Recommendation.Grant) or (Outcome.HomeSupport, Recommendation.HomeSupport) or (Outcome.Refusal, Recommendation.Refusal);
}
