using Hjemvej.Rules.Simulation;
using static Hjemvej.Rules.Tests.Simulation.SimulationSteps;

namespace Hjemvej.Rules.Tests.Simulation;

/// <summary>Figures as a reader sees them.</summary>
public sealed class ShownFigureTests
{
    private static readonly FigureSum Sum = new(3, 400_001, 2, 250_001, 2, 300_000, 250_001, 1, 1);

    [Fact]
    public void An_amount_of_each_case_is_averaged_to_the_oere_and_a_count_to_one_decimal()
    {
        Assert.Equal(("1.333,34 kr.", "1.250,01 kr."), (Figures.Of(Figure.MonthlyPayment).ShownA(Sum), Figures.Of(Figure.MonthlyPayment).ShownB(Sum)));
        Assert.Equal("83,7", Figures.Of(Figure.AnswerDays).ShownA(Sum with { SumA = 251 }));
    }

    [Fact]
    public void What_adds_up_is_shown_as_a_sum()
    {
        Assert.Equal("4.000,01 kr.", Figures.Of(Figure.PeriodPayment).ShownA(Sum));
        Assert.Equal("250.001", Figures.Of(Figure.FollowUps).ShownB(Sum));
    }

    [Theory]
    [InlineData(4L, "+4")]
    [InlineData(0L, "0")]
    public void A_difference_has_its_sign(long difference, string expected) => Assert.Equal(expected, Figures.Of(Figure.FollowUps).WithSign(difference));

    [Fact]
    public void A_fall_has_its_sign_too()
    {
        var sum = Sum with { BothB = 299_000 };

        Assert.Equal(Figures.Of(Figure.MonthlyPayment).Average(-1_000, 2), Figures.Of(Figure.MonthlyPayment).ShownDifference(sum));
        Assert.Equal($"+{Figures.Of(Figure.MonthlyPayment).Average(1_000, 2)}", Figures.Of(Figure.MonthlyPayment).ShownDifference(sum with { BothB = 301_000 }));
        Assert.Equal(Figures.Of(Figure.PeriodPayment).Words(-1_000), Figures.Of(Figure.PeriodPayment).WithSign(-1_000));
    }

    [Fact]
    public void Nobody_wins_or_loses_where_no_case_can_be_compared()
    {
        var none = Sum with { Both = 0, Rising = 0, Falling = 0 };

        Assert.Equal((null, null), (Figures.Of(Figure.MonthlyPayment).Winners(none), Figures.Of(Figure.MonthlyPayment).Losers(none)));
    }

    [Theory]
    [InlineData(Figure.MonthlyLeft, 1L, true)]
    [InlineData(Figure.MonthlyLeft, -1L, false)]
    [InlineData(Figure.MonthlyLeft, 0L, null)]
    [InlineData(Figure.PeriodPayment, 1L, false)]
    [InlineData(Figure.PeriodPayment, -1L, true)]
    [InlineData(Figure.PeriodPayment, 0L, null)]
    [InlineData(Figure.HolidayUsed, 1L, null)]
    public void A_change_is_good_when_the_citizen_has_more_or_pays_less(Figure figure, long difference, bool? good) => Assert.Equal(good, Figures.Of(figure).IsGood(difference));

    [Fact]
    public void An_average_is_shown_only_of_what_differs_from_case_to_case() =>
        Assert.Equal([Figure.AnswerDays, Figure.DisposableAmount, Figure.MonthlyPayment, Figure.MonthlyLeft], Figures.All.Where(f => f.PerCase).Select(f => f.Figure));

    [Fact]
    public void Only_amounts_are_in_kroner() =>
        Assert.Equal([Figure.DisposableAmount, Figure.MonthlyPayment, Figure.PeriodPayment, Figure.MonthlyLeft], Figures.All.Where(f => f.IsAmount).Select(f => f.Figure));

    [Fact]
    public void An_unknown_figure_is_none() => Assert.Null(Figures.Find("findes-ikke"));

    [Theory]
    [InlineData(true, "Internt botilbud")]
    [InlineData(false, "Eksternt botilbud")]
    public void A_residence_without_a_name_is_called_by_its_kind(bool isInternal, string expected)
    {
        var facts = Lives(new(2025, 1, 15)) with { Residence = new(isInternal, null, null, true) };

        Assert.Equal(expected, CaseGroups.Of(facts, Year).Residence);
        Assert.Null(CaseGroups.Of(facts with { Enrolment = null }, Year).Residence);
    }

    [Fact]
    public void The_latest_payment_told_places_the_case()
    {
        var facts = Lives(new(2025, 1, 15));
        var later = facts.Payment! with { MonthlyNetIncome = Ore(14_000), KeepsOwnHome = true };

        var groups = CaseGroups.Of(facts with { ToldPayments = [facts.Payment, later] }, Year);

        Assert.Equal((IncomeGroup.Over12000, OwnHome.Kept), (groups.Income, groups.OwnHome));
        Assert.Equal(IncomeGroup.None, CaseGroups.Of(facts with { Payment = facts.Payment with { MonthlyNetIncome = null } }, Year).Income);
    }

    [Fact]
    public void A_period_is_said_with_both_its_days()
    {
        Assert.Equal("1. januar 2025 til 31. december 2025", Year.ToString());
        Assert.Null(Period.Check(Period.Earliest, Period.Earliest));
        Assert.Null(Period.Check(Period.Latest, Period.Latest));
        Assert.Equal(
            ["Skriv en dag fra 1. juli 1998 til 31. december 2099.", "Sidste dag kan ikke ligge før første dag.", "Perioden kan højst være 10 år."],
            [
                Period.Check(Period.Latest.AddDays(1), Period.Latest.AddDays(1))!.Text,
                Period.Check(Year.To, Year.From)!.Text,
                Period.Check(Year.From, Year.From.AddYears(10))!.Text,
            ]);
    }

    private static Rules.Amounts.Ore Ore(long kroner) => Rules.Amounts.Ore.Kroner(kroner);
}
