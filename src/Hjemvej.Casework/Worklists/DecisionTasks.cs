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
            yield return new("tell-of-overrun", Role.SocialWorker, "Skriv til borgeren om en ny dato for svaret", deadline.Due, "ansoegning/forsinkelse",
                $"Fristen er {Danish.Date(deadline.Due)}. Kan den ikke holdes, skal borgeren have et brev med grunden og en ny dato.", view.Standard.OverrunNoticeFrom(deadline.Due));
            yield return new("overrun", Role.Manager, "Følg op: afgørelsen er forsinket", deadline.Due, "",
                $"Fristen var {Danish.Date(deadline.Due)}, og borgeren har ingen ny dato. Aftal med sagsbehandleren, hvornår svaret kommer, og at borgeren får brev om det.", deadline.Due.AddDays(1));
        }
    }

    private static CaseTask NextStep(CaseView view, Deadline deadline)
    {
        var by = deadline.PlanBy ?? deadline.Due;
        var limit = by == deadline.Due
            ? $"Afgørelsen skal være sendt senest den {Danish.Date(by)}."
            : $"Bliv færdig senest {Danish.LongDate(by)}. Fristen for afgørelsen, den {Danish.Date(deadline.Due)}, er en fridag.";
        return view.File switch
        {
            _ when !view.IsOpen("decision.homeSupportConsidered") =>
                new("consider-home-support", Role.SocialWorker, "Tag stilling til § 85, og skriv borgerens håb og drømme", by, "udredning", limit),
            { Assessment.ConcludedOn: null } =>
                new("conclude-assessment", Role.SocialWorker, "Gør udredningen færdig", by, "udredning", limit),
            { Committee: null, Agenda: null, Postponed: { PostponedOn: { } on } postponed } =>
                new("lay-again", Role.SocialWorker, "Find det, udvalget mangler, og sæt sagen på dagsordenen igen", Earlier(view.Standard.FollowOnBy(on), by), "udvalg",
                    $"Udvalget udsatte sagen den {Danish.Date(on)} og mangler: {postponed.Missing!.TrimEnd('.')}. Findes af {postponed.FoundBy!.TrimEnd('.')}."),
            { Committee: null, Agenda: null, Application.ReferredBackOn: { } back, Assessment.ConcludedOn: { } concluded } when concluded < back =>
                new("after-remittal", Role.SocialWorker, "Tag stilling til, om udredningen skal genoptages", Earlier(view.Standard.FollowOnBy(back), by), "afgoerelse/hjemvist",
                    $"Ankestyrelsen har sendt sagen tilbage den {Danish.Date(back)}. {limit}"),
            { Committee: null, Agenda: null } =>
                new("lay-before-committee", Role.SocialWorker, "Sæt sagen på udvalgets dagsorden", by, "udvalg", limit),
            { Committee: null, Agenda: { } agenda } =>
                new("present", Role.SocialWorker, $"Forelæg sagen for udvalget den {Danish.Date(agenda.Meeting.Date)}", agenda.Meeting.Date, "udvalg", limit),
            { Decision: { Hearing: PartyHearing.Held, HearingAnswered: null, HearingAnswerBy: { } answerBy } } when answerBy >= view.Today =>
                new("await-hearing", Role.SocialWorker, $"Afvent svar på partshøringen til den {Danish.Date(answerBy)}", answerBy.AddDays(1), "afgoerelse/udkast", limit),
            _ => new("decide", Role.SocialWorker, "Træf afgørelse, og send brevet", by, "afgoerelse", limit),
        };
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static bool NeedsOverrunLetter(CaseView view, Deadline deadline) =>
        view.File.Application.OverrunToldOn is null || (view.File.Application.NewExpectedOn is { } promised && promised < view.Today && view.Today > deadline.Due);
}
