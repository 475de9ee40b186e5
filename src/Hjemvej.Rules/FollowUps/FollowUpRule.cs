using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Rules.FollowUps;

/// <summary>When must the status meetings (statusmøder) be held?</summary>
[Source("2.9-2")]
[Source("2.9-5")]
[Assumption("2.9-2", "To gange årligt læses som højst seks måneder fra det seneste møde, også når det var et ekstra møde. Alternativet er to møder i hvert kalenderår.",
    Alternatives = "To møder i hvert kalenderår, uanset afstanden mellem dem.",
    Effect = "Datoen for næste møde flytter sig, og et ekstra møde ville ikke flytte den.")]
[Assumption("2.9-2", "Indskrivning er den dag, borgeren flytter ind.",
    Alternatives = "Indskrivning er den dag, borgeren har sagt ja til pladsen.",
    Effect = "Det første statusmøde ligger tidligere, når der er ventetid før indflytningen.")]
public static class FollowUpRule
{
    private static readonly SourceRef Act = Law.Sel("148");

    /// <summary>Day 31 clamps to the month's last day: enrolled 30 November means due 28 February.</summary>
    public static Deadline First(EnrolmentFacts enrolment, IReadOnlyList<MeetingFacts> meetings, DateOnly asOf, Standard standard)
    {
        var months = standard.FirstFollowUpMonths.On(enrolment.StartsOn);
        var due = DanishCalendar.AddMonths(enrolment.StartsOn, months.Value);
        DateOnly? held = meetings.Count == 0 ? null : First(meetings);
        return new(
            "firstFollowUp",
            "Første statusmøde",
            due,
            DanishCalendar.LastWorkingDayOnOrBefore(due),
            Deadline.StatusOf(due, held, asOf),
            [
                new("Indskrevet", enrolment.StartsOn),
                Standard.StepOf("Første statusmøde senest efter", months, Words.Count(months.Value, "måned", "måneder")),
                new("Sidste dag", Words.LongDate(due)),
                held is { } on ? new("Mødet er holdt", on) : new("Mødet er ikke holdt", $"pr. {Words.Date(asOf)}"),
            ],
            [months.Source, Act]);
    }

    /// <summary>Null before the first meeting, and when the stay has ended.</summary>
    public static Deadline? Next(EnrolmentFacts enrolment, IReadOnlyList<MeetingFacts> meetings, DateOnly asOf, Standard standard)
    {
        if (meetings.Count == 0 || enrolment.EndsOn < asOf)
        {
            return null;
        }

        var last = Last(meetings);
        var perYear = standard.FollowUpsPerYear.On(last);
        var due = DanishCalendar.AddMonths(last, 12 / perYear.Value);
        return new(
            "nextFollowUp",
            "Næste statusmøde",
            due,
            DanishCalendar.LastWorkingDayOnOrBefore(due),
            Deadline.StatusOf(due, null, asOf),
            [
                new("Seneste statusmøde", last),
                Standard.StepOf("Statusmøder om året", perYear, Words.Count(perYear.Value, "møde", "møder")),
                new("Det er højst så længe mellem to møder", Words.Count(12 / perYear.Value, "måned", "måneder")),
                new("Sidste dag", Words.LongDate(due)),
            ],
            [perYear.Source, Act]);
    }

    /// <summary>The citizen has moved before the last day comes, so that nobody is asked for the meeting.</summary>
    public static bool IsAfterStay(Deadline meeting, DateOnly? endsOn) => meeting.Status is DeadlineStatus.Open && meeting.Due > endsOn;

    private static DateOnly First(IReadOnlyList<MeetingFacts> meetings)
    {
        var first = meetings[0].HeldOn;
        for (var i = 1; i < meetings.Count; i++)
        {
            first = meetings[i].HeldOn < first ? meetings[i].HeldOn : first;
        }

        return first;
    }

    private static DateOnly Last(IReadOnlyList<MeetingFacts> meetings)
    {
        var last = meetings[0].HeldOn;
        for (var i = 1; i < meetings.Count; i++)
        {
            last = meetings[i].HeldOn > last ? meetings[i].HeldOn : last;
        }

        return last;
    }
}
