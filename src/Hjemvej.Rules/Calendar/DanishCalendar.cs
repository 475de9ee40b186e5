namespace Hjemvej.Rules.Calendar;

/// <summary>Danish public holidays, working days, and the counting of deadlines in weeks, months and days.</summary>
public static class DanishCalendar
{
    private const int FirstKept = 1900, LastKept = 2199;

    /// <summary>The years that cases lie in are reckoned once.</summary>
    private static readonly int[] Easters = [.. Enumerable.Range(FirstKept, LastKept - FirstKept + 1).Select(year => Reckon(year).DayNumber)];

    /// <summary>Easter Sunday (påskedag).</summary>
    public static DateOnly Easter(int year) => DateOnly.FromDayNumber(EasterDay(year));

    private static int EasterDay(int year) => year is >= FirstKept and <= LastKept ? Easters[year - FirstKept] : Reckon(year).DayNumber;

    /// <summary>The anonymous Gregorian algorithm.</summary>
    private static DateOnly Reckon(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }

    /// <summary>A public holiday (helligdag). Store bededag was one until and including 2023.</summary>
    public static bool IsPublicHoliday(DateOnly date)
    {
        var (year, month, day) = date;
        if ((month, day) is (1, 1) or (12, 25 or 26))
        {
            return true;
        }

        return (date.DayNumber - EasterDay(year)) switch
        {
            -3 or -2 or 0 or 1 or 39 or 49 or 50 => true,
            26 => year < 2024,
            _ => false,
        };
    }

    /// <summary>A working day of the authority (arbejdsdag): Monday to Friday, not a public holiday.</summary>
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsPublicHoliday(date);

    /// <summary>
    /// A day on which a citizen's deadline can end (hverdag): a working day that is none of the Friday after Ascension,
    /// Constitution Day (5 June), Christmas Eve and New Year's Eve.
    /// </summary>
    public static bool IsCitizensWeekday(DateOnly date) =>
        IsWorkingDay(date)
        && date is not ({ Month: 6, Day: 5 } or { Month: 12, Day: 24 or 31 })
        && date.DayNumber - EasterDay(date.Year) != 40;

    /// <summary>The same weekday, weeks later.</summary>
    public static DateOnly AddWeeks(DateOnly from, int weeks) => from.AddDays(7 * weeks);

    /// <summary>The same day number months later, or that month's last day when it has no such day.</summary>
    public static DateOnly AddMonths(DateOnly from, int months) => from.AddMonths(months);

    /// <summary>The last of so many working days counted from the day after.</summary>
    public static DateOnly AddWorkingDays(DateOnly from, int days) => Count(from, days, IsWorkingDay);

    /// <summary>The last of so many citizens' weekdays counted from the day after.</summary>
    public static DateOnly AddCitizensWeekdays(DateOnly from, int days) => Count(from, days, IsCitizensWeekday);

    /// <summary>The day itself, or the last working day before it: where the authority plans to.</summary>
    public static DateOnly LastWorkingDayOnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>The day itself, or the next day on which a citizen's deadline can end.</summary>
    public static DateOnly NextCitizensWeekdayOnOrAfter(DateOnly date)
    {
        while (!IsCitizensWeekday(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    private static DateOnly Count(DateOnly from, int days, Func<DateOnly, bool> counts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        while (days > 0)
        {
            from = from.AddDays(1);
            days -= counts(from) ? 1 : 0;
        }

        return from;
    }
}
