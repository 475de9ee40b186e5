using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Standards;

/// <summary>What a processing time is counted in.</summary>
public enum TimeUnit { Weeks, Months, WorkingDays }

/// <summary>How long the municipality may take (sagsbehandlingsfrist): 12 weeks, 60 working days, 4 months.</summary>
public sealed record ProcessingTime(int Value, TimeUnit Unit)
{
    /// <summary>The last day, inclusive, counted from the day it starts.</summary>
    public DateOnly EndFrom(DateOnly start) => Unit switch
    {
        TimeUnit.Weeks => DanishCalendar.AddWeeks(start, Value),
        TimeUnit.Months => DanishCalendar.AddMonths(start, Value),
        _ => DanishCalendar.AddWorkingDays(start, Value),
    };

    /// <summary>12 uger</summary>
    public string InDanish() => InWords.ToString();

    internal Words InWords => Unit switch
    {
        TimeUnit.Weeks => Words.Count(Value, "uge", "uger"),
        TimeUnit.Months => Words.Count(Value, "måned", "måneder"),
        _ => Words.Count(Value, "arbejdsdag", "arbejdsdage"),
    };
}
