using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Decisions;

public sealed class DecisionTests
{
    private static readonly DateOnly Day = new(2025, 5, 5);

    [Theory]
    [InlineData("2008-03-03", null, 1)] // 17 today
    [InlineData("2008-03-03", "Fordi.", 1)]
    [InlineData("2008-03-03", "Familieafdelingen har sagen, og moren får brevet.", 0)]
    [InlineData("2008-03-02", null, null)] // 18 today
    [Trait("Requirement", "1.2-1")]
    public void Who_is_not_of_age_is_not_turned_away_without_a_stand_on_what_then(string born, string? stance, int? reasons) =>
        Assert.Equal(reasons, AdultGate.Minor(DateOnly.Parse(born, null), new(2026, 3, 2), stance)?.Reasons.Count);

    [Fact]
    [Trait("Requirement", "2.5-3")]
    [Trait("Requirement", "1.1-3")]
    public void A_grant_needs_every_gate_and_a_refusal_or_referral_only_the_committee()
    {
        var gates = DecisionGates.Of(new(2010, 1, 1), AssessmentFacts.None, null, Day, StandardFiles.Standard);

        Assert.Equal(
            ["decision.adult", "decision.documentedGround", "decision.homeSupportConsidered", "decision.leastIntrusive", "decision.targetGroup", "decision.committee"],
            DecisionGates.Needed(Outcome.Grant, gates).Select(g => g.Id));
        Assert.All(gates, gate => Assert.False(gate.IsOpen));
        Assert.Equal(["decision.committee"], DecisionGates.Needed(Outcome.Refusal, gates).Select(g => g.Id));
        Assert.Equal(["decision.committee"], DecisionGates.Needed(Outcome.HomeSupport, gates).Select(g => g.Id));
    }

    [Fact]
    public void A_reassessment_is_met_when_the_municipality_has_looked_again()
    {
        ComplaintFacts complaint = new(Day, Day.AddDays(28));

        Assert.Equal(DeadlineStatus.Met, ReassessmentRule.Of(complaint, Day, StandardFiles.Standard).Status);
        Assert.Equal(DeadlineStatus.Missed, ReassessmentRule.Of(complaint with { ReassessedOn = Day.AddDays(29) }, Day, StandardFiles.Standard).Status);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-11")]
    [InlineData("2026-03-30", "2026-04-13")] // Easter lies between
    [Trait("Requirement", "2.5-5")]
    public void A_complaint_over_an_outsiders_no_to_access_is_sent_on_within_seven_working_days(string received, string due)
    {
        var deadline = ReassessmentRule.Of(new(DateOnly.Parse(received, null)) { OverOutsidersAccess = true }, DateOnly.Parse(received, null), StandardFiles.Standard);

        Assert.Equal(DateOnly.Parse(due, null), deadline.Due);
        Assert.Equal([Law.Ofl("37", 2)], deadline.Sources);
        Assert.Equal("7 arbejdsdage", deadline.Steps[1].Value);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-30")]
    [InlineData("2026-11-26", "2026-12-28")] // Thursday the 24th of December is no weekday
    [Trait("Requirement", "2.5-5")]
    public void Who_is_found_right_in_part_has_four_weeks_to_hold_on_to_the_rest(string told, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), RestOfComplaintRule.Of(DateOnly.Parse(told, null), DateOnly.Parse(told, null)).Due);

    [Fact]
    public void A_standard_with_a_single_day_says_so_in_the_singular()
    {
        var hasty = StandardFiles.Read(StandardFiles.Changed(f =>
        {
            f["parameters"]!["reassessmentDays"]![0]!["value"] = 1;
            f["parameters"]!["accessRequestWorkingDays"]![0]!["value"] = 1;
            f["parameters"]!["occupationDaysPerWeek"]![0]!["value"] = 1;
        }));

        Assert.Equal("1 dag", ReassessmentRule.Of(new(Day), Day, hasty).Steps[1].Value);
        Assert.Equal("1 arbejdsdag", Hjemvej.Rules.Applications.AccessRequestRule.Of(new(Day), Day, hasty).Steps[1].Value);
        Assert.Equal("fuld tid, 1 dag om ugen", Hjemvej.Rules.FollowUps.OccupationCheck.Of(new(Day, 1, true, false), Day, hasty).Steps[0].Value);
    }

    [Property]
    public bool A_citizen_never_has_less_than_four_weeks_to_complain(ushort day, bool letter)
    {
        DateOnly sent = new DateOnly(2024, 1, 1).AddDays(day % 5000);
        var due = AppealRule.Of(sent, letter ? Channel.Letter : Channel.DigitalPost, null, sent, StandardFiles.Standard).Due;
        return due >= sent.AddDays(28) && Hjemvej.Rules.Calendar.DanishCalendar.IsCitizensWeekday(due);
    }

    [Property]
    public bool The_authority_never_plans_after_the_last_day(ushort day)
    {
        DateOnly received = new DateOnly(2024, 1, 1).AddDays(day % 5000);
        var deadline = DecisionDeadlineRule.Of(new(received), null, received, StandardFiles.Standard);
        return deadline.Due == received.AddDays(84) && deadline.PlanBy <= deadline.Due && Hjemvej.Rules.Calendar.DanishCalendar.IsWorkingDay(deadline.PlanBy!.Value);
    }

    [Fact]
    [Trait("Requirement", "1.1-3")]
    public void Home_support_suffices_when_one_of_its_two_forms_does()
    {
        static bool Suffices(params AlternativeFacts[] alternatives) => AssessmentGates.HomeSupportSuffices(AssessmentFacts.None with { Alternatives = alternatives });

        Assert.True(Suffices(new AlternativeFacts(Rung.HomeSupport, true, null)));
        Assert.True(Suffices(new(Rung.HomeSupport, false, null), new(Rung.ExtendedHomeSupport, true, null)));
        Assert.False(Suffices(new(Rung.HomeSupport, false, null), new(Rung.ExtendedHomeSupport, null, null)));
        Assert.False(Suffices(new(Rung.Network, true, null), new(Rung.Prevention, true, null)));
        Assert.False(Suffices());
    }
}
