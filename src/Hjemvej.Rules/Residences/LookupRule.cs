using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Residences;

/// <summary>When must a look-up on Tilbudsportalen (opslag) be repeated?</summary>
[Source("2.8-1")]
[Assumption("2.8-1", "Et opslag på Tilbudsportalen gentages efter 90 dage. Standarden siger, at socialtilsynet løbende fører tilsyn, men ikke hvor tit kommunen skal slå op. Et gammelt opslag minder om sig selv og spærrer ikke.",
    Alternatives = "Et andet antal dage, eller at et gammelt opslag spærrer.",
    Effect = "Hvor ofte der slås op, og om et tilbud kan vente på et nyt opslag.",
    Parameter = "registrationLookupDays")]
public static class LookupRule
{
    /// <param name="verifiedOn">The day of the latest look-up; null when there is none, and then it is due today.</param>
    /// <param name="asOf">Today.</param>
    /// <param name="standard">The standard in force.</param>
    public static Deadline RepeatBy(DateOnly? verifiedOn, DateOnly asOf, Standard standard)
    {
        if (verifiedOn is not { } last)
        {
            return new("lookup", "Slå botilbuddet op på Tilbudsportalen", asOf, null, DeadlineStatus.Open,
                [new("Seneste opslag", "intet")], [Law.Sel("14", 2), SourceRef.Standard("2.8-1")]);
        }

        var days = standard.RegistrationLookupDays.On(last).Value;
        var due = last.AddDays(days);
        return new("lookup", "Gentag opslaget på Tilbudsportalen", due, null, Deadline.StatusOf(due, null, asOf),
            [new("Seneste opslag", Danish.Date(last)), new("Et opslag gælder i", Danish.Count(days, "dag", "dage")), new("Gentages senest", Danish.Date(due))],
            [Law.Sel("14", 2), SourceRef.Standard("2.8-1")]);
    }
}
