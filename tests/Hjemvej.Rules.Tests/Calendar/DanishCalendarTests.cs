using Hjemvej.Rules.Calendar;

namespace Hjemvej.Rules.Tests.Calendar;

public sealed class DanishCalendarTests
{
    public static TheoryData<int> Years() => [.. EasterTable.Sundays.Keys];

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n));

    [Theory]
    [MemberData(nameof(Years))]
    public void Easter_falls_as_the_almanac_says(int year) => Assert.Equal(EasterTable.Sundays[year], DanishCalendar.Easter(year));

    /// <summary>The earliest and latest Easters there are, and the years whose exceptions simple formulas miss.</summary>
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1886-04-25")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    [InlineData("2285-03-22")]
    public void Easter_is_right_in_unusual_years(string sunday) =>
        Assert.Equal(DateOnly.ParseExact(sunday, "yyyy-MM-dd", null), DanishCalendar.Easter(int.Parse(sunday[..4], null)));

    [Property]
    public bool Easter_is_a_Sunday_between_22_March_and_25_April(ushort any)
    {
        var year = 1850 + (any % 7000);
        var easter = DanishCalendar.Easter(year);
        return easter.DayOfWeek is DayOfWeek.Sunday && easter >= new DateOnly(year, 3, 22) && easter <= new DateOnly(year, 4, 25);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_public_holidays_are_those_of_the_almanac_and_no_others(int year) =>
        Assert.Equal(EasterTable.Holidays(year).Distinct().Order(), DaysOf(year).Where(DanishCalendar.IsPublicHoliday));

    [Theory]
    [MemberData(nameof(Years))]
    public void Working_days_are_Monday_to_Friday_without_the_public_holidays(int year)
    {
        var holidays = EasterTable.Holidays(year).ToHashSet();

        Assert.Equal(DaysOf(year).Where(d => (int)d.DayOfWeek is >= 1 and <= 5 && !holidays.Contains(d)), DaysOf(year).Where(DanishCalendar.IsWorkingDay));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_citizen_s_weekday_is_a_working_day_but_not_the_Friday_after_Ascension_Constitution_Day_Christmas_Eve_or_New_Year_s_Eve(int year)
    {
        DateOnly[] not = [EasterTable.Sundays[year].AddDays(40), new(year, 6, 5), new(year, 12, 24), new(year, 12, 31)];

        Assert.Equal(DaysOf(year).Where(d => DanishCalendar.IsWorkingDay(d) && !not.Contains(d)), DaysOf(year).Where(DanishCalendar.IsCitizensWeekday));
    }

    [Fact]
    public void Great_Prayer_Day_ended_with_2023()
    {
        Assert.True(DanishCalendar.IsPublicHoliday(new(2023, 5, 5)));
        Assert.False(DanishCalendar.IsPublicHoliday(new(2024, 4, 26)));
    }

    [Theory]
    [InlineData("2026-11-23", 12, "2027-02-15")]
    [InlineData("2024-02-29", 52, "2025-02-27")]
    [InlineData("2025-01-01", 0, "2025-01-01")]
    public void Weeks_later_it_is_the_same_weekday(string from, int weeks, string to) =>
        Assert.Equal(Day(to), DanishCalendar.AddWeeks(Day(from), weeks));

    [Theory]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    [InlineData("2027-11-30", 3, "2028-02-29")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2025-03-01", 3, "2025-06-01")]
    [InlineData("2025-12-31", 1, "2026-01-31")]
    public void Months_later_it_is_the_same_day_number_or_the_last_of_the_month(string from, int months, string to) =>
        Assert.Equal(Day(to), DanishCalendar.AddMonths(Day(from), months));

    [Theory]
    [InlineData("2026-03-31", 7, "2026-04-14")]
    [InlineData("2026-06-03", 7, "2026-06-12")]
    [InlineData("2026-12-21", 7, "2026-12-31")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string to) =>
        Assert.Equal(Day(to), DanishCalendar.AddWorkingDays(Day(from), days));

    [Theory]
    [InlineData("2026-12-22", 6, "2027-01-05")]
    [InlineData("2026-05-11", 6, "2026-05-21")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void A_letter_s_days_are_counted_in_citizens_weekdays(string from, int days, string to) =>
        Assert.Equal(Day(to), DanishCalendar.AddCitizensWeekdays(Day(from), days));

    [Fact]
    public void A_negative_number_of_days_cannot_be_counted()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DanishCalendar.AddWorkingDays(new(2025, 1, 1), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DanishCalendar.AddCitizensWeekdays(new(2025, 1, 1), -1));
    }

    [Property]
    public bool The_last_of_so_many_working_days_is_one_with_that_many_after_the_first(ushort day, byte count)
    {
        DateOnly from = new DateOnly(2020, 1, 1).AddDays(day % 7000), to = DanishCalendar.AddWorkingDays(from, count);
        var passed = Enumerable.Range(1, to.DayNumber - from.DayNumber).Count(n => DanishCalendar.IsWorkingDay(from.AddDays(n)));
        return passed == count && (count == 0 ? to == from : DanishCalendar.IsWorkingDay(to));
    }

    [Property]
    public bool Before_a_day_there_is_no_later_working_day_than_the_one_planned_for(ushort day)
    {
        DateOnly on = new DateOnly(2020, 1, 1).AddDays(day % 7000), planned = DanishCalendar.LastWorkingDayOnOrBefore(on);
        return DanishCalendar.IsWorkingDay(planned) && planned <= on
            && Enumerable.Range(planned.DayNumber + 1, on.DayNumber - planned.DayNumber).All(n => !DanishCalendar.IsWorkingDay(DateOnly.FromDayNumber(n)));
    }

    [Property]
    public bool After_a_day_there_is_no_earlier_weekday_than_the_one_moved_to(ushort day)
    {
        DateOnly on = new DateOnly(2020, 1, 1).AddDays(day % 7000), moved = DanishCalendar.NextCitizensWeekdayOnOrAfter(on);
        return DanishCalendar.IsCitizensWeekday(moved) && moved >= on
            && Enumerable.Range(on.DayNumber, moved.DayNumber - on.DayNumber).All(n => !DanishCalendar.IsCitizensWeekday(DateOnly.FromDayNumber(n)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
