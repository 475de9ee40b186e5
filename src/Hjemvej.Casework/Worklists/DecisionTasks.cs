using Hjemvej.Casework.Access;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Worklists;

/// <summary>The way from application to a decision that was sent: one next step at a time, all within the decision's deadline.</summary>
internal static class DecisionTasks
{
    public static IEnumerable<CaseTask> Of(CaseView view)
    {
        if (view.Deadline("decision") is not { } deadline)
        {
            yield break;
        }

        var by = deadline.PlanBy ?? deadline.Due;
        yield return NextStep(view, by);
        if (view.File.Agenda is { } agenda)
        {
            yield return new("recommend", Role.CommitteeMember, $"Behandl sagen på mødet {Danish.Date(agenda.Meeting.Date)}", agenda.Meeting.Date, "udvalg",
                "Sagen er på dagsordenen. Udvalget skal have set den, før der kan træffes afgørelse.");
        }

        if (NeedsOverrunLetter(view, deadline))
        {
            yield return new("tell-of-overrun", Role.SocialWorker, "Skriv til borgeren, at svaret bliver forsinket", deadline.Due, "ansoegning/forsinkelse",
                "Kan fristen ikke holdes, skal borgeren have brev om hvorfor og en ny dato.", view.Standard.OverrunNoticeFrom(deadline.Due));
            yield return new("overrun", Role.Manager, "Fristen for afgørelsen er overskredet", deadline.Due, "",
                $"Svaret skulle være sendt senest {Danish.Date(deadline.Due)}.", deadline.Due.AddDays(1));
        }
    }

    private static CaseTask NextStep(CaseView view, DateOnly by)
    {
        var limit = $"Afgørelsen skal være sendt senest {Danish.Date(by)}.";
        return view.File switch
        {
            _ when !view.IsOpen("decision.homeSupportConsidered") =>
                new("consider-home-support", Role.SocialWorker, "Vurdér § 85 og skriv borgerens håb og drømme", by, "udredning", limit),
            { Assessment.ConcludedOn: null } =>
                new("conclude-assessment", Role.SocialWorker, "Gør udredningen færdig", by, "udredning", limit),
            { Committee: null, Agenda: null } =>
                new("lay-before-committee", Role.SocialWorker, "Læg sagen for visitationsudvalget", by, "udvalg", limit),
            { Committee: null, Agenda: { } agenda } =>
                new("present", Role.SocialWorker, $"Forelæg sagen for udvalget {Danish.Date(agenda.Meeting.Date)}", agenda.Meeting.Date, "udvalg", limit),
            _ => new("decide", Role.SocialWorker, "Træf afgørelse, og send brevet", by, "afgoerelse", limit),
        };
    }

    private static bool NeedsOverrunLetter(CaseView view, Deadline deadline) =>
        view.File.Application.OverrunToldOn is null || (view.File.Application.NewExpectedOn is { } promised && promised < view.Today && view.Today > deadline.Due);
}
