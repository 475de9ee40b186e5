namespace Hjemvej.Rules.Tests.Calendar;

/// <summary>Easter Sundays as almanacs print them, copied by hand; no formula.</summary>
internal static class EasterTable
{
    public static readonly IReadOnlyDictionary<int, DateOnly> Sundays = new[]
    {
        "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
        "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13", "2037-04-05", "2038-04-25", "2039-04-10",
        "2040-04-01",
    }.Select(text => DateOnly.ParseExact(text, "yyyy-MM-dd", null)).ToDictionary(d => d.Year);

    /// <summary>Every public holiday of a year, reckoned from the table.</summary>
    public static IEnumerable<DateOnly> Holidays(int year)
    {
        var easter = Sundays[year];
        yield return new(year, 1, 1);
        yield return easter.AddDays(-3); // skærtorsdag
        yield return easter.AddDays(-2); // langfredag
        yield return easter;
        yield return easter.AddDays(1); // 2. påskedag
        if (year <= 2023)
        {
            yield return easter.AddDays(26); // store bededag
        }

        yield return easter.AddDays(39); // Kristi himmelfart
        yield return easter.AddDays(49); // pinse
        yield return easter.AddDays(50); // 2. pinsedag
        yield return new(year, 12, 25);
        yield return new(year, 12, 26);
    }
}
