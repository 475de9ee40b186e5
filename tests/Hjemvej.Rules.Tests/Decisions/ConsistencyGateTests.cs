using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;

namespace Hjemvej.Rules.Tests.Decisions;

public sealed class ConsistencyGateTests
{
    private static readonly AssessmentFacts Within = Assessed(null) with { Criteria = [Criterion.Stabilisation], TargetGroup = [TargetGroupReason.TemporaryNeed] };

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void Somebody_in_the_target_group_is_not_refused_without_a_reason_of_its_own() => GateText.Reads(
        """
        decision.consistent: Afgørelsen følger udredningen og udvalget: shut
        ! Udredningen siger, at borgeren er i målgruppen, og at intet mindre indgribende er nok. Ret udredningen, eller skriv, hvorfor det alligevel bliver et afslag.
        - I målgruppen: ja
        - En mindre indgribende indsats er nok: nej
        - Udvalget indstiller: Afslag
        - Begrundelse for at gå en anden vej: ingen
        = fvl-24, 2.5-5
        """,
        ConsistencyGate.Of(Outcome.Refusal, Within, Advice(Recommendation.Refusal), " "));

    [Fact]
    [Trait("Requirement", "1.1-3")]
    public void A_referral_rests_on_home_support_found_to_be_enough()
    {
        Assert.Contains("støtte efter § 85 er nok", Assert.Single(ConsistencyGate.Of(Outcome.HomeSupport, Within, Advice(Recommendation.HomeSupport), null).Reasons), StringComparison.Ordinal);
        Assert.True(ConsistencyGate.Of(Outcome.HomeSupport, Assessed(Rung.ExtendedHomeSupport), Advice(Recommendation.HomeSupport), null).IsOpen);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void A_refusal_follows_when_a_lesser_offer_is_enough_or_the_citizen_is_outside_the_target_group()
    {
        Assert.True(ConsistencyGate.Of(Outcome.Refusal, Within with { Alternatives = [new(Rung.Network, true, "Nok.")] }, Advice(Recommendation.Refusal), null).IsOpen);
        Assert.True(ConsistencyGate.Of(Outcome.Refusal, Assessed(null), Advice(Recommendation.Refusal), null).IsOpen);
    }

    [Theory]
    [InlineData(Outcome.Grant, Recommendation.Grant, true)]
    [InlineData(Outcome.Grant, Recommendation.HomeSupport, false)]
    [InlineData(Outcome.Grant, Recommendation.Refusal, false)]
    [InlineData(Outcome.Refusal, Recommendation.Refusal, true)]
    [InlineData(Outcome.Refusal, Recommendation.Grant, false)]
    [InlineData(Outcome.Refusal, Recommendation.HomeSupport, false)]
    [InlineData(Outcome.HomeSupport, Recommendation.HomeSupport, true)]
    [InlineData(Outcome.HomeSupport, Recommendation.Grant, false)]
    [Trait("Requirement", "2.5-3")]
    public void Another_way_than_the_committee_recommends_is_reasoned(Outcome outcome, Recommendation advice, bool open)
    {
        var assessment = outcome is Outcome.Grant ? Within : Assessed(Rung.HomeSupport);

        Assert.Equal(open, ConsistencyGate.Of(outcome, assessment, Advice(advice), null).IsOpen);
        Assert.True(ConsistencyGate.Of(outcome, assessment, Advice(advice), "Der er kommet en ny udtalelse.").IsOpen);
    }

    [Theory]
    [InlineData(Outcome.Refusal, Rung.HomeSupport, true)]
    [InlineData(Outcome.Refusal, Rung.ExtendedHomeSupport, true)]
    [InlineData(Outcome.Refusal, Rung.Network, false)]
    [InlineData(Outcome.Refusal, null, false)]
    [InlineData(Outcome.HomeSupport, Rung.HomeSupport, false)]
    [InlineData(null, Rung.HomeSupport, false)] // a later decision
    [Trait("Requirement", "1.1-3")]
    public void A_refusal_where_support_at_home_is_enough_is_warned_of(Outcome? outcome, Rung? enough, bool warns) =>
        Assert.Equal(warns, ConsistencyGate.Warning(outcome, Assessed(enough))?.StartsWith("Udredningen siger, at støtte efter § 85 er nok.", StringComparison.Ordinal) is true);

    [Fact]
    [Trait("Requirement", "1.2-2")]
    public void Somebody_judged_outside_the_target_group_is_told_so_whatever_is_ticked() => GateText.Reads(
        """
        decision.targetGroup: Borgeren er i målgruppen: shut
        ! Udredningen siger, at borgeren ikke er i målgruppen. Så kan der ikke bevilges et midlertidigt botilbud.
        - I målgruppen: nej
        = 1.2-2, 2.6-1
        """,
        AssessmentGates.TargetGroup(Within with { InTargetGroup = false }));

    [Fact]
    public void Without_a_recommendation_there_is_none_to_depart_from() => Assert.True(ConsistencyGate.Of(Outcome.Grant, Within, null, null).IsOpen);

    private static AssessmentFacts Assessed(Rung? enough) =>
        AssessmentFacts.None with { Alternatives = [.. Enum.GetValues<Rung>().Select(r => new AlternativeFacts(r, r == enough, "Vurderet."))] };

    private static CommitteeFacts Advice(Recommendation recommendation) => new(new(2026, 2, 20), recommendation);
}
