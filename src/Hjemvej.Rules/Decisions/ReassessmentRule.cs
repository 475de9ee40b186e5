using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Decisions;

/// <summary>By when must the municipality have looked at its decision again after a complaint? (genvurdering)</summary>
/// <remarks>An outsider who was told no to access complains by offentlighedsloven § 37: the complaint is sent on within some working days, unless the answer is changed.</remarks>
public static class ReassessmentRule
{
    public static Deadline Of(ComplaintFacts complaint, DateOnly asOf, Standard standard)
    {
        if (complaint.OverOutsidersAccess)
        {
            return OfOutsidersAccess(complaint, asOf, standard);
        }

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

    private static Deadline OfOutsidersAccess(ComplaintFacts complaint, DateOnly asOf, Standard standard)
    {
        var days = standard.AccessComplaintWorkingDays.On(complaint.ReceivedOn);
        var due = DanishCalendar.AddWorkingDays(complaint.ReceivedOn, days.Value);
        return new(
            "reassessment",
            "Genvurdering efter klage over nej til aktindsigt",
            due,
            due,
            Deadline.StatusOf(due, complaint.ReassessedOn, asOf),
            [
                new("Klagen er modtaget", Danish.Date(complaint.ReceivedOn)),
                Standard.StepOf("Frist for at se på svaret igen og sende klagen videre, talt fra dagen efter", days, Danish.Count(days.Value, "arbejdsdag", "arbejdsdage")),
                new("Sidste dag", Danish.LongDate(due)),
            ],
            [Law.Ofl("37", 2)]);
    }
}
