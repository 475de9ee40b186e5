using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Tests.Standards;

/// <summary>Valid time and recorded time: which value is in force on a day, by what had been recorded.</summary>
public sealed class AmendingTests
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Standard Shipped = StandardReader.Read("""
        { "id": "x", "municipality": "X", "title": "X", "document": "X", "example": true, "parameters": {
          "processingTime": [ { "from": "2020-01-01", "value": 12, "unit": "weeks", "source": "2.5-1", "status": "adopted", "checked": "2026-01-05" } ],
          "appealWeeks": [ { "from": "2020-01-01", "value": 4, "source": "Retssikkerhedsloven § 67", "status": "adopted" } ],
          "disposableAmount": [ { "from": "2025-01-01", "value": 2900.00, "source": "2.10-3", "status": "adopted" } ] } }
        """) is { Standard: { } standard } ? standard : throw new InvalidOperationException();

    [Theory]
    [InlineData("2026-06-30", "12 uger")]
    [InlineData("2026-07-01", "60 arbejdsdage")]
    [InlineData("2027-01-01", "60 arbejdsdage")]
    public void A_confirmed_value_applies_from_its_first_day_and_not_before(string day, string expected)
    {
        var amended = Shipped.With([Confirmed("processingTime", new(2026, 7, 1), "60 workingDays", Monday)]);

        Assert.Equal(expected, amended.ProcessingTime.On(Day(day)).Value.InDanish());
    }

    [Fact]
    public void Of_two_values_with_the_same_first_day_the_one_recorded_last_counts_and_both_are_kept()
    {
        var amended = Shipped.With(
        [
            Confirmed("appealWeeks", new(2026, 7, 1), "6", Monday.AddDays(1)),
            Confirmed("appealWeeks", new(2026, 7, 1), "8", Monday),
            Confirmed("appealWeeks", new(2020, 1, 1), "5", Monday),
        ]);

        Assert.Equal([5, 6], new[] { new DateOnly(2026, 6, 30), new(2026, 7, 1) }.Select(day => amended.AppealWeeks.On(day).Value));
        Assert.Equal([4, 5, 8, 6], amended.AppealWeeks.All.Select(v => v.Value));
    }

    [Theory]
    [InlineData("2", false)]
    [InlineData("4", true)]
    public void A_confirmed_value_below_the_law_does_not_count(string weeks, bool counts)
    {
        var value = Confirmed("appealWeeks", new(2026, 1, 1), weeks, Monday);

        var amended = Shipped.With([value]);

        Assert.Equal(counts ? new(2026, 1, 1) : new DateOnly(2020, 1, 1), amended.AppealWeeks.On(new(2026, 2, 1)).From);
        Assert.Equal(counts ? null : "standard.statute", value.AgainstTheLaw()?.Code);
    }

    [Fact]
    public void What_stands_is_each_first_day_once_without_what_was_corrected_or_settled()
    {
        var amended = Shipped.With(
        [
            Confirmed("appealWeeks", new(2027, 1, 1), "5", Monday) with { Status = ParameterStatus.Proposed },
            Confirmed("appealWeeks", new(2027, 1, 1), "6", Monday.AddDays(1)),
            Confirmed("appealWeeks", new(2027, 1, 1), "8", Monday.AddDays(2)),
            Confirmed("appealWeeks", new(2027, 1, 1), "9", Monday.AddDays(3)) with { Status = ParameterStatus.Proposed },
        ]);

        Assert.Equal([4, 8, 9], amended.AppealWeeks.Standing.Select(v => v.Value));
    }

    [Fact]
    public void A_proposed_value_is_shown_and_never_counts()
    {
        var amended = Shipped.With([Confirmed("appealWeeks", new(2021, 1, 1), "6", Monday) with { Status = ParameterStatus.Proposed }]);

        Assert.Equal(4, amended.AppealWeeks.On(new(2026, 1, 1)).Value);
        Assert.Equal(6, amended.AppealWeeks.All[^1].Value);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public void A_yearly_amount_holds_for_its_year_only_wherever_it_comes_from()
    {
        var amended = Shipped.With([Confirmed("disposableAmount", new(2026, 1, 1), "3030.50", Monday)]);

        Assert.Equal("3.030,50 kr.", amended.DisposableAmount.On(new(2026, 12, 31)).Value.ToString());
        Assert.Null(amended.DisposableAmount.Find(new(2027, 1, 1)));
    }

    [Fact]
    public void What_came_from_the_file_and_when_it_was_checked_is_kept_with_a_value()
    {
        var shipped = Shipped.ProcessingTime.On(new(2026, 1, 1));
        var amended = Shipped.With([Confirmed("processingTime", new(2026, 7, 1), "8 weeks", Monday) with { CheckedOn = new(2026, 3, 1) }]).ProcessingTime.On(new(2026, 7, 1));

        Assert.Equal((new DateOnly(2026, 1, 5), (DateTime?)null), (shipped.CheckedOn, shipped.RecordedAt));
        Assert.Equal((new DateOnly(2026, 3, 1), Monday, "processingTime"), (amended.CheckedOn, amended.RecordedAt, amended.Parameter));
    }

    [Theory]
    [InlineData("appealWeeks", "4")]
    [InlineData("processingTime", "4 months")]
    [InlineData("disposableAmount", "3030.50")]
    [InlineData("ratePercent", "-0.5")]
    [InlineData("disposableAmountRounding", "kroneUp")]
    public void A_value_of_its_parameters_kind_is_read(string parameter, string value) => Assert.Null(Parameters.Find(parameter)!.Read(value).Fault);

    [Theory]
    [InlineData("appealWeeks", "0", "Skriv et helt tal fra 1 til 52.")]
    [InlineData("appealWeeks", "4,5", "Skriv et helt tal fra 1 til 52.")]
    [InlineData("processingTime", "12", "Vælg, om tiden tælles i uger, måneder eller arbejdsdage.")]
    [InlineData("processingTime", " weeks", "Skriv et helt tal fra 1 til 1000.")]
    [InlineData("disposableAmount", "3030.505", "Skriv et beløb i kroner fra 0 til 1.000.000, for eksempel 3.030,50.")]
    [InlineData("ratePercent", "fire", "Skriv en procent fra -20 til 50 med højst to decimaler, for eksempel 4,5.")]
    [InlineData("disposableAmountRounding", "tens", "Vælg en af mulighederne.")]
    public void A_value_of_another_kind_is_told_in_Danish(string parameter, string value, string fault) => Assert.Equal(fault, Parameters.Find(parameter)!.Read(value).Fault);

    /// <summary>The form and the file read alike: what one takes the other takes.</summary>
    [Fact]
    public void Every_parameter_of_the_catalogue_is_read_from_the_file() => Assert.All(Parameters.All, p => Assert.NotEmpty(p.InWords(StandardFiles.Standard).All));

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public void Status_meetings_are_spread_evenly_over_a_year()
    {
        var meetings = Parameters.Find("followUpsPerYear")!;

        Assert.Equal([1, 2, 3, 4, 6, 12], Enumerable.Range(0, 14).Where(n => meetings.Read($"{n}").Fault is null));
        Assert.Equal("Skriv 1, 2, 3, 4, 6 eller 12: tallet skal gå op i 12.", meetings.Read("5").Fault);
        Assert.Equal("2 gange", meetings.Read("2").Words);
    }

    [Fact]
    public void A_number_that_was_kept_before_it_was_refused_is_still_read() =>
        Assert.Equal(5, Shipped.With([Confirmed("followUpsPerYear", new(2026, 1, 1), "5", Monday)]).FollowUpsPerYear.On(new(2026, 3, 1)).Value);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static AmendedValue Confirmed(string parameter, DateOnly from, string value, DateTime recorded) =>
        new(parameter, from, value, "Kommunalbestyrelsen", ParameterStatus.Confirmed, "Prøve", null, recorded);
}
