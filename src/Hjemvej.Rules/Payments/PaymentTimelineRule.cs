using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>A decided payment that the citizen was told of: the amounts of a whole month, and the day from which they are meant to apply.</summary>
/// <param name="CalculatedAt">UTC; of two the citizen was told of, the one calculated last counts, in whatever order their letters came.</param>
/// <param name="Kept">The disposable amount that it rests on; null when it is not known.</param>
/// <param name="Left">What the citizen has left when it is paid.</param>
public sealed record DecidedPayment(
    Guid Id, DateOnly AppliesFrom, DateOnly CommunicatedOn, Ore Lodging, Ore Board, DateTime CalculatedAt = default, Ore? Kept = null, Ore Left = default)
{
    public Ore Total => Lodging + Board;
}

/// <summary>A payment that is collected from a day on, until the next one is.</summary>
public sealed record PaymentSpan(DateOnly From, DecidedPayment Payment);

/// <summary>Which of the payments told to the citizen is collected on which day?</summary>
/// <remarks>The calculation made last holds from its first day on. For the days before a letter only a lower payment takes the place of an earlier one.</remarks>
[Source("2.10-2")]
[Source("2.10-4")]
[Assumption("2.10-4", "Bliver egenbetalingen lavere, gælder det lavere beløb fra ændringen, også for tiden før brevet, og måneder, der er lukket, rettes. Bliver den højere, gælder det højere beløb tidligst fra dagen efter brevet.",
    Alternatives = "Både lavere og højere beløb gælder først fra brevet.",
    Effect = "Hvad borgere får tilbage, når deres indtægt er faldet, og de først siger det senere.")]
public static class PaymentTimelineRule
{
    /// <param name="startsOn">The first day of the stay.</param>
    /// <param name="payments">Every payment told to the citizen, in any order.</param>
    /// <returns>In the order of their days; empty while nothing is collected. Nothing is collected before the first of them.</returns>
    public static IReadOnlyList<PaymentSpan> Of(DateOnly startsOn, IEnumerable<DecidedPayment> payments)
    {
        var told = InOrder(payments)
            .Select(p => (Payment: p, Meant: Meant(p, startsOn), Charged: MonthChargeRule.ChargeFrom(Meant(p, startsOn), p.CommunicatedOn)!.Value))
            .ToList();
        if (told.Count == 1)
        {
            return [new(told[0].Charged, told[0].Payment)];
        }

        List<PaymentSpan> spans = [];
        foreach (var day in told.SelectMany(t => new[] { t.Meant, t.Charged }).Distinct().Order())
        {
            DecidedPayment? collected = null;
            foreach (var (payment, meant, charged) in told)
            {
                if (day >= charged || (day >= meant && collected is { } before && payment.Total < before.Total))
                {
                    collected = payment;
                }
            }

            if (collected is not null && (spans.Count == 0 || spans[^1].Payment != collected))
            {
                spans.Add(new(day, collected));
            }
        }

        return spans;
    }

    /// <summary>The first day on which a payment is the one collected; null when it never is.</summary>
    public static DateOnly? TakesEffect(Guid payment, DateOnly startsOn, IEnumerable<DecidedPayment> payments) =>
        Of(startsOn, payments).FirstOrDefault(s => s.Payment.Id == payment)?.From;

    /// <summary>The payment collected on a day; null while nothing is.</summary>
    public static DecidedPayment? On(DateOnly day, DateOnly startsOn, IEnumerable<DecidedPayment> payments) =>
        Of(startsOn, payments).LastOrDefault(s => s.From <= day)?.Payment;

    /// <summary>The calculation that says what the citizen lives on, on a day: the last one made for it, also while it is not collected because it is higher.</summary>
    public static DecidedPayment? MeantFor(DateOnly day, DateOnly startsOn, IEnumerable<DecidedPayment> payments) =>
        InOrder(payments).LastOrDefault(p => Meant(p, startsOn) <= day);

    private static IEnumerable<DecidedPayment> InOrder(IEnumerable<DecidedPayment> payments) =>
        payments.OrderBy(p => p.CalculatedAt).ThenBy(p => p.CommunicatedOn).ThenBy(p => p.AppliesFrom);

    private static DateOnly Meant(DecidedPayment payment, DateOnly startsOn) => payment.AppliesFrom > startsOn ? payment.AppliesFrom : startsOn;
}
