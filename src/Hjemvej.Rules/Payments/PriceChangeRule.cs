using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>What a residence asks a month from a day on, and when that became known.</summary>
/// <param name="RecordedAt">UTC.</param>
public sealed record AskedPrice(DateOnly From, Ore Lodging, Ore Board, DateTime RecordedAt)
{
    public Ore Total => Lodging + Board;
}

/// <summary>The prices that a calculation was made with.</summary>
/// <param name="CalculatedAt">UTC.</param>
/// <param name="Own">They were to be the residence's own; otherwise somebody has departed from them with a reason, or no residence was chosen yet.</param>
public sealed record PricedPayment(DateOnly AppliesFrom, DateTime CalculatedAt, Ore Lodging, Ore Board, bool Own)
{
    public Ore Total => Lodging + Board;
}

/// <summary>Must a resident's payment be calculated anew, because the residence asks another price than it was calculated with?</summary>
/// <remarks>
/// Who has departed from the residence's price keeps to that until the price itself becomes another than the one they departed from.
/// For days gone by a price that is not lower is let go once somebody has calculated from a later day with the price known: a higher
/// payment is not collected for the time before its letter.
/// </remarks>
[Source("2.10-2")]
public static class PriceChangeRule
{
    /// <param name="startsOn">The first day of the stay.</param>
    /// <param name="endsOn">Its last day, inclusive; null while it goes on.</param>
    /// <param name="payments">Every payment told to the citizen, and the one that waits for its letter.</param>
    /// <param name="prices">The residence's, in the order in which they apply: of two from the same day the last one counts.</param>
    /// <param name="today">Today.</param>
    /// <returns>The price to calculate with and the first day to calculate from; null when every payment rests on the residence's price.</returns>
    public static AskedPrice? Needed(DateOnly startsOn, DateOnly? endsOn, IReadOnlyCollection<PricedPayment> payments, IReadOnlyCollection<AskedPrice> prices, DateOnly today)
    {
        var days = prices.Select(p => p.From).Concat(payments.Select(p => p.AppliesFrom)).Select(day => day > startsOn ? day : startsOn).Distinct().Order();
        foreach (var day in days.TakeWhile(day => !(endsOn < day)))
        {
            // The calculation made last holds from its first day on, also before its letter.
            if (On(prices, day) is { } asked
                && payments.OrderBy(p => p.CalculatedAt).LastOrDefault(p => p.AppliesFrom <= day) is { } payment
                && RestsOnAnother(payment, asked, prices) && !IsLetGo(payment, asked, day, payments, today))
            {
                return asked with { From = day };
            }
        }

        return null;
    }

    private static AskedPrice? On(IEnumerable<AskedPrice> prices, DateOnly day) => prices.LastOrDefault(p => p.From <= day);

    private static bool RestsOnAnother(PricedPayment payment, AskedPrice asked, IEnumerable<AskedPrice> prices)
    {
        if (payment.Own)
        {
            return (payment.Lodging, payment.Board) != (asked.Lodging, asked.Board);
        }

        // What was departed from is the price of its first day, as it was known then.
        var known = On(prices.Where(p => p.RecordedAt <= payment.CalculatedAt), payment.AppliesFrom);
        return known is not null && (known.Lodging, known.Board) != (asked.Lodging, asked.Board);
    }

    private static bool IsLetGo(PricedPayment payment, AskedPrice asked, DateOnly day, IEnumerable<PricedPayment> payments, DateOnly today) =>
        day < today && asked.Total >= payment.Total && payments.Any(p => p.CalculatedAt >= asked.RecordedAt && p.AppliesFrom > day && p.AppliesFrom <= today);
}
