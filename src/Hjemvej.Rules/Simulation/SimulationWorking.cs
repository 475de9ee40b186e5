using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Simulation;

/// <summary>How one answer of a case was reached under one standard.</summary>
/// <param name="Title">Afgørelse til borgeren, Statusmøder, Ferie, Egenbetaling.</param>
/// <param name="Answer">In a few words.</param>
public sealed record WorkedAnswer(string Title, string Answer, IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources);

/// <summary>The working of a simulated case: the rules' own, for the period.</summary>
public static class SimulationWorking
{
    private const string NotCounted = "Indgår ikke i perioden";

    /// <summary>Always the same four, so that two standards can be shown side by side.</summary>
    public static IReadOnlyList<WorkedAnswer> Of(CaseFacts facts, Standard standard, Period period)
    {
        var outcome = CaseOutcome.Of(facts, standard, period);
        return [Answer(outcome, facts, standard), FollowUps(outcome), Holidays(outcome), Payment(outcome, period)];
    }

    private static WorkedAnswer Answer(CaseOutcome outcome, CaseFacts facts, Standard standard)
    {
        const string Title = "Afgørelse til borgeren";
        if (outcome.Answer is not { } answer)
        {
            return Without(Title, outcome, standard.ProcessingTime.Name);
        }

        var known = answer.SentOn is null ? null : facts.Decision;
        var deadline = DecisionDeadlineRule.Of(answer.Application, known, answer.At, standard);
        return new(Title, $"{(answer.IsLate ? "For sent" : "Ikke for sent")}: senest {Danish.Date(deadline.Due)}", deadline.Steps, deadline.Sources);
    }

    private static WorkedAnswer FollowUps(CaseOutcome outcome)
    {
        const string Title = "Statusmøder i perioden";
        return outcome.FollowUps is not { } due
            ? Without(Title, outcome, "firstFollowUpMonths", "followUpsPerYear")
            : new(
                Title,
                Danish.Count(due.Count, "møde", "møder"),
                [.. due.SelectMany(d => d.Steps.Where(s => s.Parameter is not null).Append(new(d.Title, $"senest {Danish.Date(d.Due)}"))).Distinct()],
                [.. due.SelectMany(d => d.Sources).Distinct()]);
    }

    private static WorkedAnswer Holidays(CaseOutcome outcome)
    {
        const string Title = "Ferie i periodens år";
        return outcome.Holidays is not { } accounts
            ? Without(Title, outcome, "holidayDays")
            : new(
                Title,
                $"Ret til {accounts.Sum(a => a.Entitled)} døgn, brugt {accounts.Sum(a => a.Used)}, ud over retten {accounts.Sum(a => a.ExceededBy)}",
                [.. accounts.SelectMany(a => a.Steps)],
                [.. accounts.SelectMany(a => a.Sources).Distinct()]);
    }

    private static WorkedAnswer Payment(CaseOutcome outcome, Period period)
    {
        const string Title = "Egenbetaling";
        if (outcome is not { Payment: { } payment, InPeriod: { } inPeriod })
        {
            return Without(Title, outcome, "disposableAmount");
        }

        List<Step> steps = [.. payment.Steps];
        if (inPeriod.Spans.Count > 0)
        {
            steps.AddRange(inPeriod.Months(period).Select(m => new Step($"Opkræves for {Danish.Month(m.Month)}, {Danish.Count(m.Collected.Days, "dag", "dage")}", (m.Collected.Lodging + m.Collected.Board).ToString())));
        }
        else
        {
            steps.Add(new("Borgeren har ikke fået besked, og der opkræves derfor ikke"));
        }

        steps.Add(new("Egenbetaling i perioden", outcome.Charged!.Value.ToString()));
        return new(Title, $"{payment.Total} om måneden, {outcome.Charged} i perioden", steps, payment.Sources);
    }

    private static WorkedAnswer Without(string title, CaseOutcome outcome, params string[] parameters)
    {
        var missing = outcome.Missing.Where(m => parameters.Contains(m.Parameter)).ToList();
        return new(title, missing.Count == 0 ? NotCounted : "Kan ikke beregnes",
            [.. missing.Select(m => new Step($"{Parameters.Find(m.Parameter)?.Title ?? m.Parameter} er ikke fastsat", Danish.Date(m.Date)))], []);
    }
}
