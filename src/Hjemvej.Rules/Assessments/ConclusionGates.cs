using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Assessments;

/// <summary>What the rules need to know before a target-group assessment (målgruppevurdering) is concluded.</summary>
/// <param name="InTargetGroup">The judgement; null while it is open.</param>
/// <param name="SubthemesAssessed">How many of the 31 sub-themes have a level.</param>
public sealed record ConclusionFacts(
    AssessmentFacts Assessment,
    bool? InTargetGroup,
    string? CriteriaReason,
    string? TargetGroupReason,
    string? OverallAssessment,
    int? SupportNeed,
    CareApproach? Approach,
    string? PrimaryTargetGroup,
    int SubthemesAssessed)
{
    /// <summary>Null while it is not chosen.</summary>
    public StayLimb? Limb { get; init; }

    /// <summary>The names of the themes that nobody has looked at.</summary>
    public IReadOnlyList<string> ThemesNotBegun { get; init; } = [];
}

/// <summary>May the target-group assessment be concluded?</summary>
/// <remarks>A citizen outside the target group, or for whom § 85 suffices, is not put through the rest of the form: § 85 and the reason are enough.</remarks>
public static class ConclusionGates
{
    [Source("1.1-2")]
    [Source("2.6-1")]
    [Assumption("2.6-1", "Er borgeren uden for målgruppen, kan udredningen afsluttes med vurderingen efter § 85 og en begrundelse. De øvrige dele skal kun være udfyldt, når borgeren er i målgruppen.",
        Alternatives = "Alle dele skal altid være udfyldt, også ved afslag.",
        Effect = "Længere udredning i sager, der ender med afslag.")]
    public static IReadOnlyList<Gate> Of(ConclusionFacts facts) => facts.InTargetGroup is true
        ?
        [
            AssessmentGates.HomeSupportConsidered(facts.Assessment),
            AssessmentGates.LeastIntrusive(facts.Assessment),
            AssessmentGates.DocumentedGround(facts.Assessment),
            AssessmentGates.TargetGroup(facts.Assessment),
            Reasoned(facts),
            Whole(facts),
        ]
        :
        [
            AssessmentGates.HomeSupportConsidered(facts.Assessment),
            Judged(facts),
        ];

    private static Gate Judged(ConclusionFacts facts) =>
        new GateBuilder("assessment.judged", "Det er vurderet, om borgeren er i målgruppen", SourceRef.Standard("2.6-1"))
            .Saw("I målgruppen", facts.InTargetGroup switch { true => "ja", false => "nej", null => "ikke vurderet" })
            .Requires(facts.InTargetGroup is not null, "Svar på, om borgeren er i målgruppen.")
            .Requires(facts.InTargetGroup is null || Has(facts.TargetGroupReason), "Begrund, hvorfor borgeren ikke er i målgruppen.")
            .Answer();

    [Source("1-1")]
    [Source("1.2-2")]
    private static Gate Reasoned(ConclusionFacts facts) =>
        new GateBuilder("assessment.reasoned", "Målgruppen er begrundet", SourceRef.Standard("1.2-2"), SourceRef.Standard("2.6-1"))
            .Saw("Begrundelse for behovet", Has(facts.CriteriaReason) ? "er skrevet" : "mangler")
            .Saw("Begrundelse for, at behovet er midlertidigt", Has(facts.TargetGroupReason) ? "er skrevet" : "mangler")
            .Saw("Bestemmelsen, som behovet hører under", facts.Limb is null ? "ikke valgt" : "valgt")
            .Requires(Has(facts.CriteriaReason), "Begrund det valgte behov.")
            .Requires(Has(facts.TargetGroupReason), "Begrund, hvorfor behovet er midlertidigt eller uafklaret.")
            .Requires(facts.Limb is not null, "Vælg den del af servicelovens § 107, som behovet hører under.")
            .Answer();

    [Source("2-1")]
    [Source("2-2")]
    private static Gate Whole(ConclusionFacts facts)
    {
        var gate = new GateBuilder("assessment.whole", "Den samlede faglige vurdering er skrevet", SourceRef.Standard("2-1"), SourceRef.Standard("2-2"))
            .Saw("Undertemaer med et niveau", Danish.Count(facts.SubthemesAssessed, "undertema", "undertemaer"))
            .Saw("Samlet faglig vurdering", Has(facts.OverallAssessment) ? "er skrevet" : "mangler")
            .Saw("Faglig tilgang", facts.Approach?.Danish() ?? "ikke valgt")
            .Saw("Primær målgruppe", facts.PrimaryTargetGroup is null ? "ikke valgt" : "valgt")
            .Saw("Støttebehov", facts.SupportNeed is null ? "ikke vurderet" : "vurderet")
            .Requires(facts.SubthemesAssessed > 0, "Vurdér mindst ét undertema i de seks temaer.")
            .Requires(Has(facts.OverallAssessment), "Skriv den samlede faglige vurdering.")
            .Requires(facts.Approach is not null, "Vælg den faglige tilgang: habilitering, recovery eller rehabilitering.")
            .Requires(facts.PrimaryTargetGroup is not null, "Vælg den primære målgruppe.")
            .Requires(facts.SupportNeed is not null, "Vurdér støttebehovet fra 0 til 4.");
        foreach (var theme in facts.ThemesNotBegun)
        {
            gate.Shut($"Temaet »{theme}« er ikke begyndt. Gem det, også når der ikke er noget at vurdere.");
        }

        return gate.Answer();
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
