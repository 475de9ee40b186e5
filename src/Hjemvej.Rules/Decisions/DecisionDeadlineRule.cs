using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Calendar;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Decisions;

/// <summary>By when must the citizen have the decision? (sagsbehandlingsfrist)</summary>
/// <remarks>The value in force on the day the clock starts decides, also for a case that is under way when it changes.</remarks>
[Source("2.5-1")]
[Assumption("2.5-1", "Fristen regnes fra den dag, ansøgningen er modtaget, også når der mangler oplysninger. Sendes sagen tilbage fra Ankestyrelsen, begynder en ny frist. Alternativet er en frist, der står stille, mens kommunen venter på oplysninger.",
    Alternatives = "Fristen regnes fra den dag, ansøgningen er fuldt oplyst, eller står stille, mens kommunen venter.",
    Effect = "Fristen bliver længere i de fleste sager.")]
public static class DecisionDeadlineRule
{
    private static readonly SourceRef Act = Law.Rsl("3", 2);

    public static Deadline Of(ApplicationFacts application, DecisionFacts? decision, DateOnly asOf, Standard standard)
    {
        var (start, time, due) = ProcessingTimeRule.Of(application, standard);
        var planBy = DanishCalendar.LastWorkingDayOnOrBefore(due);
        var sentOn = SentInThisRound(application, decision);

        Working steps =
        [
            new("Ansøgningen er modtaget", application.ReceivedOn),
        ];
        if (application.ReferredBackOn is { } referred && start == referred)
        {
            steps.Add(new("Ankestyrelsen har sendt sagen tilbage, og fristen begynder forfra", referred, Act));
        }

        steps.Add(Standard.StepOf("Kommunens frist for at svare", time, time.Value.InWords));
        steps.Add(new("Sidste dag for svaret", Words.LongDate(due)));
        if (planBy != due)
        {
            steps.Add(new("Dagen er ikke en arbejdsdag. Planlæg efter arbejdsdagen før", Words.LongDate(planBy)));
        }

        steps.Add(sentOn is { } sent ? new("Afgørelsen er sendt", sent) : new("Afgørelsen er ikke sendt", $"pr. {Words.Date(asOf)}"));
        return new("decision", "Afgørelse til borgeren", due, planBy, Deadline.StatusOf(due, sentOn, asOf), steps, [time.Source, Act]);
    }

    /// <summary>A letter sent before the case was referred back does not answer the case as it now stands.</summary>
    public static DateOnly? SentInThisRound(ApplicationFacts application, DecisionFacts? decision) =>
        (decision?.FirstAnsweredOn ?? decision?.SentOn) is { } sent && (application.ReferredBackOn is not { } back || sent >= back) ? sent : null;
}
