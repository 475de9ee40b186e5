using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Rules.Decisions;
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

        if (view.File.Application is { Agreement: CitizenAgreement.Unknown } or { NeedsTalk: true })
        {
            yield return new("ask-agreement", Role.SocialWorker, "Tal med borgeren, om borgeren selv vil søge", view.Standard.FollowOnBy(view.File.Application.ReceivedOn), "ansoegning/indforstaaelse",
                $"Henvendelsen kom fra {view.File.Application.From.Danish().ToLowerInvariant()}. {view.File.Application.Agreement.Danish()}.");
        }

        yield return NextStep(view, deadline);
        if (view.File.Agenda is { } agenda)
        {
            yield return new("recommend", Role.CommitteeMember, $"Behandl sagen på mødet den {Danish.Date(agenda.Meeting.Date)}", agenda.Meeting.Date, "udvalg",
                "Sagen er på dagsordenen. Udvalget skal have set den, før der kan træffes afgørelse.");
        }

        if (NeedsOverrunLetter(view, deadline))
        {
            // Whatever the standard says since, the citizen waits for the day that the receipt gave.
            var (by, limit) = view.File.PromisedBy is { } promised && promised < deadline.Due ? (promised, "Dagen i kvitteringen") : (deadline.Due, "Fristen");
            yield return new("tell-of-overrun", Role.SocialWorker, "Skriv til borgeren om en ny dato for svaret", by, "ansoegning/forsinkelse",
                $"{limit} er {Danish.Date(by)}. Kan den ikke holdes, skal borgeren have et brev med grunden og en ny dato.", view.Standard.OverrunNoticeFrom(by));
            yield return new("overrun", Role.Manager, "Følg op: afgørelsen er forsinket", by, "",
                $"{limit} var {Danish.Date(by)}, og borgeren har ingen ny dato. Aftal med sagsbehandleren, hvornår svaret kommer, og at borgeren får brev om det.", by.AddDays(1));
        }
    }

    private static CaseTask NextStep(CaseView view, Deadline deadline)
    {
        var plan = new Plan(view, deadline);
        return view.File switch
        {
            _ when !view.IsOpen("decision.homeSupportConsidered") =>
                plan.Task("consider-home-support", "Tag stilling til § 85, og skriv borgerens håb og drømme", "udredning", DecisionStep.HomeSupport),
            { Assessment.ConcludedOn: null } =>
                plan.Task("conclude-assessment", "Gør udredningen færdig", "udredning", DecisionStep.Assessment),
            { Committee: null, Agenda: null, Postponed: { PostponedOn: { } on } postponed } =>
                new("lay-again", Role.SocialWorker, "Find det, udvalget mangler, og sæt sagen på dagsordenen igen", Earlier(view.Standard.FollowOnBy(on), plan.By), "udvalg",
                    $"Udvalget udsatte sagen den {Danish.Date(on)} og mangler: {postponed.Missing!.TrimEnd('.')}. Findes af {postponed.FoundBy!.TrimEnd('.')}."),
            { Committee: null, Agenda: null, Application.ReferredBackOn: { } back, Assessment.ConcludedOn: { } concluded } when concluded < back =>
                new("after-remittal", Role.SocialWorker, "Tag stilling til, om udredningen skal genoptages", Earlier(view.Standard.FollowOnBy(back), plan.By), "afgoerelse/hjemvist",
                    $"Ankestyrelsen har sendt sagen tilbage den {Danish.Date(back)}. {plan.Limit}"),
            { Committee: null, Agenda: null } =>
                plan.Task("lay-before-committee", "Sæt sagen på udvalgets dagsorden", "udvalg", DecisionStep.Committee),
            { Committee: null, Agenda: { } agenda } =>
                new("present", Role.SocialWorker, $"Forelæg sagen for udvalget den {Danish.Date(agenda.Meeting.Date)}", agenda.Meeting.Date, "udvalg", plan.Limit),
            { Decision: { Hearing: PartyHearing.Held, HearingAnswered: null, HearingAnswerBy: { } answerBy } } when answerBy >= view.Today =>
                new("await-hearing", Role.SocialWorker, $"Afvent svar på partshøringen til den {Danish.Date(answerBy)}", answerBy.AddDays(1), "afgoerelse/udkast", plan.Limit),
            _ => plan.Task("decide", "Træf afgørelse, og send brevet", "afgoerelse", DecisionStep.Answer),
        };
    }

    /// <summary>By when the steps before the decision are planned. A planned day that has passed asks for the step today; only the decision's deadline can be overrun.</summary>
    private sealed class Plan(CaseView view, Deadline deadline)
    {
        private readonly IReadOnlyList<PlannedStep> _steps = DecisionPlanRule.Of(view.File.Application.ToFacts(), view.Standard);

        /// <summary>The last working day within the deadline.</summary>
        public DateOnly By { get; } = deadline.PlanBy ?? deadline.Due;

        public string Limit => By == deadline.Due
            ? $"Afgørelsen skal være sendt senest den {Danish.Date(By)}."
            : $"Bliv færdig senest {Danish.LongDate(By)}. Fristen for afgørelsen, den {Danish.Date(deadline.Due)}, er en fridag.";

        public CaseTask Task(string kind, string title, string page, DecisionStep step)
        {
            if (_steps.FirstOrDefault(s => s.Kind == step) is not { By: var planned } || planned >= By || view.Today > By)
            {
                return new(kind, Role.SocialWorker, title, By, page, Limit);
            }

            return new(kind, Role.SocialWorker, title, planned < view.Today ? view.Today : planned, page,
                $"Planen {(planned < view.Today ? "var" : "er")} den {Danish.Date(planned)}, så afgørelsen kan sendes senest den {Danish.Date(deadline.Due)}.");
        }
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static bool NeedsOverrunLetter(CaseView view, Deadline deadline) =>
        view.File.Application.OverrunToldOn is null || (view.File.Application.NewExpectedOn is { } promised && promised < view.Today && view.Today > deadline.Due);
}
