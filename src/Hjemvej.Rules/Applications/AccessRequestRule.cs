using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Applications;

/// <summary>By when must a request for access to the documents (aktindsigt) be answered?</summary>
public static class AccessRequestRule
{
    public static Deadline Of(AccessRequestFacts request, DateOnly asOf, Standard standard)
    {
        var days = standard.AccessRequestWorkingDays.On(request.ReceivedOn);
        var due = DanishCalendar.AddWorkingDays(request.ReceivedOn, days.Value);
        return new(
            "accessRequest",
            "Svar på aktindsigt",
            due,
            due,
            Deadline.StatusOf(due, request.AnsweredOn, asOf),
            [
                new("Anmodningen er modtaget", Danish.Date(request.ReceivedOn)),
                Standard.StepOf("Frist, talt fra dagen efter", days, Danish.Count(days.Value, "arbejdsdag", "arbejdsdage")),
                new("Sidste dag for svaret", Danish.LongDate(due)),
            ],
            [Law.Fvl("16", 2)]);
    }
}
