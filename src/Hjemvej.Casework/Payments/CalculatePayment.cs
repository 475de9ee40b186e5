using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Payments;

/// <summary>Calculates the own payment (egenbetaling) of a granted case. Amounts per month.</summary>
/// <param name="AppliesFrom">The expected or actual day of moving in, or the day of a change.</param>
/// <param name="HasIncome">Said outright, so that a forgotten income is no income of zero.</param>
public sealed record CalculatePayment(
    Guid CaseId,
    DateOnly AppliesFrom,
    bool KeepsOwnHome,
    bool HasIncome,
    Ore? MonthlyNetIncome,
    string? IncomeNote,
    Ore AcceptedCommitments,
    string? CommitmentsNote,
    Ore Lodging,
    Ore Board,
    Ore? ComparableRent,
    string? ReductionReason);

public sealed class CalculatePaymentHandler(CaseworkDb db, ExplanationWriter explanations, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    /// <summary>The figure without saving it, to be looked at first.</summary>
    public Result<OwnPayment> Preview(CalculatePayment command)
    {
        if (command.HasIncome && command.MonthlyNetIncome is not { Value: > 0 })
        {
            return new Refusal("payment.income", "Skriv indtægten efter skat, eller vælg, at borgeren er uden indtægt.", SourceRef.Standard("2.10-5"), nameof(command.MonthlyNetIncome));
        }

        if (command.AcceptedCommitments > Ore.Zero && string.IsNullOrWhiteSpace(command.CommitmentsNote))
        {
            return new Refusal("payment.commitments", "Skriv, hvilke faste forpligtelser der er godkendt.", SourceRef.Standard("2.10-4"), nameof(command.CommitmentsNote));
        }

        DateOnly month = new(command.AppliesFrom.Year, command.AppliesFrom.Month, 1);
        return standard.Current.DisposableAmount.Find(month) is null
            ? new Refusal("parameter-not-set", $"Der er ikke vedtaget eller bekræftet et rådighedsbeløb for {month.Year}. Derfor kan egenbetalingen ikke regnes ud. En leder foreslår beløbet under Standard, Rådighedsbeløb, og en anden leder bekræfter det.", SourceRef.Standard("2.10-3"), nameof(command.AppliesFrom))
            : OwnPaymentRule.Of(FactsOf(command), month, standard.Current);
    }

    public async Task<Result<PaymentCalculation>> HandleAsync(CalculatePayment command, CancellationToken ct)
    {
        if (actor.RefuseUnlessEconomy() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct);
        if (@case.RefuseWhenClosed() is { } closed)
        {
            return closed;
        }

        var granted = await db.Decisions.AnyAsync(d => d.CaseId == command.CaseId && d.Outcome == Outcome.Grant && d.MadeOn != null && d.SetAsideOn == null, ct);
        if (!granted)
        {
            return new Refusal("payment.not-granted", "Egenbetalingen beregnes, når botilbuddet er bevilget.", SourceRef.Standard("2.10-1"));
        }

        var preview = Preview(command);
        if (preview.IsRefused)
        {
            return Result<PaymentCalculation>.Refused(preview.Refusals);
        }

        var payment = preview.Value;
        var calculation = new PaymentCalculation
        {
            CaseId = command.CaseId,
            AppliesFrom = command.AppliesFrom,
            CalculatedOn = clock.Today,
            CalculatedAt = clock.Now,
            CalculatedBy = actor.Name,
            KeepsOwnHome = command.KeepsOwnHome,
            MonthlyNetIncome = command.HasIncome ? command.MonthlyNetIncome : null,
            IncomeNote = command.IncomeNote,
            AcceptedCommitments = command.AcceptedCommitments,
            CommitmentsNote = command.CommitmentsNote,
            LodgingPrice = command.Lodging,
            BoardPrice = command.Board,
            ComparableRent = command.ComparableRent,
            Lodging = payment.Lodging,
            Board = payment.Board,
            Total = payment.Total,
            Reduction = payment.Reduction,
            Left = payment.Left,
            DisposableAmount = payment.DisposableAmount,
            Working = Json.Write(new PaymentWorking(payment.Steps, payment.Sources)),
            ReductionReason = payment.Reduction > Ore.Zero ? command.ReductionReason : null,
        };
        db.PaymentCalculations.Add(calculation);
        explanations.Write(command.CaseId, ExplanationKind.Payment, calculation.Id, $"Egenbetaling fra {Danish.Date(command.AppliesFrom)}", $"{payment.Total} om måneden", payment.Steps, payment.Sources);
        journal.Record(command.CaseId, "PaymentCalculated", $"Egenbetalingen fra den {Danish.Date(command.AppliesFrom)} er beregnet til {payment.Total} om måneden.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : calculation;
    }

    private static PaymentFacts FactsOf(CalculatePayment command) => new(
        null, command.KeepsOwnHome, command.HasIncome ? command.MonthlyNetIncome : null, command.AcceptedCommitments, command.Lodging, command.Board, command.ComparableRent);
}

/// <summary>The working of a calculation as stored with it: it reads the same after every later change.</summary>
public sealed record PaymentWorking(IReadOnlyList<Step> Steps, IReadOnlyList<SourceRef> Sources);
