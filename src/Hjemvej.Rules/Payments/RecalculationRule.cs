using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Payments;

/// <summary>Must a resident's payment be calculated anew, because the year's disposable amount is another than it rests on?</summary>
/// <remarks>Asked of this year, and of the next as soon as its amount is adopted or confirmed. That a new amount asks for a new calculation and letter is an assumption of <see cref="YearlyAmountRule"/>.</remarks>
[Source("2.10-3")]
public static class RecalculationRule
{
    /// <param name="startsOn">The first day of the stay.</param>
    /// <param name="endsOn">Its last day, inclusive; null while it goes on.</param>
    /// <param name="payments">Every payment told to the citizen.</param>
    /// <param name="today">Today.</param>
    /// <param name="standard">The standard in force.</param>
    /// <returns>The amount to calculate with; null when the payment in force rests on it, or nothing was told.</returns>
    public static Dated<Ore>? Needed(DateOnly startsOn, DateOnly? endsOn, IReadOnlyCollection<DecidedPayment> payments, DateOnly today, Standard standard)
    {
        DateOnly now = new(today.Year, today.Month, 1), next = new(today.Year + 1, 1, 1);
        foreach (var day in new[] { now, next })
        {
            var asked = day > startsOn ? day : startsOn;
            if (!(endsOn < asked) && standard.DisposableAmount.Find(day) is { } kept && PaymentTimelineRule.On(asked, startsOn, payments) is { } payment
                && (payment.AppliesFrom.Year < day.Year || (payment.Kept is { } used && used != kept.Value)))
            {
                return kept;
            }
        }

        return null;
    }
}
