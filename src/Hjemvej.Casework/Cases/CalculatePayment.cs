using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Calculates the own payment (egenbetaling) of a granted case. Amounts per month.</summary>
/// <param name="AppliesFrom">The expected or actual day of moving in, or the day of a change; never before the grant or the stay.</param>
/// <param name="HasIncome">Said outright, so that a forgotten income is no income of zero.</param>
/// <param name="OwnHomeException">Why lodging is paid though the own home is kept (servicelovens § 163, stk. 2, is where one starts); null is the rule.</param>
/// <param name="PriceReason">Why the prices are not the residence's own; refused without when they are not, and with when they are.</param>
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
    string? ReductionReason,
    string? OwnHomeException = null,
    string? PriceReason = null)
{
    /// <summary>The latest calculation when the form was opened, <see cref="Guid.Empty"/> for none; null where no form was. A colleague's since then is told of first.</summary>
    public Guid? Beside { get; init; }

    /// <summary>A calculation was made from these very figures, from the same day.</summary>
    internal bool Gives(PaymentCalculation made) =>
        (AppliesFrom, KeepsOwnHome, HasIncome ? MonthlyNetIncome : null, AcceptedCommitments, Lodging, Board, ComparableRent)
            == (made.AppliesFrom, made.KeepsOwnHome, made.MonthlyNetIncome, made.AcceptedCommitments, made.LodgingPrice, made.BoardPrice, made.ComparableRent)
        && (IncomeNote.OrNull(), CommitmentsNote.OrNull(), PriceReason.OrNull(), KeepsOwnHome ? OwnHomeException.OrNull() : null)
            == (made.IncomeNote.OrNull(), made.CommitmentsNote.OrNull(), made.PriceReason, made.OwnHomeException);

    /// <param name="price">The residence's own; null while none is chosen.</param>
    internal PaymentFacts ToFacts(OrdinaryPrice? price) => new(
        null, KeepsOwnHome, HasIncome ? MonthlyNetIncome : null, AcceptedCommitments, Lodging, Board, ComparableRent,
        AppliesFrom, KeepsOwnHome && !string.IsNullOrWhiteSpace(OwnHomeException),
        price is not null && price.Lodging != Lodging ? price.Lodging : null, price is not null && price.Board != Board ? price.Board : null);
}

/// <summary>A figure that was looked at first.</summary>
/// <param name="Warning">What somebody should know about the day it applies from; null is nothing.</param>
/// <param name="Home">Whose price it is.</param>
public sealed record PaymentPreview(OwnPayment Payment, string? Warning, PricedHome Home);

public sealed class CalculatePaymentHandler(CaseworkDb db, ExplanationWriter explanations, JournalWriter journal, CivilClock clock, StandardInForce standard, Actor actor)
{
    /// <summary>The figure without saving it; every fault is told at once.</summary>
    public async Task<Result<PaymentPreview>> PreviewAsync(CalculatePayment command, CancellationToken ct)
    {
        if (actor.RefuseUnlessEconomy() is { } denied)
        {
            return denied;
        }

        var home = await db.PricedHomeAsync(command.CaseId, command.AppliesFrom, ct);
        var price = await db.OrdinaryPriceAsync(home, command.AppliesFrom, ct);

        // Who lives there pays to the last day, also by a grant that has been ended meanwhile.
        var grants = home.Stay is null ? db.Grants() : db.GrantsMade();
        if (await grants.Where(d => d.CaseId == command.CaseId).MinAsync(d => d.MadeOn, ct) is not { } granted)
        {
            return await db.GrantsMade().AnyAsync(d => d.CaseId == command.CaseId, ct)
                ? new Refusal("payment.not-granted", "Borgeren har hverken et ophold eller en bevilling den dag.", SourceRef.Standard("2.10-1"), nameof(command.AppliesFrom))
                : new Refusal("payment.not-granted", "Egenbetalingen beregnes, når botilbuddet er bevilget.", SourceRef.Standard("2.10-1"), nameof(command.AppliesFrom));
        }

        DateOnly month = new(command.AppliesFrom.Year, command.AppliesFrom.Month, 1);
        List<Refusal> faults =
        [
            .. PaymentFaults.Of(command, price),
            .. PaymentBeginsGate.Of(command.AppliesFrom, granted, home.Stay?.StartsOn, home.Stay?.EndsOn).Refusals().Select(r => r with { Field = nameof(command.AppliesFrom) }),
        ];
        if (price is null && home.ResidenceId is { } unpriced)
        {
            faults.Add(await db.NoPriceAsync(unpriced, command.AppliesFrom, nameof(command.AppliesFrom), ct));
        }

        if (standard.Current.DisposableAmount.Find(month) is null)
        {
            faults.Add(new("parameter-not-set", $"Der er ikke vedtaget eller bekræftet et rådighedsbeløb for {month.Year}. Derfor kan egenbetalingen ikke regnes ud. En leder foreslår beløbet under Standard, Rådighedsbeløb, og en anden leder bekræfter det.", SourceRef.Standard("2.10-3"), nameof(command.AppliesFrom)));
        }

        return faults.Count > 0
            ? Result<PaymentPreview>.Refused(faults)
            : new PaymentPreview(OwnPaymentRule.Of(command.ToFacts(price), month, standard.Current), WarningOf(command, home, price), home);
    }

    /// <summary>What somebody should know of the days that the figure is meant for: one amount a month cannot hold two prices, so a later price is a calculation of its own.</summary>
    private string? WarningOf(CalculatePayment command, PricedHome home, OrdinaryPrice? price)
    {
        string?[] warnings =
        [
            PaymentBeginsGate.Warning(command.AppliesFrom, home.Stay?.StartsOn, clock.Today),
            price?.Next is { } next && !(home.Stay?.EndsOn < next.From)
                ? $"Prisen på {price.Residence} ændres den {Danish.Date(next.From)} til {next.Lodging} for logi og {next.Board} for kost. Beregningen her bruger prisen fra den første dag. Lav også en beregning fra den {Danish.Date(next.From)}."
                : null,
        ];
        return string.Join(" ", warnings.OfType<string>()).OrNull();
    }

    public async Task<Result<PaymentCalculation>> HandleAsync(CalculatePayment command, CancellationToken ct)
    {
        if (actor.RefuseUnlessEconomy() is { } denied)
        {
            return denied;
        }

        var @case = await db.Cases.SingleAsync(c => c.Id == command.CaseId, ct);
        if (await db.RefusePaymentWhenClosedAsync(@case, command.AppliesFrom, ct) is { } closed)
        {
            return closed;
        }

        if (await ColleaguesAsync(command, ct) is { } meanwhile)
        {
            return meanwhile;
        }

        var preview = await PreviewAsync(command, ct);
        if (preview.IsRefused)
        {
            return Result<PaymentCalculation>.Refused(preview.Refusals);
        }

        var payment = preview.Value.Payment;
        var calculation = new PaymentCalculation
        {
            CaseId = command.CaseId,
            ResidenceId = preview.Value.Home.ResidenceId,
            AppliesFrom = command.AppliesFrom,
            CalculatedOn = clock.Today,
            CalculatedAt = clock.Now,
            CalculatedBy = actor.Name,
            KeepsOwnHome = command.KeepsOwnHome,
            OwnHomeException = command.KeepsOwnHome ? command.OwnHomeException.OrNull() : null,
            MonthlyNetIncome = command.HasIncome ? command.MonthlyNetIncome : null,
            IncomeNote = command.IncomeNote,
            AcceptedCommitments = command.AcceptedCommitments,
            CommitmentsNote = command.CommitmentsNote,
            LodgingPrice = command.Lodging,
            BoardPrice = command.Board,
            ComparableRent = command.ComparableRent,
            PriceReason = command.PriceReason.OrNull(),
            Lodging = payment.Lodging,
            Board = payment.Board,
            Total = payment.Total,
            Reduction = payment.Reduction,
            Left = payment.Left,
            DisposableAmount = payment.DisposableAmount,
            Working = Json.Write(new PaymentWorking(payment.Steps, payment.Sources)),
            // Who has no income pays nothing by law: there is nothing to give a reason for.
            ReductionReason = payment.Reduction > Ore.Zero && command.HasIncome ? command.ReductionReason : null,
        };
        db.PaymentCalculations.Add(calculation);
        explanations.Write(command.CaseId, ExplanationKind.Payment, calculation.Id, $"Egenbetaling fra {Danish.Date(command.AppliesFrom)}", $"{payment.Total} om måneden", payment.Steps, payment.Sources);
        string[] because =
        [
            .. calculation.PriceReason is { } other ? [$"Prisen er en anden end botilbuddets: {other}"] : Array.Empty<string>(),
            .. calculation.OwnHomeException is { } exception ? [$"Der betales for logi, selv om egen bolig beholdes: {exception}"] : Array.Empty<string>(),
        ];
        journal.Record(
            command.CaseId, "PaymentCalculated", $"Egenbetalingen fra den {Danish.Date(command.AppliesFrom)} er beregnet til {payment.Total} om måneden.",
            because.Length > 0 ? string.Join(" ", because) : null);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : calculation;
    }

    private async Task<Refusal?> ColleaguesAsync(CalculatePayment command, CancellationToken ct) =>
        command.Beside is { } beside
        && await db.PaymentCalculations.AsNoTracking().Where(p => p.CaseId == command.CaseId).OrderByDescending(p => p.CalculatedAt).FirstOrDefaultAsync(ct) is { } latest && latest.Id != beside
            ? new("changed-meanwhile", $"{latest.CalculatedBy} har beregnet {latest.Total} om måneden fra {Danish.Date(latest.AppliesFrom)}, siden du åbnede siden. Skal din beregning gælde i stedet, så gem igen.", SourceRef.Standard("2.10-2"))
            : null;
}
