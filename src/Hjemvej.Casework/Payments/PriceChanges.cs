using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Payments;

namespace Hjemvej.Casework.Payments;

/// <summary>What a residence's new price means to what is calculated already.</summary>
public static class PriceChanges
{
    /// <summary>The price that the payments of a stay are to be calculated anew with, and from which day; null when none is.</summary>
    /// <param name="payments">The calculations of the residence's price, the oldest first, told or not.</param>
    /// <param name="startsOn">The first day of the stay.</param>
    /// <param name="endsOn">Its last day, inclusive; null while it goes on.</param>
    /// <param name="prices">The residence's.</param>
    /// <param name="today">Today.</param>
    public static AskedPrice? PriceChanged(this IReadOnlyList<PaymentCalculation> payments, DateOnly startsOn, DateOnly? endsOn, IEnumerable<ResidencePrice> prices, DateOnly today) =>
        PriceChangeRule.Needed(
            startsOn, endsOn,

            // One that was made anew before its letter was sent never counted.
            [.. payments.Where((p, n) => p.CommunicatedOn is not null || n == payments.Count - 1).Select(p => new PricedPayment(p.AppliesFrom, p.CalculatedAt, p.LodgingPrice, p.BoardPrice, p is { PriceReason: null, ResidenceId: not null }))],
            [.. prices.InOrder().Select(p => new AskedPrice(p.From, p.Lodging, p.Board, p.RecordedAt))],
            today);
}
