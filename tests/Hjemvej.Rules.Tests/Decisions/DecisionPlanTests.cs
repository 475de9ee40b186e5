using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Decisions;

/// <summary>By when the steps before a decision are planned.</summary>
public sealed class DecisionPlanTests
{
    private static readonly Standard Vejen = StandardFiles.Standard;

    [Fact]
    public void The_time_to_the_decision_is_shared_between_the_steps()
    {
        // 12 weeks from Monday 2 March 2026 end on Whit Monday 25 May: 84 days.
        var plan = DecisionPlanRule.Of(new(new(2026, 3, 2)), Vejen);

        Assert.Equal(
            [
                (DecisionStep.HomeSupport, "Tag stilling til § 85", new(2026, 3, 23)),
                (DecisionStep.Assessment, "Udredningen er færdig", new(2026, 4, 24)),
                (DecisionStep.Committee, "Udvalget har set sagen", new(2026, 5, 12)),
                (DecisionStep.Answer, "Afgørelsen er sendt", new DateOnly(2026, 5, 22)),
            ],
            plan.Select(s => (s.Kind, s.Title, s.By)));
    }

    [Fact]
    public void An_urgent_case_is_planned_to_be_answered_earlier()
    {
        var plan = DecisionPlanRule.Of(new(new(2026, 3, 2), Urgent: true), Vejen);

        Assert.Equal([new(2026, 3, 9), new(2026, 3, 20), new(2026, 3, 25), new DateOnly(2026, 3, 30)], plan.Select(s => s.By));
        Assert.Equal("2.5-2", Assert.Single(plan[0].Sources).Id);
    }

    [Fact]
    public void A_case_referred_back_is_planned_from_the_day_it_came_back()
    {
        var back = new DateOnly(2026, 3, 2);

        Assert.Equal(
            DecisionPlanRule.Of(new(back), Vejen).Select(s => s.By),
            DecisionPlanRule.Of(new(new(2025, 9, 1), ReferredBackOn: back), Vejen).Select(s => s.By));
    }

    [Fact]
    public void A_step_says_how_its_day_was_reached()
    {
        var steps = DecisionPlanRule.Of(new(new(2026, 3, 2), Urgent: true), Vejen)[1].Steps;

        Assert.Equal(
            [
                "Tiden regnes fra: mandag den 2. marts 2026",
                "Kommunens frist for at svare (gælder fra 1. januar 2020): 12 uger",
                "Sagen er akut, og svaret planlægges inden (gælder fra 1. juli 1998): 28 dage",
                "Svaret er planlagt senest: mandag den 30. marts 2026",
                "Skridtets del af tiden (gælder fra 1. juli 1998): 65 procent",
                "Planlagt senest: fredag den 20. marts 2026",
            ],
            steps.Select(s => $"{s.Text}: {s.Value}"));
    }

    [Fact]
    public void A_day_off_is_planned_on_the_working_day_before()
    {
        var step = DecisionPlanRule.Of(new(new(2026, 3, 2)), Vejen)[1];

        Assert.Equal("Arbejdsdagen før er planlagt", $"{step.Steps[^1].Text}");
    }

    [Fact]
    public void What_the_standard_sets_no_value_for_is_left_out()
    {
        var silent = Vejen with
        {
            HomeSupportPlanPercent = new("homeSupportPlanPercent", []),
            CommitteePlanPercent = new("committeePlanPercent", []),
            UrgentPlanDays = new("urgentPlanDays", []),
        };

        Assert.Equal(
            [DecisionStep.Assessment, DecisionStep.Answer],
            DecisionPlanRule.Of(new(new(2026, 3, 2), Urgent: true), silent).Select(s => s.Kind));
    }

    [Property]
    public bool The_steps_follow_each_other_within_the_deadline(ushort day, bool urgent)
    {
        ApplicationFacts application = new(new DateOnly(2021, 1, 1).AddDays(day % 2000), urgent);
        var due = ProcessingTimeRule.Of(application, Vejen).Due;
        var plan = DecisionPlanRule.Of(application, Vejen);
        return plan.Zip(plan.Skip(1)).All(p => p.First.By <= p.Second.By)
            && plan.All(s => s.By >= application.ReceivedOn && s.By <= due && (DanishCalendar.IsWorkingDay(s.By) || s.By == application.ReceivedOn));
    }
}
