using Hjemvej.Casework.Access;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>A resident whose payment must be calculated anew because the year's amount is another.</summary>
/// <param name="Latest">The calculation made last: the one a new one is made from, or the new one that waits for its letter.</param>
/// <param name="Before">What was told last, a month.</param>
/// <param name="Command">A calculation from the same figures as the latest, from the first day of the amount; of one that waits, from the figures told before it.</param>
/// <param name="After">What that comes to; of one that waits, what it came to.</param>
/// <param name="AmountBefore">The disposable amount that was calculated with.</param>
/// <param name="Differs">What else is another than in the calculation before, in Danish.</param>
public sealed record PaymentToRecalculate(
    int CaseNumber, string CitizenName, string ResidenceName, PaymentCalculation Latest, CalculatePayment Command, Ore Before, Ore After, Ore AmountBefore, Ore AmountAfter, IReadOnlyList<string> Differs)
{
    /// <summary>Calculated anew, and the citizen is not told yet.</summary>
    public bool Waits => Latest.CommunicatedOn is null;

    public bool PaysOther => Before != After;

    /// <summary>It waits, and somebody has made it in the case from other figures or another day than the year's change gives: to be looked at, and not sent in a pile.</summary>
    public bool IsOwnDraft => Waits && !Command.Gives(Latest);

    /// <summary>The first day of the new calculation.</summary>
    public DateOnly From => Waits ? Latest.AppliesFrom : Command.AppliesFrom;
}

public static class PaymentsToRecalculateQuery
{
    private sealed record Living(Stay Stay, int CaseNumber, string CitizenName, string ResidenceName);

    /// <param name="db">The context; nothing it returns is tracked.</param>
    /// <param name="actor">Only of cases that the person may open.</param>
    /// <param name="today">Today.</param>
    /// <param name="standard">The standard in force.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Those who come to pay another amount first, then by residence and name.</returns>
    /// <remarks>Bounded by the places of the municipality's residences, as a month of collection is; three queries.</remarks>
    public static async Task<IReadOnlyList<PaymentToRecalculate>> PaymentsToRecalculateAsync(this CaseworkDb db, Actor actor, DateOnly today, Standard standard, CancellationToken ct)
    {
        var stays = await (from stay in db.Stays.AsNoTracking()
                           join @case in db.CasesVisibleTo(actor, today) on stay.CaseId equals @case.Id
                           where @case.ClosedOn == null
                           select new Living(stay, @case.Number, @case.Citizen.Name, stay.Residence.Name)).ToListAsync(ct);
        var present = stays.GroupBy(s => s.Stay.CaseId)
            .Select(g => g.Single(s => s.Stay == g.Select(x => x.Stay).AsQueryable().PresentFirst(today).First()))
            .Where(s => !(s.Stay.EndsOn < today)).ToList();
        Guid[] cases = [.. present.Select(s => s.Stay.CaseId)];
        var payments = (await db.PaymentCalculations.AsNoTracking().Where(p => cases.Contains(p.CaseId)).OrderBy(p => p.CalculatedAt).ToListAsync(ct)).ToLookup(p => p.CaseId);
        Guid[] residences = [.. present.Select(s => s.Stay.ResidenceId).Distinct()];
        var prices = (await db.ResidencePrices.AsNoTracking().Where(p => residences.Contains(p.ResidenceId)).ToListAsync(ct)).ToLookup(p => p.ResidenceId);
        return
        [
            .. present.Select(s => RowOf(s, [.. payments[s.Stay.CaseId].PricedAt(s.Stay.ResidenceId)], prices[s.Stay.ResidenceId], today, standard)).OfType<PaymentToRecalculate>()
                .OrderByDescending(r => r.PaysOther).ThenBy(r => r.ResidenceName, StringComparer.Ordinal).ThenBy(r => r.CitizenName, StringComparer.Ordinal).ThenBy(r => r.CaseNumber),
        ];
    }

    private static PaymentToRecalculate? RowOf(Living living, IReadOnlyList<PaymentCalculation> payments, IEnumerable<ResidencePrice> prices, DateOnly today, Standard standard)
    {
        var stay = living.Stay;
        if (payments.LastOrDefault(p => p.CommunicatedOn is not null) is not { } told
            || RecalculationRule.Needed(stay.StartsOn, stay.EndsOn, [.. payments.Select(p => p.ToDecided()).OfType<DecidedPayment>()], today, standard) is not { } kept)
        {
            return null;
        }

        var latest = payments[^1];
        var waits = latest.CommunicatedOn is null;
        var day = kept.From > stay.StartsOn ? kept.From : stay.StartsOn;

        // Without a price on the day the calculation itself says why it cannot be made.
        var price = prices.On(day) is { } asked ? new OrdinaryPrice(living.ResidenceName, asked.Lodging, asked.Board) : new(living.ResidenceName, latest.LodgingPrice, latest.BoardPrice);
        var command = Again(waits ? told : latest, day, price);
        var anew = waits ? null : OwnPaymentRule.Of(command.ToFacts(price), command.AppliesFrom, standard);
        return new(
            living.CaseNumber, living.CitizenName, living.ResidenceName, latest, command,
            told.Total, anew?.Total ?? latest.Total, told.DisposableAmount, anew?.DisposableAmount ?? latest.DisposableAmount,
            [.. Differs("Logi", told.LodgingPrice, waits ? latest.LodgingPrice : command.Lodging), .. Differs("Kost", told.BoardPrice, waits ? latest.BoardPrice : command.Board)]);
    }

    /// <summary>The same figures from another day. The price is the residence's of that day, unless somebody has departed from it with a reason.</summary>
    private static CalculatePayment Again(PaymentCalculation from, DateOnly day, OrdinaryPrice price)
    {
        var departs = from.PriceReason is not null && (from.LodgingPrice != price.Lodging || from.BoardPrice != price.Board);
        return new(
            from.CaseId, day, from.KeepsOwnHome, !from.WithoutIncome, from.WithoutIncome ? null : from.MonthlyNetIncome, from.IncomeNote, from.AcceptedCommitments, from.CommitmentsNote,
            departs ? from.LodgingPrice : price.Lodging, departs ? from.BoardPrice : price.Board, from.ComparableRent, from.ReductionReason, from.OwnHomeException, departs ? from.PriceReason : null);
    }

    private static IEnumerable<string> Differs(string what, Ore before, Ore after) => before == after ? [] : [$"{what} koster {after} (før {before})"];
}
