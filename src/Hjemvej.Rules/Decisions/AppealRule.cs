using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Decisions;

/// <summary>Until when can the citizen complain? (klagefrist)</summary>
[Source("2.5-5")]
[Assumption("2.5-5", "Et brev på papir regnes for modtaget efter 6 hverdage. Vejledningen er fra 2018, og der er ikke fundet en nyere, efter at PostNord holdt op med at dele breve ud.",
    Alternatives = "Flere hverdage, eller kun den dag, hvor modtagelsen er kendt. Lørdag kan tælle med som hverdag.",
    Effect = "Klagefristen for breve på papir flytter sig med lige så mange dage.",
    Parameter = "letterTransitDays")]
public static class AppealRule
{
    private static readonly SourceRef Act = Law.Rsl("67"), Standardized = SourceRef.Standard("2.5-5"), SameDay = Law.DigitalPost("10");

    public static Deadline Of(DateOnly sentOn, Channel channel, DateOnly? complainedOn, DateOnly asOf, Standard standard)
    {
        var weeks = standard.AppealWeeks.On(sentOn);
        Working steps = [new("Afgørelsen er sendt", Words.LongDate(sentOn))];
        var received = sentOn;
        if (channel is Channel.Letter)
        {
            var transit = standard.LetterTransitDays.On(sentOn);
            received = DanishCalendar.AddCitizensWeekdays(sentOn, transit.Value);
            steps.Add(Standard.StepOf("Et brev på papir er fremme efter", transit, Words.Count(transit.Value, "hverdag", "hverdage")));
            steps.Add(new("Brevet regnes for modtaget", Words.LongDate(received)));
        }
        else
        {
            steps.Add(new("Digital Post er modtaget samme dag", Words.LongDate(received), SameDay));
        }

        var end = DanishCalendar.AddWeeks(received, weeks.Value);
        var due = DanishCalendar.NextCitizensWeekdayOnOrAfter(end);
        steps.Add(Standard.StepOf("Frist for at klage", weeks, Words.Count(weeks.Value, "uge", "uger")));
        if (due != end)
        {
            steps.Add(new($"{Words.LongDate(end)} er ikke en hverdag. Fristen flytter til den næste", Words.LongDate(due)));
        }

        steps.Add(new("Sidste dag for at klage", Words.LongDate(due)));
        if (complainedOn is { } complained)
        {
            steps.Add(new("Klagen er modtaget", complained));
        }

        return new("appeal", "Borgerens klagefrist", due, null, Deadline.StatusOf(due, complainedOn, asOf), steps, [Act, weeks.Source, Standardized]);
    }
}
