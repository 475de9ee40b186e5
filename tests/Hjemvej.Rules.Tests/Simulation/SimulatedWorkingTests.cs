using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Stays;
using static Hjemvej.Rules.Tests.Simulation.SimulationSteps;

namespace Hjemvej.Rules.Tests.Simulation;

/// <summary>The four answers of a simulated case, with the rules' own working.</summary>
public sealed class SimulatedWorkingTests
{
    [Theory]
    [InlineData("2025-03-20", "Ikke for sent: senest 27. marts 2025")]
    [InlineData("2025-03-28", "For sent: senest 27. marts 2025")]
    [InlineData(null, "For sent: senest 27. marts 2025")]
    public void The_answer_is_late_or_not(string? sent, string expected)
    {
        DateOnly? on = sent is null ? null : DateOnly.Parse(sent, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(("Afgørelse til borgeren", expected), Said(Applied(new(2025, 1, 2), on), 0));
    }

    [Fact]
    public void A_decision_sent_after_the_period_is_not_known_in_it()
    {
        var worked = SimulationWorking.Of(Applied(new(2025, 12, 1), new(2026, 2, 27)), Vejen, Year)[0];

        Assert.Equal("Ikke for sent: senest 23. februar 2026", worked.Answer);
        Assert.DoesNotContain(worked.Steps, s => s.Text.Contains("sendt", StringComparison.OrdinalIgnoreCase) && s.Value?.Contains("2026", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_meetings_are_told_with_their_last_days_and_the_values_they_rest_on()
    {
        var worked = SimulationWorking.Of(Lives(new(2025, 1, 15)), Vejen, Year)[1];

        Assert.Equal(("Statusmøder i perioden", "2 møder"), (worked.Title, worked.Answer));
        Assert.Equal(["senest 15. april 2025", "senest 15. oktober 2025"], worked.Steps.Where(s => s.Parameter is null).Select(s => s.Value));
        Assert.Contains(worked.Steps, s => s.Parameter is not null);
        Assert.NotNull(worked.Steps[0].Parameter);
        Assert.Equal(worked.Sources.Distinct(), worked.Sources);
    }

    [Fact]
    public void The_holidays_of_several_years_are_added()
    {
        var facts = Lives(new(2024, 11, 1)) with
        {
            Holidays = [new(HolidayKind.Holiday, new(2025, 2, 1), new(2025, 2, 6)), new(HolidayKind.Holiday, new(2026, 2, 1), new(2026, 2, 6))],
        };

        var worked = SimulationWorking.Of(facts, Vejen, new(new(2025, 1, 1), new(2026, 12, 31)))[2];

        Assert.Equal(("Ferie i periodens år", "Ret til 8 døgn, brugt 10, ud over retten 2"), (worked.Title, worked.Answer));
    }

    [Fact]
    public void The_payment_is_told_month_by_month_and_added_up()
    {
        var worked = SimulationWorking.Of(Lives(new(2025, 10, 1)), Vejen, Year)[3];

        Assert.Equal(("Egenbetaling", "6.100,00 kr. om måneden, 18.300,00 kr. i perioden"), (worked.Title, worked.Answer));
        Assert.Equal(
            [("Opkræves for oktober 2025, 31 dage", "6.100,00 kr."), ("Opkræves for november 2025, 30 dage", "6.100,00 kr."), ("Opkræves for december 2025, 31 dage", "6.100,00 kr."), ("Egenbetaling i perioden", "18.300,00 kr.")],
            worked.Steps.TakeLast(4).Select(s => (s.Text, s.Value!)));
    }

    [Fact]
    public void Nothing_is_collected_while_the_citizen_is_not_told()
    {
        var facts = Lives(new(2025, 10, 1));
        var worked = SimulationWorking.Of(facts with { Payment = facts.Payment! with { CommunicatedOn = null } }, Vejen, Year)[3];

        Assert.Equal("6.100,00 kr. om måneden, 0,00 kr. i perioden", worked.Answer);
        Assert.Equal(["Borgeren har ikke fået besked, og der opkræves derfor ikke", "Egenbetaling i perioden"], worked.Steps.TakeLast(2).Select(s => s.Text));
    }

    [Fact]
    public void What_is_not_set_is_named_with_the_day_it_is_needed_on()
    {
        var worked = SimulationWorking.Of(Lives(new(2024, 6, 16)), Vejen, new(new(2024, 7, 1), new(2024, 12, 31)))[3];

        Assert.Equal("Kan ikke beregnes", worked.Answer);
        Assert.Equal(("Rådighedsbeløb om måneden er ikke fastsat", "1. juli 2024"), worked.Steps.Select(s => (s.Text, s.Value!)).Single());
    }

    [Fact]
    public void A_tried_yearly_value_holds_in_every_year_that_can_be_asked_for()
    {
        var tried = TrialStandard.Of(Vejen, [new("disposableAmount", "3500")]);

        Assert.All([Period.Earliest.Year, 2013, Period.Latest.Year], year => Assert.Equal(350_000, tried.DisposableAmount.On(new(year, 12, 31)).Value.Value));
        Assert.Equal("Prøveværdi i laboratoriet", tried.DisposableAmount.On(new(2025, 5, 5)).Source.Label);
    }

    private static (string, string) Said(CaseFacts facts, int answer)
    {
        var worked = SimulationWorking.Of(facts, Vejen, Year)[answer];
        return (worked.Title, worked.Answer);
    }
}
