namespace Hjemvej.Rules.People;

/// <summary>Age (alder) in whole years on a day. One born on 29 February is a year older on 1 March of a common year.</summary>
public static class Age
{
    public static int On(DateOnly birthDate, DateOnly day)
    {
        var years = day.Year - birthDate.Year;
        return (day.Month, day.Day).CompareTo((birthDate.Month, birthDate.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>The first day on which the person has that age.</summary>
    public static DateOnly Reached(DateOnly birthDate, int years)
    {
        var day = birthDate.AddYears(years);
        return day.Day == birthDate.Day ? day : day.AddDays(1);
    }
}
