using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>What the rules answer of a case today, as pages and interface show it.</summary>
public static class CaseAnswers
{
    private const string Meeting = "meeting.", Deciding = "decision.";

    /// <remarks>
    /// What was decided and told stands as it was then, whatever the standard says since: the last days that the citizen was told, the requirements
    /// to the decision, and the own payment. Of the status meetings it is the coming one that is asked about.
    /// </remarks>
    public static async Task<CaseEvaluation> AnswerAsync(this CaseworkDb db, CaseFile file, DateOnly today, Standard standard, CancellationToken ct)
    {
        var evaluation = CaseEvaluation.Of(file.FactsOn(today), standard);
        var told = await db.ToldAsync(file, ct);
        var gates = file is { Answered: true, Decision.GatesWhenMade: { } kept }
            ? [.. Json.Read<List<Gate>>(kept), .. evaluation.Gates.Where(g => !g.Id.StartsWith(Deciding, StringComparison.Ordinal))]
            : evaluation.Gates;
        return evaluation with
        {
            Deadlines = [.. evaluation.Deadlines.Where(d => !IsAfterStay(d, file)).Select(d => AsTold(d, told, file, today)), .. LaterAppeal(file, told, today, standard) is { } appeal ? [appeal] : Array.Empty<Deadline>()],
            Gates = [.. gates.Where(g => !g.Id.StartsWith(Meeting, StringComparison.Ordinal)), .. file.ComingMeeting(today) is { } coming ? [coming] : Array.Empty<Gate>()],
            Payment = file.Payment is { } latest ? AsCalculated(latest, evaluation.Payment, file) : evaluation.Payment,
        };
    }

    /// <summary>The day the decision in force on the application was sent; null while it waits for one, and when it is referred back since.</summary>
    public static Task<DateOnly?> AnsweredOnAsync(this CaseworkDb db, Application application, CancellationToken ct) =>
        db.Decisions.Where(d => d.CaseId == application.CaseId && d.Kind == DecisionKind.Application && d.SetAsideOn == null
            && (application.ReferredBackOn == null || d.SentOn >= application.ReferredBackOn)).MaxAsync(d => d.SentOn, ct);

    /// <summary>A status meeting whose last day comes after the citizen's own last day there.</summary>
    internal static bool IsAfterStay(Deadline deadline, CaseFile file) => CaseSight.OfStay(deadline) && FollowUpRule.IsAfterStay(deadline, file.Stay?.EndsOn);

    /// <summary>The deadline for the decision: once it is answered as the receipt told it, until then as the rules give it, with what the receipt said when that is another day.</summary>
    public static async Task<Deadline> ToldDecisionDeadlineAsync(this CaseworkDb db, Application application, Deadline now, DateOnly? sentOn, DateOnly today, CancellationToken ct) =>
        AsTold(await db.Explanations.AsNoTracking().Where(e => e.CaseId == application.CaseId && e.Kind == ExplanationKind.DecisionDeadline)
            .OrderByDescending(e => e.WrittenAt).FirstOrDefaultAsync(ct), application, now, sentOn, today);

    /// <summary>The explanations of what the citizen was told, the latest first.</summary>
    private static Task<List<Explanation>> ToldAsync(this CaseworkDb db, CaseFile file, CancellationToken ct)
    {
        Guid?[] decisions = [file.Decision is { AppealBy: not null, Id: var id } ? id : null, file.LaterDecision?.Id];
        return db.Explanations.AsNoTracking()
            .Where(e => e.CaseId == file.Case.Id && (e.Kind == ExplanationKind.DecisionDeadline || (e.Kind == ExplanationKind.Appeal && decisions.Contains(e.SubjectId))))
            .OrderByDescending(e => e.WrittenAt).ToListAsync(ct);
    }

    private static Deadline AsTold(Deadline now, List<Explanation> told, CaseFile file, DateOnly today) => now.Id switch
    {
        "appeal" => told.Find(e => e.Kind is ExplanationKind.Appeal && e.SubjectId == file.Decision?.Id)?.AsTold(now, file.ComplainedOn, today) ?? now,
        "decision" => AsTold(told.Find(e => e.Kind is ExplanationKind.DecisionDeadline), file.Application, now, DecisionDeadlineRule.SentInThisRound(file.Application.ToFacts(), file.FactsOn(today).Decision), today),
        _ => now,
    };

    /// <summary>The last day to complain over the decision that adjusts or ends the grant; each letter has its own. Null when there is none.</summary>
    private static Deadline? LaterAppeal(CaseFile file, List<Explanation> told, DateOnly today, Standard standard)
    {
        if (file.LaterDecision is not { SentOn: { } sent, Channel: { } channel } later)
        {
            return null;
        }

        DateOnly? complained = file.Complaint?.DecisionId == later.Id ? file.Complaint.ReceivedOn : null;
        var now = AppealRule.Of(sent, channel, complained, today, standard);
        return (told.Find(e => e.Kind is ExplanationKind.Appeal && e.SubjectId == later.Id)?.AsTold(now, complained, today) ?? now) with
        {
            Id = "appealLater",
            Title = later.Kind is DecisionKind.Ending ? "Klagefrist for ophøret" : "Klagefrist for tilpasningen",
        };
    }

    /// <remarks>
    /// Referred back by Ankestyrelsen, the clock starts anew, and the receipt tells of another round. What is the same is left with its fuller working.
    /// A case that waits for its answer follows the rules on pages and worklists alike.
    /// </remarks>
    private static Deadline AsTold(Explanation? told, Application application, Deadline now, DateOnly? sentOn, DateOnly today) => told switch
    {
        { Due: { } promised } when application.ReferredBackOn is null && promised != now.Due => sentOn is not null
            ? told.AsTold(now, sentOn, today)
            : now with { Steps = [.. now.Steps, new("Standarden er ændret siden kvitteringen. Der stod, at svaret kommer senest", Danish.LongDate(promised))] },
        _ => now,
    };

    /// <summary>The latest calculation as it was made; the day it is charged from follows from when the citizen was told.</summary>
    /// <param name="latest">Told or not.</param>
    /// <param name="now">As it would be calculated today; what is missing of the standard is still said.</param>
    /// <param name="file">The case.</param>
    private static PaymentAnswer AsCalculated(Payments.PaymentCalculation latest, PaymentAnswer? now, CaseFile file)
    {
        var own = latest.ToOwnPayment();
        var from = (latest.CommunicatedOn, file.Stay) switch
        {
            (null, _) => null,
            (_, null) => now?.ChargeFrom,
            (_, { } stay) => PaymentTimelineRule.TakesEffect(latest.Id, stay.StartsOn, file.PaymentsOfStay.Select(p => p.ToDecided()).OfType<DecidedPayment>()),
        };
        return new(own, from, from is { } day ? MonthChargeRule.Of(own.Lodging, own.Board, day, file.Stay?.EndsOn, day) : null, now?.Error);
    }
}
