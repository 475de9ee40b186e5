using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Rules.Simulation;

/// <summary>The answer to an application in the period, as it was known on a day.</summary>
/// <param name="Application">As it stood on that day.</param>
/// <param name="SentOn">Null while it was not sent.</param>
/// <param name="At">The last day of the period, or the day of the facts when it comes first.</param>
public sealed record AnswerInPeriod(ApplicationFacts Application, AnswerTime Time, DateOnly? SentOn, DateOnly At)
{
    public bool IsLate => Deadline.StatusOf(Time.Due, SentOn, At) is DeadlineStatus.Missed or DeadlineStatus.Overdue;
}

/// <summary>What one case comes to in a period under one standard. What is null is not in the period, or rests on a parameter that is not set.</summary>
public sealed record CaseOutcome(
    AnswerInPeriod? Answer, IReadOnlyList<Deadline>? FollowUps, IReadOnlyList<HolidayAccount>? Holidays, OwnPayment? Payment, Ore? Charged, IReadOnlyList<MissingParameter> Missing)
{
    public static CaseOutcome Of(CaseFacts facts, Standard standard, Period period)
    {
        List<MissingParameter> missing = [];
        var payment = PaymentInPeriod.Of(facts, standard, period, missing);
        return new(
            AnswerOf(facts, standard, period, missing),
            FollowUpsOf(facts, standard, period, missing),
            HolidaysOf(facts, standard, period, missing),
            payment?.InForce,
            payment?.Charged,
            missing)
        {
            InPeriod = payment,
        };
    }

    /// <summary>How the payment was reached; null when it is not counted.</summary>
    internal PaymentInPeriod? InPeriod { get; private init; }

    /// <summary>The value of a figure; null when it is not counted.</summary>
    public long? this[Figure figure] => figure switch
    {
        Figure.LateDecisions => Answer is null ? null : Answer.IsLate ? 1 : 0,
        Figure.AnswerDays => Answer?.Time is { } time ? time.Due.DayNumber - time.Start.DayNumber : null,
        Figure.FollowUps => FollowUps?.Count,
        Figure.HolidayEntitled => Holidays?.Sum(h => h.Entitled),
        Figure.HolidayUsed => Holidays?.Sum(h => h.Used),
        Figure.HolidayExceeded => Holidays?.Sum(h => h.ExceededBy),
        Figure.DisposableAmount => Payment?.DisposableAmount.Value,
        Figure.MonthlyPayment => Payment?.Total.Value,
        Figure.PeriodPayment => Charged?.Value,
        Figure.MonthlyLeft => Payment?.Left.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Not a figure."),
    };

    private static AnswerInPeriod? AnswerOf(CaseFacts facts, Standard standard, Period period, List<MissingParameter> missing)
    {
        var at = facts.AsOf < period.To ? facts.AsOf : period.To;
        if (facts.Application is not { } application || application.ReceivedOn > at || at < period.From)
        {
            return null;
        }

        application = application.ReferredBackOn > at ? application with { ReferredBackOn = null } : application;
        var sent = DecisionDeadlineRule.SentInThisRound(application, facts.Decision) is { } on && on <= at ? on : (DateOnly?)null;
        return sent < period.From || !IsSet(standard.ProcessingTime, ProcessingTimeRule.StartOf(application), missing)
            ? null
            : new(application, ProcessingTimeRule.Of(application, standard), sent, at);
    }

    /// <summary>From the last meeting before the period, or the enrolment: each held on its last day, so that two standards can be compared.</summary>
    private static List<Deadline>? FollowUpsOf(CaseFacts facts, Standard standard, Period period, List<MissingParameter> missing)
    {
        if (facts.Enrolment is not { } stay || !period.Meets(stay.StartsOn, stay.EndsOn))
        {
            return null;
        }

        DateOnly? last = null;
        foreach (var meeting in facts.Meetings)
        {
            last = meeting.HeldOn < period.From && !(meeting.HeldOn < last) ? meeting.HeldOn : last;
        }

        List<Deadline> due = [];
        while (true)
        {
            if (!(last is { } on ? IsSet(standard.FollowUpsPerYear, on, missing) : IsSet(standard.FirstFollowUpMonths, stay.StartsOn, missing)))
            {
                return null;
            }

            var next = last is { } held ? FollowUpRule.Next(stay, [new(held, null)], held, standard) : FollowUpRule.First(stay, [], stay.StartsOn, standard);
            if (next is null || next.Due > period.To || next.Due > stay.EndsOn)
            {
                return due;
            }

            if (next.Due >= period.From)
            {
                due.Add(next);
            }

            last = next.Due;
        }
    }

    private static List<HolidayAccount>? HolidaysOf(CaseFacts facts, Standard standard, Period period, List<MissingParameter> missing)
    {
        if (facts.Enrolment is not { } stay || facts.Holidays is not { } holidays || !period.Meets(stay.StartsOn, stay.EndsOn))
        {
            return null;
        }

        List<HolidayAccount> accounts = [];
        foreach (var year in period.Years.Where(y => stay.StartsOn.Year <= y && !(stay.EndsOn?.Year < y)))
        {
            if (!IsSet(standard.HolidayDays, new(year, 1, 1), missing))
            {
                return null;
            }

            accounts.Add(HolidayAccountRule.Of(holidays, year, standard));
        }

        return accounts;
    }

    internal static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    internal static DateOnly Earlier(DateOnly? a, DateOnly b) => a is { } day && day < b ? day : b;

    /// <summary>Asked first, since an exception for each of a hundred thousand cases costs more than their answers.</summary>
    internal static bool IsSet<T>(ParameterSeries<T> series, DateOnly day, List<MissingParameter> missing)
    {
        if (series.Find(day) is not null)
        {
            return true;
        }

        missing.Add(new(series.Name, day));
        return false;
    }
}
