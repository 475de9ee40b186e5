using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Decisions;

/// <summary>By when must the municipality have looked at its decision again after a complaint? (genvurdering)</summary>
public static class ReassessmentRule
{
    public static Deadline Of(ComplaintFacts complaint, DateOnly asOf, Standard standard)
    {
        var days = standard.ReassessmentDays.On(complaint.ReceivedOn);
        var due = complaint.ReceivedOn.AddDays(days.Value);
        return new(
            "reassessment",
            "Genvurdering efter klage",
            due,
            DanishCalendar.LastWorkingDayOnOrBefore(due),
            Deadline.StatusOf(due, complaint.ReassessedOn, asOf),
            [
                new("Klagen er modtaget", Danish.Date(complaint.ReceivedOn)),
                Standard.StepOf("Kommunens frist for at se på afgørelsen igen", days, Danish.Count(days.Value, "dag", "dage")),
                new("Sidste dag", Danish.LongDate(due)),
            ],
            [Law.Rsl("66")]);
    }
}
