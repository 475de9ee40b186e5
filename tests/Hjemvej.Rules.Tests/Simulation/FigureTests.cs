using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Standards;
using static Hjemvej.Rules.Tests.Simulation.SimulationSteps;

namespace Hjemvej.Rules.Tests.Simulation;

/// <summary>What is counted of a case in a period.</summary>
public sealed class FigureTests
{
    [Theory]
    [InlineData("2025-02-03", "2025-04-28", 0L)] // twelve weeks to the day
    [InlineData("2025-02-03", "2025-04-29", 1L)]
    [InlineData("2025-02-03", null, 1L)] // never sent, and long past at the end of the year
    [InlineData("2025-12-01", null, 0L)] // not sent, and in time at the end of the year
    [InlineData("2024-09-02", "2024-12-31", null)] // answered before the period
    [InlineData("2024-09-02", "2025-01-02", 1L)]
    [InlineData("2026-01-02", "2026-02-02", null)] // received after it
    [InlineData("2025-12-01", "2026-02-27", 0L)] // sent too late, but that was not known when the period ended
    public void A_decision_is_late_as_it_was_known_on_the_last_day_of_the_period(string received, string? sent, long? late) =>
        Assert.Equal(late, Applied(Day(received), sent is null ? null : Day(sent)).Of(Figure.LateDecisions));

    [Fact]
    public void What_lies_in_the_future_is_not_late_yet()
    {
        var facts = Applied(new(2025, 6, 2), asOf: new(2025, 7, 1));

        Assert.Equal(0, facts.Of(Figure.LateDecisions));
        Assert.Equal(84, facts.Of(Figure.AnswerDays));
        Assert.Null(facts.Of(Figure.LateDecisions, period: new(new(2025, 8, 1), new(2025, 12, 31))));
    }

    [Fact]
    public void A_remittal_begins_the_time_anew()
    {
        var facts = Applied(new(2025, 1, 2), new(2025, 2, 3)) with { Application = new(new(2025, 1, 2), ReferredBackOn: new(2025, 9, 1)) };

        Assert.Equal(1, facts.Of(Figure.LateDecisions));
        Assert.Equal(0, facts.Of(Figure.LateDecisions, period: new(new(2025, 1, 1), new(2025, 8, 31))));
    }

    [Fact]
    public void Status_meetings_follow_from_moving_in_when_none_was_held()
    {
        var facts = Lives(new(2025, 1, 15));

        Assert.Equal([new(2025, 4, 15), new(2025, 10, 15)], Due(facts, Vejen, Year));
        Assert.Equal([new(2025, 4, 15)], Due(facts, Tried, Year));
        Assert.Equal([new(2026, 4, 15), new(2026, 10, 15)], Due(facts, Vejen, new(new(2026, 1, 1), new(2026, 12, 31))));
    }

    [Fact]
    public void Status_meetings_follow_from_the_last_one_before_the_period_and_those_in_it_are_held_on_their_last_day()
    {
        var facts = Lives(new(2023, 1, 15)) with { Meetings = [new(new(2024, 11, 20), null), new(new(2024, 5, 2), null), new(new(2025, 2, 3), null)] };

        Assert.Equal([new(2025, 5, 20), new(2025, 11, 20)], Due(facts, Vejen, Year));
    }

    [Fact]
    public void No_meeting_is_due_after_the_citizen_has_moved_out()
    {
        Assert.Equal([new(2025, 4, 15)], Due(Lives(new(2025, 1, 15), new(2025, 10, 14)), Vejen, Year));
        Assert.Null(Lives(new(2024, 1, 15), new(2024, 12, 31)).Of(Figure.FollowUps));
        Assert.Equal(0, Lives(new(2025, 12, 15)).Of(Figure.FollowUps));
    }

    [Fact]
    public void Holiday_is_counted_for_the_years_in_which_the_citizen_lives_at_a_residence()
    {
        var facts = Lives(new(2025, 3, 1), new(2026, 5, 1));
        Period twoYears = new(new(2025, 1, 1), new(2026, 12, 31)), threeYears = new(new(2025, 1, 1), new(2027, 12, 31));

        Assert.Equal((4L, 6L, 2L), (facts.Of(Figure.HolidayEntitled), facts.Of(Figure.HolidayUsed), facts.Of(Figure.HolidayExceeded)));
        Assert.Equal((7L, 6L, 0L), (facts.Of(Figure.HolidayEntitled, Tried), facts.Of(Figure.HolidayUsed, Tried), facts.Of(Figure.HolidayExceeded, Tried)));
        Assert.Equal((8L, 8L), (facts.Of(Figure.HolidayEntitled, period: twoYears), facts.Of(Figure.HolidayEntitled, period: threeYears)));
    }

    [Fact]
    public void Payment_is_what_the_rule_says_and_the_period_counts_its_own_days()
    {
        var facts = Lives(new(2025, 6, 16), new(2026, 2, 14));

        // 9.000 less 2.900 is 6.100 of the 6.800 due; under 3.500 it is 5.500.
        Assert.Equal((290_000L, 610_000L, 290_000L), (facts.Of(Figure.DisposableAmount), facts.Of(Figure.MonthlyPayment), facts.Of(Figure.MonthlyLeft)));
        Assert.Equal((350_000L, 550_000L, 350_000L), (facts.Of(Figure.DisposableAmount, Tried), facts.Of(Figure.MonthlyPayment, Tried), facts.Of(Figure.MonthlyLeft, Tried)));
        Assert.Equal((Ore.Kroner(2_500).Share(15, 30) + Ore.Kroner(3_600).Share(15, 30)).Value + (6 * 610_000), facts.Of(Figure.PeriodPayment));
        Assert.Equal((Ore.Kroner(2_500).Share(3, 31) + Ore.Kroner(3_600).Share(3, 31)).Value, facts.Of(Figure.PeriodPayment, period: new(new(2025, 8, 5), new(2025, 8, 7))));
        Assert.Equal(0, (facts with { Payment = facts.Payment! with { CommunicatedOn = null } }).Of(Figure.PeriodPayment));
        Assert.Null((facts with { Enrolment = null }).Of(Figure.MonthlyPayment));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public void The_period_is_paid_by_every_payment_that_was_told_as_the_months_are_collected()
    {
        var facts = Lives(new(2025, 1, 1));
        var first = facts.Payment! with { AppliesFrom = new(2025, 1, 1) };
        var higher = first with { AppliesFrom = new(2025, 5, 1), CommunicatedOn = new(2025, 7, 15), MonthlyNetIncome = Ore.Kroner(9_500) };
        var lower = first with { AppliesFrom = new(2025, 10, 1), CommunicatedOn = new(2025, 12, 10), MonthlyNetIncome = Ore.Kroner(8_000) };
        facts = facts with { ToldPayments = [first, higher, lower] };

        // 6.100 a month to 15 July, 6.600 to September, 5.100 from October.
        var july = Ore.Kroner(2_500).Share(15, 31) + Ore.Kroner(3_600).Share(15, 31) + Ore.Kroner(3_000).Share(16, 31) + Ore.Kroner(3_600).Share(16, 31);
        Assert.Equal((6 * 610_000) + july.Value + (2 * 660_000) + (3 * 510_000), facts.Of(Figure.PeriodPayment));
        Assert.Equal((510_000L, 290_000L), (facts.Of(Figure.MonthlyPayment), facts.Of(Figure.MonthlyLeft)));
        Assert.Equal(660_000, facts.Of(Figure.PeriodPayment, period: new(new(2025, 8, 1), new(2025, 8, 31))));
        Assert.Equal("5.100,00 kr. om måneden, 71.", SimulationWorking.Of(facts, Vejen, Year)[3].Answer[..28]);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public void A_year_without_an_amount_borrows_none_from_the_year_before()
    {
        Period next = new(new(2026, 1, 1), new(2026, 12, 31)), both = new(new(2025, 7, 1), new(2026, 6, 30));

        foreach (var period in new[] { next, both })
        {
            var outcome = CaseOutcome.Of(Lives(new(2025, 6, 16)), Vejen, period);
            Assert.All(new[] { Figure.DisposableAmount, Figure.MonthlyPayment, Figure.PeriodPayment, Figure.MonthlyLeft }, f => Assert.Null(outcome[f]));
            Assert.Equal(new("disposableAmount", new(2026, 1, 1)), Assert.Single(outcome.Missing));
        }
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public void A_payment_is_calculated_anew_each_January_with_the_years_amount()
    {
        var (low, high) = (With2026("3000.00"), With2026("4000.00"));
        var facts = Lives(new(2025, 7, 1));
        Period next = new(new(2026, 1, 1), new(2026, 12, 31)), both = new(new(2025, 7, 1), new(2026, 6, 30));

        Assert.Equal((300_000L, 600_000L, 12 * 600_000L), (facts.Of(Figure.DisposableAmount, low, next), facts.Of(Figure.MonthlyPayment, low, next), facts.Of(Figure.PeriodPayment, low, next)));
        Assert.Equal((400_000L, 500_000L, 12 * 500_000L), (facts.Of(Figure.DisposableAmount, high, next), facts.Of(Figure.MonthlyPayment, high, next), facts.Of(Figure.PeriodPayment, high, next)));
        Assert.Equal((6 * 610_000) + (6 * 600_000), facts.Of(Figure.PeriodPayment, low, both));

        // Told in March of what began the year before: charged from the day after.
        var late = facts with { Payment = facts.Payment! with { CommunicatedOn = new(2026, 3, 31) } };
        Assert.Equal(9 * 600_000, late.Of(Figure.PeriodPayment, low, next));
        Assert.Equal(600_000, (facts with { Payment = facts.Payment! with { CommunicatedOn = null } }).Of(Figure.MonthlyPayment, low, next));

        static Standard With2026(string kroner) =>
            Vejen.With([new("disposableAmount", new(2026, 1, 1), kroner, "x", ParameterStatus.Confirmed, null, null, new(2025, 12, 1, 0, 0, 0, DateTimeKind.Utc))]);
    }

    [Fact]
    public void A_letter_in_the_middle_of_a_year_holds_until_the_next_January()
    {
        var facts = Lives(new(2025, 1, 1));
        var first = facts.Payment! with { AppliesFrom = new(2025, 1, 1) };
        var lower = first with { AppliesFrom = new(2026, 7, 1), CommunicatedOn = new(2026, 6, 20), MonthlyNetIncome = Ore.Kroner(8_000) };
        facts = facts with { ToldPayments = [first, lower] };

        // 3.500 is kept throughout: 5.500 a month, and 4.500 from July 2026.
        Assert.Equal((6 * 550_000) + (18 * 450_000), facts.Of(Figure.PeriodPayment, Tried, new(new(2026, 1, 1), new(2027, 12, 31))));
    }

    [Fact]
    public void What_was_told_before_the_payment_that_holds_needs_no_amount()
    {
        var facts = Lives(new(2024, 6, 1));
        var old = facts.Payment! with { AppliesFrom = new(2024, 6, 1) };

        Assert.Equal(12 * 610_000, (facts with { ToldPayments = [old, old with { AppliesFrom = new(2025, 1, 1), CommunicatedOn = new(2024, 12, 20) }] }).Of(Figure.PeriodPayment));
    }

    [Fact]
    public void What_a_standard_does_not_set_is_not_counted_and_is_told()
    {
        var outcome = CaseOutcome.Of(Lives(new(2024, 6, 16)), Vejen, Before);

        Assert.Null(outcome[Figure.MonthlyPayment]);
        Assert.NotNull(outcome[Figure.FollowUps]);
        Assert.Equal(new("disposableAmount", new(2024, 7, 1)), Assert.Single(outcome.Missing));
    }

    [Fact]
    public void A_tried_value_holds_always_and_the_others_stay()
    {
        var amended = Vejen.With([new("holidayDays", new(2025, 7, 1), "9", "x", ParameterStatus.Confirmed, null, null, new(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc))]);

        var tried = TrialStandard.Of(amended, [new("holidayDays", "7"), new("disposableAmount", "3000.50")]);

        Assert.All(new DateOnly[] { new(1999, 1, 1), new(2025, 1, 1), new(2025, 7, 1), new(2031, 5, 5) }, day => Assert.Equal(7, tried.HolidayDays.On(day).Value));
        Assert.All(new DateOnly[] { new(1999, 1, 1), new(2025, 3, 1), new(2031, 5, 5) }, day => Assert.Equal(new Ore(300_050), tried.DisposableAmount.On(day).Value));
        Assert.Equal(Vejen.ProcessingTime.On(new(2025, 1, 1)).Value, tried.ProcessingTime.On(new(2025, 1, 1)).Value);
    }

    [Fact]
    public void The_working_gives_the_figures_with_their_steps_and_says_what_is_missing()
    {
        var facts = Lives(new(2025, 6, 16)) with { Application = new(new(2025, 1, 2)), Decision = Applied(new(2025, 1, 2), new(2025, 5, 1)).Decision };

        var (a, b) = (SimulationWorking.Of(facts, Vejen, Year), SimulationWorking.Of(facts with { Enrolment = new(new(2024, 6, 16)) }, Vejen, Before));

        Assert.Equal(["For sent: senest 27. marts 2025", "1 møde", "Ret til 4 døgn, brugt 6, ud over retten 2"], a.Take(3).Select(w => w.Answer));
        Assert.Equal($"6.100,00 kr. om måneden, {new Ore(facts.Of(Figure.PeriodPayment)!.Value)} i perioden", a[3].Answer);
        Assert.Contains(a[3].Steps, s => s.Text == "Opkræves for juni 2025, 15 dage");
        Assert.Equal("Kan ikke beregnes", b[3].Answer);
        Assert.Equal("Rådighedsbeløb om måneden er ikke fastsat", Assert.Single(b[3].Steps).Text);
        Assert.All(SimulationWorking.Of(new(new(2025, 6, 1)), Vejen, Year), w => Assert.Equal("Indgår ikke i perioden", w.Answer));
    }

    [Theory]
    [InlineData("1998-06-30", "1999-01-01", "simulation.from")]
    [InlineData("2025-01-02", "2025-01-01", "simulation.to")]
    [InlineData("2025-01-01", "2035-01-01", "simulation.long")]
    [InlineData("2025-01-01", "2034-12-31", null)]
    [InlineData("2025-01-01", "2025-01-01", null)]
    public void A_period_has_its_days_in_order_and_is_ten_years_at_most(string from, string to, string? fault) => Assert.Equal(fault, Period.Check(Day(from), Day(to))?.Code);

    /// <summary>A period before the first year that has an amount.</summary>
    private static readonly Period Before = new(new(2024, 7, 1), new(2024, 12, 31));

    private static IEnumerable<DateOnly> Due(Rules.Evaluation.CaseFacts facts, Standard standard, Period period) => CaseOutcome.Of(facts, standard, period).FollowUps!.Select(d => d.Due);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
