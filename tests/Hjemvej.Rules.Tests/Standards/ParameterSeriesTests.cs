using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Tests.Standards;

public sealed class ParameterSeriesTests
{
    private static readonly SourceRef Source = new("s", "S");

    private static Dated<int> Row(int year, int month, int value, ParameterStatus status = ParameterStatus.Adopted) => new(new(year, month, 1), value, Source, status);

    [Fact]
    public void A_value_holds_from_its_first_day_until_the_next_one()
    {
        ParameterSeries<int> series = new("p", [Row(2025, 7, 2), Row(2024, 1, 1)]);

        Assert.Null(series.Find(new(2023, 12, 31)));
        Assert.Equal(1, series.On(new(2024, 1, 1)).Value);
        Assert.Equal(1, series.On(new(2025, 6, 30)).Value);
        Assert.Equal(2, series.On(new(2025, 7, 1)).Value);
        Assert.Equal(2, series.On(new(2040, 1, 1)).Value);
        Assert.Equal([1, 2], series.All.Select(v => v.Value));
        Assert.Equal("p", series.Name);
    }

    [Fact]
    public void A_yearly_value_holds_for_the_calendar_year_of_its_first_day_only()
    {
        ParameterSeries<int> series = new("p", [Row(2025, 1, 1), Row(2025, 7, 2)], yearly: true);

        Assert.Equal(1, series.On(new(2025, 6, 30)).Value);
        Assert.Equal(2, series.On(new(2025, 12, 31)).Value);
        Assert.Null(series.Find(new(2026, 1, 1)));
        Assert.Null(series.Find(new(2024, 12, 31)));
    }

    [Fact]
    public void A_proposed_value_never_counts()
    {
        ParameterSeries<int> series = new("p", [Row(2024, 1, 1), Row(2025, 1, 2, ParameterStatus.Proposed), Row(2026, 1, 3, ParameterStatus.Confirmed)]);

        Assert.Equal(1, series.On(new(2025, 5, 5)).Value);
        Assert.Equal(3, series.On(new(2026, 1, 1)).Value);
        Assert.Equal(3, series.All.Count);
    }

    [Fact]
    public void No_value_is_an_error_that_names_the_parameter_and_the_day()
    {
        var error = Assert.Throws<ParameterNotSetException>(() => new ParameterSeries<int>("disposableAmount", []).On(new(2027, 1, 1)));

        Assert.Equal("disposableAmount", error.Parameter);
        Assert.Equal(new DateOnly(2027, 1, 1), error.Date);
        Assert.Equal("'disposableAmount' has no adopted or confirmed value on 2027-01-01.", error.Message);
    }

    [Property]
    public bool The_value_in_force_is_the_latest_that_has_begun(byte[] starts, ushort asked)
    {
        DateOnly epoch = new(2020, 1, 1), day = epoch.AddDays(asked % 300);
        var rows = starts.Distinct().Select(s => new Dated<int>(epoch.AddDays(s), s, Source, ParameterStatus.Adopted) { Parameter = "p" }).ToList();
        var expected = rows.Where(r => r.From <= day).MaxBy(r => r.From);
        return new ParameterSeries<int>("p", rows).Find(day) == expected;
    }

    [Theory]
    [InlineData(12, TimeUnit.Weeks, "2027-02-15", "12 uger")]
    [InlineData(1, TimeUnit.Weeks, "2026-11-30", "1 uge")]
    [InlineData(4, TimeUnit.Months, "2027-03-23", "4 måneder")]
    [InlineData(1, TimeUnit.Months, "2026-12-23", "1 måned")]
    [InlineData(60, TimeUnit.WorkingDays, "2027-02-17", "60 arbejdsdage")]
    [InlineData(1, TimeUnit.WorkingDays, "2026-11-24", "1 arbejdsdag")]
    public void A_processing_time_ends_after_its_weeks_months_or_working_days(int value, TimeUnit unit, string end, string text)
    {
        ProcessingTime time = new(value, unit);

        Assert.Equal(DateOnly.ParseExact(end, "yyyy-MM-dd", null), time.EndFrom(new(2026, 11, 23)));
        Assert.Equal(text, time.InDanish());
    }
}
