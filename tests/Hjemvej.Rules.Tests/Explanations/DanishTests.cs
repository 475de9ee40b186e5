using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Tests.Explanations;

public sealed class DanishTests
{
    [Theory]
    [InlineData(2025, 1, 1, "1. januar 2025", "onsdag den 1. januar 2025")]
    [InlineData(2024, 2, 29, "29. februar 2024", "torsdag den 29. februar 2024")]
    [InlineData(2025, 3, 3, "3. marts 2025", "mandag den 3. marts 2025")]
    [InlineData(2025, 4, 20, "20. april 2025", "søndag den 20. april 2025")]
    [InlineData(2026, 5, 1, "1. maj 2026", "fredag den 1. maj 2026")]
    [InlineData(2026, 6, 6, "6. juni 2026", "lørdag den 6. juni 2026")]
    [InlineData(2026, 7, 7, "7. juli 2026", "tirsdag den 7. juli 2026")]
    [InlineData(2026, 8, 8, "8. august 2026", "lørdag den 8. august 2026")]
    [InlineData(2026, 9, 9, "9. september 2026", "onsdag den 9. september 2026")]
    [InlineData(2026, 10, 10, "10. oktober 2026", "lørdag den 10. oktober 2026")]
    [InlineData(2026, 11, 11, "11. november 2026", "onsdag den 11. november 2026")]
    [InlineData(2026, 12, 24, "24. december 2026", "torsdag den 24. december 2026")]
    public void A_date_reads_as_in_a_letter(int year, int month, int day, string date, string longDate)
    {
        DateOnly on = new(year, month, day);

        Assert.Equal(date, Danish.Date(on));
        Assert.Equal(longDate, Danish.LongDate(on));
        Assert.Equal(date[(date.IndexOf(' ', StringComparison.Ordinal) + 1)..], Danish.Month(on));
        Assert.Equal($"{day:00}.{month:00}.{year:0000}", Danish.ShortDate(on));
    }

    [Theory]
    [InlineData(0, "0,00")]
    [InlineData(5, "0,05")]
    [InlineData(-5, "-0,05")]
    [InlineData(290_000, "2.900,00")]
    [InlineData(123_456_789, "1.234.567,89")]
    [InlineData(-125_050, "-1.250,50")]
    public void An_amount_has_a_comma_before_the_ore_and_points_between_the_thousands(long ore, string amount)
    {
        Assert.Equal(amount, Danish.Amount(ore));
        Assert.Equal($"{amount} kr.", Danish.Kroner(ore));
    }

    [Theory]
    [InlineData(0, "0 uger")]
    [InlineData(1, "1 uge")]
    [InlineData(2, "2 uger")]
    [InlineData(12_345, "12.345 uger")]
    public void A_count_takes_the_form_of_its_noun(int count, string text) => Assert.Equal(text, Danish.Count(count, "uge", "uger"));

    [Fact]
    public void A_list_ends_with_and()
    {
        Assert.Equal("", Danish.And([]));
        Assert.Equal("a", Danish.And(["a"]));
        Assert.Equal("a og b", Danish.And(["a", "b"]));
        Assert.Equal("a, b og c", Danish.And(["a", "b", "c"]));
    }
}
