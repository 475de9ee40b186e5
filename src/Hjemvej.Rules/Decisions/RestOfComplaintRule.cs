using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Decisions;

/// <summary>Found right in part: until when can the citizen say that the complaint stands for the rest?</summary>
public static class RestOfComplaintRule
{
    /// <summary>Days from the citizen's answer within which what stands is sent on to Ankestyrelsen (retssikkerhedsbekendtgørelsen § 13 in the order of 2015; today's order is not read).</summary>
    private const int DaysToForward = 14;

    /// <summary>Weeks to say that the complaint stands for the rest, by the same provision.</summary>
    private const int Weeks = 4;

    /// <summary>4 uger: the citizen's time to answer, as letters, tasks and pages tell it.</summary>
    public static string TimeToAnswer { get; } = Danish.Count(Weeks, "uge", "uger");

    /// <summary>14 dage: the municipality's time to send it on.</summary>
    public static string TimeToForward { get; } = Danish.Count(DaysToForward, "dag", "dage");

    /// <param name="toldOn">The day the new decision was sent.</param>
    /// <param name="asOf">The day that asks.</param>
    [Source("2.5-5")]
    [Assumption("2.5-5", "Får borgeren delvist medhold, har borgeren 4 uger fra den nye afgørelse til at sige, om klagen fastholdes for resten. Fastholdes den, sendes den til Ankestyrelsen inden 14 dage. Svarer borgeren ikke, er klagen færdig.",
        Alternatives = "Klagen sendes videre med det samme, eller borgeren må klage igen over den nye afgørelse.",
        Effect = "Om en klage, der har fået delvist medhold, kommer til Ankestyrelsen, og hvornår sagen kan afsluttes.")]
    public static Deadline Of(DateOnly toldOn, DateOnly asOf)
    {
        var due = DanishCalendar.NextCitizensWeekdayOnOrAfter(DanishCalendar.AddWeeks(toldOn, Weeks));
        return new(
            "restOfComplaint",
            "Borgerens svar om resten af klagen",
            due,
            null,
            Deadline.StatusOf(due, null, asOf),
            [
                new("Den nye afgørelse er sendt", Danish.Date(toldOn)),
                new("Borgerens tid til at svare", TimeToAnswer),
                new("Sidste dag", Danish.LongDate(due)),
            ],
            [Law.Rsl("66")]);
    }
}
