using FsCheck.Xunit;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Rules.Tests.Stays;

public sealed class DailyLifeRuleTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData(AccompanimentKind.Treatment, true)]
    [InlineData(AccompanimentKind.Activity, false)]
    [InlineData(AccompanimentKind.Shopping, false)]
    [Trait("Requirement", "2.1-1")]
    [Trait("Requirement", "2.1-2")]
    public void Only_treatment_goes_without_an_assessment(AccompanimentKind kind, bool open) =>
        Assert.Equal(open, AccompanimentRule.Of(kind, Day, []).IsOpen);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-5, 0, true)]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(-5, -1, false)]
    [Trait("Requirement", "2.1-2")]
    public void An_assessment_holds_from_its_first_to_its_last_day(int from, int? to, bool open) =>
        Assert.Equal(open, AccompanimentRule.Of(AccompanimentKind.Shopping, Day, [new(AccompanimentKind.Shopping, Day.AddDays(from), to is { } t ? Day.AddDays(t) : null)]).IsOpen);

    [Fact]
    [Trait("Requirement", "2-7")]
    public void Bought_cleaning_costs_the_municipality_nothing()
    {
        Assert.False(CleaningRule.MunicipalCost(CleaningKind.PrivatelyPurchased));
        Assert.True(CleaningRule.MunicipalCost(CleaningKind.Participates));
        Assert.Contains("Kommunen har ingen udgift", CleaningRule.Consequence(CleaningKind.PrivatelyPurchased), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CleaningKind.Participates, null, true)]
    [InlineData(CleaningKind.PrivatelyPurchased, null, true)]
    [InlineData(CleaningKind.ElderlyCareStandard, " ", false)]
    [InlineData(CleaningKind.ElderlyCareStandard, "Kan ikke stå op", true)]
    [Trait("Requirement", "2-7")]
    public void The_elderly_care_standard_takes_a_reason(CleaningKind kind, string? reason, bool open) =>
        Assert.Equal(open, CleaningRule.Of(kind, reason).IsOpen);

    [Fact]
    [Trait("Requirement", "2-8")]
    public void Final_cleaning_packing_and_refurbishing_are_never_granted() =>
        Assert.Equal(["Slutrengøring", "Nedpakning", "Istandsættelse"], MoveChecklist.NeverGranted.Select(item => item.Split(' ')[0]));

    [Theory]
    [InlineData(HolidayKind.Holiday, 1_000, 6_500)]
    [InlineData(HolidayKind.DayTrip, 1_000, 6_500)]
    [InlineData(HolidayKind.Purchased, 7_500, 0)]
    [Trait("Requirement", "2.3-2")]
    [Trait("Requirement", "2.3-4")]
    public void The_citizen_pays_own_expenses_and_of_a_purchase_everything(HolidayKind kind, int citizen, int residence)
    {
        var budget = HolidayBudgetRule.Of(kind, new(Ore.Kroner(1_000), Ore.Kroner(6_000), Ore.Kroner(500)));

        Assert.Equal((Ore.Kroner(citizen), Ore.Kroner(residence)), (budget.CitizenPays, budget.ResidencePays));
    }

    [Property]
    public bool Citizen_and_residence_pay_exactly_what_the_holiday_costs(uint own, uint wages, uint other, byte kind)
    {
        HolidayCosts costs = new(new(own), new(wages), new(other));
        var budget = HolidayBudgetRule.Of((HolidayKind)(kind % 3), costs);

        return budget.CitizenPays + budget.ResidencePays == costs.Total;
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void The_last_day_lies_in_the_stay_and_within_a_year(int days, bool open) =>
        Assert.Equal(open, DischargeRule.EndsOn(Day, Day.AddDays(days), Day).IsOpen);

    [Theory]
    [InlineData(null, false)]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(9, true)]
    public void A_discharge_may_be_moved_until_its_day_is_over(int? days, bool open) =>
        Assert.Equal(open, DischargeRule.MayMove(days is { } d ? Day.AddDays(d) : null, Day).IsOpen);
}
