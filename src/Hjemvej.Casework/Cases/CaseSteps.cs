using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Matching;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Cases;

/// <summary>Where a step of the way stands.</summary>
public enum StepState { Done, Current, Coming, Skipped }

/// <summary>One step of the way from application to home, for the step guide.</summary>
/// <param name="Page">The page of the case where it is done.</param>
/// <param name="Note">What happened, in a few words: a date, an outcome.</param>
public sealed record CaseStep(string Title, string Page, StepState State, string? Note);

/// <summary>The way of one case, step by step (trinvejviser).</summary>
public static class CaseSteps
{
    public static IReadOnlyList<CaseStep> Of(CaseFile file, DateOnly today)
    {
        var granted = file.Decision is { Outcome: Outcome.Grant, SentOn: not null };
        var refused = file.Decision is { SentOn: not null } && !granted;
        // The first time: it is held against the day of moving in.
        var told = file.PaymentsOfStay.Min(p => p.CommunicatedOn);
        (string Title, string Page, bool Done, string? Note)[] steps =
        [
            ("Ansøgning", "ansoegning", true, $"Modtaget {Danish.ShortDate(file.Application.ReceivedOn)}"),
            ("Udredning", "udredning", file.Assessment?.ConcludedOn is not null, On("Færdig", file.Assessment?.ConcludedOn)),
            ("Udvalg", "udvalg", file.Committee is not null, On("Forelagt", file.Committee?.PresentedOn) ?? On("Møde", file.Agenda?.Meeting.Date) ?? On("Udsat", file.Postponed?.PostponedOn)),
            ("Afgørelse", "afgoerelse", file.Answered, file.Answered ? On("Sendt", file.Decision!.SentOn) : null),
            ("Botilbud", "botilbud", file.Match?.Status is MatchStatus.Accepted || file.Stay is not null, file.Residence?.Name),
            ("Handleplan", "handleplan", file.Plan is { Accepted: false } or { FinishedOn: not null }, PlanNote(file.Plan)),
            ("Egenbetaling", "egenbetaling", told is not null, On("Meddelt", told)),
            ("Indflytning", file.Stay is null ? "indskrivning" : "ophold", file.Stay is not null, On("Fra", file.Stay?.StartsOn)),
            // It comes again for as long as the stay runs, and is over with it.
            ("Opfølgning", "opfoelgning", file.Stay?.EndsOn < today, On("Møde", Coming(file)) ?? On("Seneste møde", file.Meetings.Max(m => m.HeldOn))),
            ("Hjem", "udskrivning", file.Stay?.EndsOn < today, On(file.Stay?.EndsOn < today ? "Flyttet" : "Flytter", file.Stay?.EndsOn)),
        ];
        var current = Array.FindIndex(steps, s => !s.Done);
        return [.. steps.Select((s, i) => new CaseStep(s.Title, s.Page, StateOf(s.Done, i), s.Note))];

        StepState StateOf(bool done, int i) => done ? StepState.Done
            : refused && i > 3 ? StepState.Skipped
            : i == current && file.Case.ClosedOn is null ? StepState.Current
            : StepState.Coming;
    }

    private static DateOnly? Coming(CaseFile file) => file.Meetings.Where(m => m.Status is MeetingStatus.Planned).Min(m => (DateOnly?)m.PlannedOn);

    private static string? PlanNote(ActionPlan? plan) => plan switch
    {
        { FinishedOn: { } finished } => On("Færdig", finished),
        { Accepted: true } => "Ja tak, skrives nu",
        { Accepted: false } => "Nej tak",
        _ => null,
    };

    private static string? On(string what, DateOnly? day) => day is { } on ? $"{what} {Danish.ShortDate(on)}" : null;
}
