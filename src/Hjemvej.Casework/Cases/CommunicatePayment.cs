using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Sends the citizen the letter with the concrete amount. Nothing is charged for the time before, unless it was sent before moving in.</summary>
public sealed record CommunicatePayment(Guid CaseId, Guid CalculationId, int SeenVersion);

public sealed class CommunicatePaymentHandler(CaseworkDb db, LetterOffice office, AppealLetters decisions, JournalWriter journal, AppealGuide appeals, CivilClock clock, StandardInForce standard, Actor actor)
{
    public async Task<Result<PaymentCalculation>> HandleAsync(CommunicatePayment command, CancellationToken ct)
    {
        if (actor.RefuseUnlessEconomy() is { } denied)
        {
            return denied;
        }

        var calculation = await db.PaymentCalculations.SingleOrDefaultAsync(p => p.Id == command.CalculationId && p.CaseId == command.CaseId, ct);
        if (calculation is null)
        {
            return new Refusal("payment.unknown", "Beregningen findes ikke i sagen.");
        }

        if (calculation.CommunicatedOn is { } told)
        {
            return new Refusal("payment.told", $"Borgeren har fået besked {Danish.Date(told)}. Lav en ny beregning, hvis beløbet skal ændres.", SourceRef.Standard("2.10-1"));
        }

        if (await db.PaymentCalculations.LaterThan(calculation).OrderByDescending(p => p.CalculatedAt).Select(p => (DateOnly?)p.CalculatedOn).FirstOrDefaultAsync(ct) is { } later)
        {
            return new Refusal("payment.superseded", $"Der er lavet en nyere beregning {Danish.Date(later)}. Giv borgeren besked om den.", SourceRef.Standard("2.10-1"));
        }

        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == command.CaseId, ct);
        if (await db.RefusePaymentWhenClosedAsync(@case, calculation.AppliesFrom, ct) is { } closed)
        {
            return closed;
        }

        if (await office.RefuseUnsendableAsync(@case, ct) is { } unsendable)
        {
            return unsendable;
        }

        db.Expect(calculation, command.SeenVersion);
        var (facts, channel) = await FactsAsync(@case, calculation, ct);
        var letter = await decisions.WriteAsync<PaymentLetter>(@case, LetterKind.Payment, PaymentLetter.HeadingOf(facts), channel, facts, ct);
        (calculation.CommunicatedOn, calculation.Channel, calculation.LetterId) = (clock.Today, channel, letter.Id);
        journal.Record(@case.Id, "PaymentCommunicated", $"Borgeren får brev om egenbetalingen: {calculation.Total} om måneden fra {(facts.ChargedFrom is { } from ? $"den {Danish.Date(from)}" : "dagen for indflytning")}.");
        return await db.SaveOrRefuseAsync(@case.Id, ct) is { } late ? late : calculation;
    }

    /// <summary>What the letter will say, for the page that shows it before it is sent.</summary>
    public async Task<(PaymentLetterFacts Facts, Channel Channel)> FactsAsync(Case @case, PaymentCalculation calculation, CancellationToken ct)
    {
        var (envelope, channel) = await office.AddressAsync(@case, LetterKind.Payment, null, ct);
        var priced = calculation.ResidenceId ?? (await db.PricedHomeAsync(@case.Id, calculation.AppliesFrom, ct)).ResidenceId;
        var residence = await db.Residences.Where(r => r.Id == priced).Select(r => r.Name).SingleOrDefaultAsync(ct);
        // The closings of a month explain what they took of the same calculation.
        var explanation = await db.Explanations.AsNoTracking().SingleOrDefaultAsync(e => e.CaseId == @case.Id && e.SubjectId == calculation.Id && e.Kind == ExplanationKind.Payment, ct);
        var effect = await db.TakingEffectAsync(calculation, clock.Today, ct);
        var told = await ToldBeforeAsync(calculation, ct);
        var replaced = ReplacedBy(calculation, effect, told);
        DateOnly next = new(calculation.AppliesFrom.Year + 1, 1, 1);
        return (new(
            envelope,
            residence,
            calculation.AppliesFrom,
            effect.From,
            calculation.KeepsOwnHome,
            calculation.WithoutIncome,
            calculation.Board,
            calculation.Lodging,
            calculation.Total,
            calculation.Reduction,
            calculation.Left,
            calculation.DisposableAmount,
            calculation.ReductionReason,
            Json.Read<PaymentWorking>(calculation.Working).Steps,
            appeals.Of(channel).Facts,
            explanation?.Reference,
            effect.Lowers,
            calculation.OwnHomeException,
            calculation.PriceReason,
            calculation.WithoutIncome ? null : calculation.IncomeNote.OrNull(),
            calculation.AcceptedCommitments > Ore.Zero ? calculation.CommitmentsNote.OrNull() : null,
            calculation.Missing,
            calculation.Missing > Ore.Zero ? await PersonalNeedsAsync(calculation, ct) : null,
            replaced is null ? null : await ToLetterAsync(replaced, ct),
            new(next, standard.Current.DisposableAmount.Find(next)?.Value),
            effect is { Lowers: true, Stay: { } stay, From: { } from } ? await OverpaidAsync(calculation, stay, from, told, ct) : null,
            replaced is null ? null : await PriceChangeAsync(calculation, replaced.Before, ct)), channel);
    }

    /// <summary>The stand that counts, if any was taken since the citizen began to have too little.</summary>
    private async Task<PersonalNeedsTold?> PersonalNeedsAsync(PaymentCalculation calculation, CancellationToken ct)
    {
        var stances = await db.PersonalNeedsStances.AsNoTracking().Where(s => s.CaseId == calculation.CaseId).ToListAsync(ct);
        var calculations = await db.PaymentCalculations.AsNoTracking()
            .Where(p => p.CaseId == calculation.CaseId && p.CalculatedAt <= calculation.CalculatedAt && (p.ResidenceId == null || p.ResidenceId == calculation.ResidenceId)).OrderBy(p => p.CalculatedAt).ToListAsync(ct);
        return stances.Question(calculations) is PersonalNeedsQuestion.None && stances.MaxBy(s => s.Sequence) is { } latest ? new(latest.Amount, latest.TakenOn) : null;
    }

    /// <summary>What the citizen was told of the same price before; the price of a place lived at before is another.</summary>
    private Task<List<PaymentCalculation>> ToldBeforeAsync(PaymentCalculation calculation, CancellationToken ct) => db.PaymentCalculations.AsNoTracking()
        .Where(p => p.CaseId == calculation.CaseId && p.CommunicatedOn != null && p.CalculatedAt < calculation.CalculatedAt
            && (p.ResidenceId == calculation.ResidenceId || (p.ResidenceId == null && !db.Stays.Any(s => s.CaseId == p.CaseId && s.ResidenceId != calculation.ResidenceId))))
        .OrderBy(p => p.CalculatedAt).ToListAsync(ct);

    /// <summary>What a calculation takes the place of from its first day on.</summary>
    /// <param name="Payments">At least one.</param>
    /// <param name="Before">What was paid by until then.</param>
    private sealed record Replaced(IReadOnlyList<PaymentCalculation> Payments, PaymentCalculation Before);

    /// <summary>A letter of a later year may be told already. Null of the first.</summary>
    private static Replaced? ReplacedBy(PaymentCalculation calculation, TakingEffect effect, List<PaymentCalculation> told)
    {
        if (told.Count == 0)
        {
            return null;
        }

        var startsOn = effect.Stay?.StartsOn ?? calculation.AppliesFrom;
        var from = effect.From ?? (calculation.AppliesFrom > startsOn ? calculation.AppliesFrom : startsOn);
        List<DecidedPayment> decided = [.. told.Select(p => p.ToDecided()!)];
        var replaced = PaymentTimelineRule.Of(startsOn, decided).Where(s => s.From > from).Select(s => s.Payment).Prepend(PaymentTimelineRule.On(from, startsOn, decided)).OfType<DecidedPayment>().ToList();
        var before = PaymentTimelineRule.On(from.AddDays(-1), startsOn, decided) ?? (replaced.Count > 0 ? replaced[0] : decided[^1]);
        Guid[] ids = [.. replaced.DefaultIfEmpty(before).Select(p => p.Id)];
        return new([.. told.Where(p => ids.Contains(p.Id))], told.Single(p => p.Id == before.Id));
    }

    private async Task<ReplacedLetter> ToLetterAsync(Replaced replaced, CancellationToken ct)
    {
        Guid?[] letters = [.. replaced.Payments.Select(p => p.LetterId)];
        var dates = await db.Letters.Where(l => letters.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.DatedOn, ct);
        return new(
            [.. replaced.Payments.Select(p => p.LetterId is { } id && dates.TryGetValue(id, out var dated) ? dated : p.CommunicatedOn!.Value).Distinct().Order()],
            replaced.Before.Total);
    }

    /// <summary>The residence's own price moves the payment the way the payment moves; what somebody departed from has its own reason in the letter.</summary>
    private async Task<PriceChange?> PriceChangeAsync(PaymentCalculation calculation, PaymentCalculation before, CancellationToken ct)
    {
        var (now, then) = (calculation.LodgingPrice + calculation.BoardPrice, before.LodgingPrice + before.BoardPrice);
        if (calculation is not { PriceReason: null, ResidenceId: { } residence } || before.PriceReason is not null
            || !((calculation.Total > before.Total && now > then) || (calculation.Total < before.Total && now < then)))
        {
            return null;
        }

        var price = (await db.ResidencePrices.AsNoTracking().Where(p => p.ResidenceId == residence).ToListAsync(ct)).On(calculation.AppliesFrom);
        return new(
            price is not null && (price.Lodging, price.Board) == (calculation.LodgingPrice, calculation.BoardPrice) ? price.From : null,
            calculation.LodgingPrice, before.LodgingPrice, calculation.BoardPrice, before.BoardPrice, SameButForThePrice(calculation, before));
    }

    private static bool SameButForThePrice(PaymentCalculation a, PaymentCalculation b) =>
        (a.MonthlyNetIncome, a.AcceptedCommitments, a.KeepsOwnHome, a.OwnHomeException is null, a.ComparableRent, a.DisposableAmount)
            == (b.MonthlyNetIncome, b.AcceptedCommitments, b.KeepsOwnHome, b.OwnHomeException is null, b.ComparableRent, b.DisposableAmount);

    /// <summary>What closed months have collected beyond what the citizen owes of them now; below zero where more is owed.</summary>
    private async Task<Overpaid> OverpaidAsync(PaymentCalculation calculation, Stay stay, DateOnly from, List<PaymentCalculation> told, CancellationToken ct)
    {
        DateOnly first = new(from.Year, from.Month, 1);
        var lines = await db.CollectionLines.Where(l => l.StayId == stay.Id && l.Month >= first && (l.Stream == CollectionStream.Lodging || l.Stream == CollectionStream.Board)).Select(l => new { l.Month, l.Stream, l.Amount }).ToListAsync(ct);
        List<DecidedPayment> decided = [.. told.Select(p => p.ToDecided()!), calculation.ToDecided(calculation.CommunicatedOn ?? clock.Today)];
        var (lodging, board) = (Ore.Zero, Ore.Zero);
        foreach (var month in lines.GroupBy(l => l.Month))
        {
            var due = MonthCollectionRule.Of(stay.StartsOn, stay.EndsOn, decided, month.Key);
            lodging += SumOf(month.Where(l => l.Stream is CollectionStream.Lodging).Select(l => l.Amount)) - (due?.Lodging ?? Ore.Zero);
            board += SumOf(month.Where(l => l.Stream is CollectionStream.Board).Select(l => l.Amount)) - (due?.Board ?? Ore.Zero);
        }

        return new(lodging, board, !(stay.EndsOn < clock.Today));

        static Ore SumOf(IEnumerable<Ore> amounts) => amounts.Aggregate(Ore.Zero, (sum, amount) => sum + amount);
    }
}
