using System.Text.RegularExpressions;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Tests.ActionPlans;

[Trait("Requirement", "2.5-6")]
public sealed partial class ActionPlanTests
{
    private static readonly ActionPlanFacts Accepted = new(new(2025, 5, 5), true);

    [Fact]
    public void A_grant_without_an_offered_plan_is_flagged()
    {
        GateText.Reads(
            "actionPlan.offered: Borgeren er tilbudt en handleplan: shut\n! Borgeren har fået en bevilling, men er ikke tilbudt en handleplan endnu.\n= sel-141-2, 2.5-6",
            ActionPlanRules.Offered(new(null)));
        GateText.Reads("actionPlan.offered: Borgeren er tilbudt en handleplan: open\n- Tilbudt: 5. maj 2025\n= sel-141-2, 2.5-6", ActionPlanRules.Offered(Accepted));
    }

    [Fact]
    public void A_plan_needs_the_citizen_s_yes()
    {
        static string? Reason(ActionPlanFacts plan) => ActionPlanRules.Accepted(plan).Reasons.SingleOrDefault();

        Assert.Equal("Tilbyd først borgeren en handleplan.", Reason(new(null, true)));
        Assert.Equal("Registrér først borgerens svar på tilbuddet om handleplan.", Reason(Accepted with { Accepted = null }));
        Assert.Equal("Borgeren har sagt nej tak til en handleplan. Målene i bestillingen gælder stadig.", Reason(Accepted with { Accepted = false }));
        GateText.Reads("actionPlan.accepted: Borgeren har sagt ja til en handleplan: open\n= sel-141, 2.5-6", ActionPlanRules.Accepted(Accepted));
    }

    [Fact]
    public void A_plan_is_complete_with_its_four_parts()
    {
        GateText.Reads(
            """
            actionPlan.complete: Handleplanens fire dele er skrevet: shut
            ! Planen mangler: Den indsats, der er nødvendig.
            ! Planen mangler: Andre særlige forhold.
            - Formålet med indsatsen: skrevet
            - Den indsats, der er nødvendig: mangler
            - Den forventede varighed: skrevet
            - Andre særlige forhold: mangler
            = sel-141-3
            """,
            ActionPlanRules.Complete(Accepted with { Purpose = "Egen bolig", Effort = " ", ExpectedDuration = "Et år" }));
        Assert.True(ActionPlanRules.Complete(new(null, null, "a", "b", "c", "d")).IsOpen);
    }

    [Fact]
    public void A_finished_plan_of_a_citizen_with_a_place_is_handed_over()
    {
        var finished = Accepted with { FinishedOn = new(2025, 6, 1) };

        GateText.Reads("actionPlan.handOver: Planen kan gives videre til botilbuddet: open\n= sel-141-5", ActionPlanRules.HandOver(finished, hasResidence: true));
        Assert.Equal(["Borgeren har ikke sagt ja til en plads på et botilbud endnu."], ActionPlanRules.HandOver(finished, hasResidence: false).Reasons);
        Assert.Equal(["Gør planen færdig, før den gives videre."], ActionPlanRules.HandOver(Accepted, hasResidence: true).Reasons);
        Assert.Equal(["Borgeren har sagt nej tak til en handleplan. Målene i bestillingen gælder stadig."], ActionPlanRules.HandOver(Accepted with { Accepted = false }, hasResidence: true).Reasons);
    }

    [Theory]
    [Trait("Requirement", "2-2")]
    [InlineData(GoalType.Develop, 3, 1, null)]
    [InlineData(GoalType.Develop, 3, 3, "Målet er at udvikle, men niveauet er 3 både nu og som mål. Det kan være rigtigt, hvis borgeren skal udvikle sig inden for niveauet.")]
    [InlineData(GoalType.Develop, 1, 3, "Målet er at udvikle, men niveauet skal gå fra 1 til 3. Et højere tal er en større nedsættelse.")]
    [InlineData(GoalType.Maintain, 2, 2, null)]
    [InlineData(GoalType.Maintain, 2, 1, "Målet er at fastholde, men niveauet skal gå fra 2 til 1.")]
    [InlineData(GoalType.Maintain, 1, 2, "Målet er at fastholde, men niveauet skal gå fra 1 til 2.")]
    [InlineData(GoalType.LimitLoss, 2, 3, null)]
    [InlineData(GoalType.LimitLoss, 2, 2, null)]
    [InlineData(GoalType.LimitLoss, 2, 1, "Målet er at begrænse tab, men niveauet skal blive bedre: fra 2 til 1.")]
    [InlineData(GoalType.Develop, null, 1, "Undertemaet er ikke vurderet, så udviklingen kan ikke måles. Overvej at vurdere niveauet i udredningen.")]
    public void The_type_of_a_goal_and_its_levels_point_the_same_way(GoalType type, int? now, int target, string? warning) =>
        Assert.Equal(warning, GoalConsistency.Warnings(type, now, target).SingleOrDefault());

    [Fact]
    [Trait("Requirement", "2-1")]
    public void A_goal_is_worded_by_the_approach()
    {
        var cooking = GoalTemplates.Find("cooking")!;

        Assert.Equal("Du lærer trin for trin, med faste rutiner og tydelig støtte, at lave et enkelt varmt måltid.", cooking.Text(CareApproach.Habilitation));
        Assert.Equal("Du vil gerne kunne lave et enkelt varmt måltid og arbejder hen mod det i dit eget tempo.", cooking.Text(CareApproach.Recovery));
        Assert.Equal("Du genvinder evnen til at lave et enkelt varmt måltid.", cooking.Text(CareApproach.Rehabilitation));
        Assert.Equal("Du kan lave et enkelt varmt måltid.", cooking.Text(null));
        Assert.Throws<ArgumentOutOfRangeException>(() => cooking.Text((CareApproach)9));
    }

    /// <summary>The plan with its goals is sent to the citizen, and a template must not make the letter speak of the citizen.</summary>
    [Fact]
    [Trait("Requirement", "2-1")]
    public void Every_goal_to_begin_from_speaks_to_the_citizen_under_every_approach()
    {
        CareApproach?[] approaches = [null, .. Enum.GetValues<CareApproach>()];
        string[] goals = [.. GoalTemplates.All.SelectMany(g => approaches.Select(g.Text))];

        Assert.Empty(goals.SelectMany(g => LetterTone.Warnings(g, null)));
        Assert.All(goals, g => Assert.StartsWith("Du ", g, StringComparison.Ordinal));
        Assert.DoesNotContain(goals, g => OfOneSpokenOf().IsMatch(g));
    }

    [GeneratedRegex(@"\b(sig|sin|sit|sine|borger\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfOneSpokenOf();
}
