using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Rules.Evaluation;

/// <summary>The own payment of a case, or the parameter that is missing to calculate it.</summary>
public sealed record PaymentAnswer(OwnPayment? Payment, DateOnly? ChargeFrom, MonthCharge? FirstMonth, ParameterNotSetException? Error);

/// <summary>A parameter without an adopted or confirmed value on the day that decides.</summary>
public sealed record MissingParameter(string Parameter, DateOnly Date);

/// <summary>Everything the rules answer of one case on one day: deadlines, gates, amounts.</summary>
/// <param name="Missing">Parameters without a value on the day that decides; what would rest on them is not answered.</param>
public sealed record CaseEvaluation(
    IReadOnlyList<Deadline> Deadlines, IReadOnlyList<Gate> Gates, PaymentAnswer? Payment, HolidayAccount? Holiday, IReadOnlyList<MissingParameter> Missing)
{
    public static CaseEvaluation Of(CaseFacts facts, Standard standard)
    {
        List<MissingParameter> missing = [];
        return new(
            DeadlinesOf(facts, standard, missing),
            GatesOf(facts, standard, missing),
            PaymentOf(facts, standard),
            facts.Holidays is { } holidays ? Ask(() => HolidayAccountRule.Of(holidays, facts.AsOf.Year, standard), missing) : null,
            missing);
    }

    private static List<Deadline> DeadlinesOf(CaseFacts facts, Standard standard, List<MissingParameter> missing)
    {
        var deadlines = new List<Deadline>(4);
        void Add(Func<Deadline?> rule)
        {
            if (Ask(rule, missing) is { } deadline)
            {
                deadlines.Add(deadline);
            }
        }

        if (facts.Application is { } application)
        {
            Add(() => DecisionDeadlineRule.Of(application, facts.Decision, facts.AsOf, standard));
        }

        if (facts.Decision is { SentOn: { } sent } decision)
        {
            Add(() => AppealRule.Of(sent, decision.Channel ?? Channel.DigitalPost, facts.Complaint is { OverLaterDecision: false } over ? over.ReceivedOn : null, facts.AsOf, standard));
        }

        if (facts.Complaint is { } complaint)
        {
            Add(() => ReassessmentRule.Of(complaint, facts.AsOf, standard));
        }

        if (facts.AccessRequest is { } request)
        {
            Add(() => AccessRequestRule.Of(request, facts.AsOf, standard));
        }

        if (facts.Enrolment is { } enrolment)
        {
            Add(() => FollowUpRule.First(enrolment, facts.Meetings, facts.AsOf, standard));
            Add(() => FollowUpRule.Next(enrolment, facts.Meetings, facts.AsOf, standard));
        }

        return deadlines;
    }

    /// <summary>A standard that lacks one parameter still answers everything else.</summary>
    private static T? Ask<T>(Func<T?> rule, List<MissingParameter> missing)
        where T : class
    {
        try
        {
            return rule();
        }
        catch (ParameterNotSetException parameter)
        {
            MissingParameter named = new(parameter.Parameter, parameter.Date);
            missing.AddRange(missing.Contains(named) ? [] : [named]);
            return null;
        }
    }

    /// <summary>A gate stands in the answer when its step is next or has been taken.</summary>
    /// <remarks>The gate of age is the only one that asks the standard; where it has no age on the day, the others are answered.</remarks>
    private static List<Gate> GatesOf(CaseFacts facts, Standard standard, List<MissingParameter> missing)
    {
        var gates = new List<Gate>(12);
        if (facts.Application is not null)
        {
            gates.AddRange(OfAge(born => DecisionGates.Of(born, facts.Assessment, facts.Committee, facts.Decision?.MadeOn ?? facts.AsOf, standard, facts.OnAgendaFor)));
            if (facts.Application.ReferredBackOn is { } back)
            {
                gates.Add(CommitteeGate.Anew(facts.Committee, back, facts.OnAgendaFor));
            }
        }

        if (facts.Decision is { Outcome: Outcome.Grant })
        {
            gates.AddRange(OfAge(born => EnrolmentGates.Of(born, facts.Decision, facts.Residence, facts.SuitableInternal, facts.Payment, facts.Enrolment?.StartsOn ?? facts.AsOf, standard)));
        }

        if (facts.Enrolment is not null)
        {
            gates.Add(facts.Meetings.Count > 0 ? FormGate.Of(facts.Residence, facts.Meetings) : FormGate.Of(facts.Residence, facts.ComingMeetingFormCompletedOn, null));
        }

        return gates;

        IReadOnlyList<Gate> OfAge(Func<DateOnly?, IReadOnlyList<Gate>> rule) => Ask(() => rule(facts.BirthDate), missing) ?? rule(null);
    }

    /// <summary>Until the citizen has moved in, the question is what moving in on the day it is asked would cost.</summary>
    private static PaymentAnswer? PaymentOf(CaseFacts facts, Standard standard)
    {
        if (facts.Payment is not { } payment)
        {
            return null;
        }

        var day = facts.Enrolment?.StartsOn ?? facts.AsOf;
        DateOnly month = new(day.Year, day.Month, 1);
        if (standard.DisposableAmount.Find(month) is null)
        {
            return new(null, null, null, new(standard.DisposableAmount.Name, month));
        }

        var own = OwnPaymentRule.Of(payment, day, standard);
        return new(own, MonthChargeRule.ChargeFrom(day, payment.CommunicatedOn), MonthChargeRule.First(own, day, facts.Enrolment?.EndsOn, payment.CommunicatedOn), null);
    }
}
