using Hjemvej.Rules.Assessments;

namespace Hjemvej.Rules.Tests.Assessments;

[Trait("Requirement", "1.1-2")]
[Trait("Requirement", "2.6-1")]
public sealed class ConclusionTests
{
    private static readonly AssessmentFacts Assessed = new(
        [Ground.Mental], true, "Egen lejlighed", [.. Enum.GetValues<Rung>().Select(r => new AlternativeFacts(r, false, "Er prøvet"))], [Criterion.Development], [TargetGroupReason.TemporaryNeed]);

    private static readonly ConclusionFacts Whole = new(Assessed, true, "Behov", "Midlertidigt", "Samlet", 3, CareApproach.Recovery, "code", 4) { Limb = StayLimb.MayOffer };

    [Fact]
    public void In_the_target_group_everything_is_asked_and_the_whole_can_be_concluded()
    {
        var gates = ConclusionGates.Of(Whole);

        Assert.Equal(
            ["decision.homeSupportConsidered", "decision.leastIntrusive", "decision.documentedGround", "decision.targetGroup", "assessment.reasoned", "assessment.whole"],
            gates.Select(g => g.Id));
        Assert.All(gates, g => Assert.True(g.IsOpen));
        GateText.Reads(
            """
            assessment.reasoned: Målgruppen er begrundet: open
            - Begrundelse for behovet: er skrevet
            - Begrundelse for, at behovet er midlertidigt: er skrevet
            - Bestemmelsen, som behovet hører under: valgt
            = 1.2-2, 2.6-1
            """,
            gates[4]);
        GateText.Reads(
            """
            assessment.whole: Den samlede faglige vurdering er skrevet: open
            - Undertemaer med et niveau: 4 undertemaer
            - Samlet faglig vurdering: er skrevet
            - Faglig tilgang: Recovery (psykisk sårbarhed)
            - Primær målgruppe: valgt
            - Støttebehov: vurderet
            = 2-1, 2-2
            """,
            gates[5]);
    }

    [Fact]
    [Trait("Requirement", "2-1")]
    [Trait("Requirement", "2-2")]
    public void What_is_missing_is_said_one_by_one()
    {
        var gates = ConclusionGates.Of(Whole with { CriteriaReason = " ", TargetGroupReason = null, OverallAssessment = "", SupportNeed = null, Approach = null, PrimaryTargetGroup = null, SubthemesAssessed = 0, Limb = null });

        GateText.Reads(
            """
            assessment.reasoned: Målgruppen er begrundet: shut
            ! Begrund det valgte behov.
            ! Begrund, hvorfor behovet er midlertidigt eller uafklaret.
            ! Vælg den del af servicelovens § 107, som behovet hører under.
            - Begrundelse for behovet: mangler
            - Begrundelse for, at behovet er midlertidigt: mangler
            - Bestemmelsen, som behovet hører under: ikke valgt
            = 1.2-2, 2.6-1
            """,
            gates[4]);
        GateText.Reads(
            """
            assessment.whole: Den samlede faglige vurdering er skrevet: shut
            ! Vurdér mindst ét undertema i de seks temaer.
            ! Skriv den samlede faglige vurdering.
            ! Vælg den faglige tilgang: habilitering, recovery eller rehabilitering.
            ! Vælg den primære målgruppe.
            ! Vurdér støttebehovet fra 0 til 4.
            - Undertemaer med et niveau: 0 undertemaer
            - Samlet faglig vurdering: mangler
            - Faglig tilgang: ikke valgt
            - Primær målgruppe: ikke valgt
            - Støttebehov: ikke vurderet
            = 2-1, 2-2
            """,
            gates[5]);
        Assert.Contains("1 undertema", GateText.Of(ConclusionGates.Of(Whole with { SubthemesAssessed = 1 })[5]), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public void Every_theme_is_looked_at_before_the_assessment_is_concluded() => Assert.Equal(
        ["Temaet »Mobilitet« er ikke begyndt. Gem det, også når der ikke er noget at vurdere."],
        ConclusionGates.Of(Whole with { ThemesNotBegun = ["Mobilitet"] })[5].Reasons);

    [Fact]
    public void Outside_the_target_group_home_support_and_a_reason_are_enough()
    {
        var gates = ConclusionGates.Of(Whole with { InTargetGroup = false, Assessment = Assessed with { Grounds = [] }, OverallAssessment = null });

        Assert.Equal(["decision.homeSupportConsidered", "assessment.judged"], gates.Select(g => g.Id));
        GateText.Reads("assessment.judged: Det er vurderet, om borgeren er i målgruppen: open\n- I målgruppen: nej\n= 2.6-1", gates[1]);
        GateText.Reads(
            "assessment.judged: Det er vurderet, om borgeren er i målgruppen: shut\n! Begrund, hvorfor borgeren ikke er i målgruppen.\n- I målgruppen: nej\n= 2.6-1",
            ConclusionGates.Of(Whole with { InTargetGroup = false, TargetGroupReason = " " })[1]);
    }

    [Fact]
    public void While_it_is_not_judged_nothing_is_concluded() =>
        GateText.Reads(
            "assessment.judged: Det er vurderet, om borgeren er i målgruppen: shut\n! Svar på, om borgeren er i målgruppen.\n- I målgruppen: ikke vurderet\n= 2.6-1",
            ConclusionGates.Of(Whole with { InTargetGroup = null, TargetGroupReason = null })[1]);

    [Fact]
    [Trait("Requirement", "1-1")]
    public void Grounds_and_needs_are_listed_as_a_sentence()
    {
        var many = Assessed with { Grounds = [Ground.Physical, Ground.Social], Criteria = [Criterion.NewlyAcquired, Criterion.ShortStay], TargetGroup = [TargetGroupReason.UnclarifiedImpairment, TargetGroupReason.LastingNeedUnknown] };

        Assert.Contains("- Grundlag: betydelig nedsat fysisk funktionsevne og særlige sociale problemer", GateText.Of(AssessmentGates.DocumentedGround(many)), StringComparison.Ordinal);
        Assert.Contains(
            "- Derfor er behovet midlertidigt: funktionsnedsættelsen eller graden af den er ikke afklaret og det mere varige behov kan ikke fastslås endnu",
            GateText.Of(AssessmentGates.TargetGroup(many)),
            StringComparison.Ordinal);
    }
}
