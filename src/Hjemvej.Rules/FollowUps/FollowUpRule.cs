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
    /// <summary>Day 31 clamps to the month's last day: enrolled 30 November means due 28 February.</summary>
    public static Deadline First(EnrolmentFacts enrolment, IReadOnlyList<MeetingFacts> meetings, DateOnly asOf, Standard standard)
    {
        var months = standard.FirstFollowUpMonths.On(enrolment.StartsOn);
        var due = DanishCalendar.AddMonths(enrolment.StartsOn, months.Value);
        DateOnly? held = meetings.Count == 0 ? null : meetings.Min(m => m.HeldOn);
        return new(
            "firstFollowUp",
            "Første statusmøde",
            due,
            DanishCalendar.LastWorkingDayOnOrBefore(due),
            Deadline.StatusOf(due, held, asOf),
            [
                new("Indskrevet", Danish.Date(enrolment.StartsOn)),
                Standard.StepOf("Første statusmøde senest efter", months, Danish.Count(months.Value, "måned", "måneder")),
                new("Sidste dag", Danish.LongDate(due)),
                held is { } on ? new("Mødet er holdt", Danish.Date(on)) : new("Mødet er ikke holdt", $"pr. {Danish.Date(asOf)}"),
            ],
            [months.Source, Law.Sel("148")]);
    }

    /// <summary>Null before the first meeting, and when the stay has ended.</summary>
    public static Deadline? Next(EnrolmentFacts enrolment, IReadOnlyList<MeetingFacts> meetings, DateOnly asOf, Standard standard)
    {
        if (meetings.Count == 0 || enrolment.EndsOn < asOf)
        {
            return null;
        }

        var last = meetings.Max(m => m.HeldOn);
        var perYear = standard.FollowUpsPerYear.On(last);
        var due = DanishCalendar.AddMonths(last, 12 / perYear.Value);
        return new(
            "nextFollowUp",
            "Næste statusmøde",
            due,
            DanishCalendar.LastWorkingDayOnOrBefore(due),
            Deadline.StatusOf(due, null, asOf),
            [
                new("Seneste statusmøde", Danish.Date(last)),
                Standard.StepOf("Statusmøder om året", perYear, Danish.Count(perYear.Value, "møde", "møder")),
                new("Det er højst så længe mellem to møder", Danish.Count(12 / perYear.Value, "måned", "måneder")),
                new("Sidste dag", Danish.LongDate(due)),
            ],
            [perYear.Source, Law.Sel("148")]);
    }
}
