using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>What is collected of one stay for one month.</summary>
/// <param name="PaymentId">The payment that decided the last part of it.</param>
/// <param name="PaymentIds">Every payment that decided a part of it, in the order of the days.</param>
public sealed record MonthCollection(Guid PaymentId, int Days, Ore Lodging, Ore Board, IReadOnlyList<Step> Steps, IReadOnlyList<Guid> PaymentIds);

/// <summary>What is collected for a month of a stay, when the payment may change on the way?</summary>
/// <remarks>Which payment holds on which day is the timeline's answer. Parts with the same amounts are counted as one, so that a new letter alone moves no øre.</remarks>
[Source("2.10-2")]
[Assumption("2.10-2", "Der opkræves for hver dag fra indflytning til og med udflytningsdagen, også under ferie og indlæggelse.",
    Alternatives = "Nedsættelse ved fravær, eller at betalingen slutter ved dødsfald eller en tidligere dato.",
    Effect = "Borgere, der er indlagt længe, ville betale mindre.")]
[Assumption("2.10-2", "Hjemvej laver opkrævningens grundlag. Rykkere, gebyrer, renter og inddrivelse sker i kommunens økonomisystem.",
    Alternatives = "Restancer følges også her.",
    Effect = "Økonomi ville kunne se restancer på sagen.")]
public static class MonthCollectionRule
{
    /// <param name="startsOn">The first day of the stay.</param>
    /// <param name="endsOn">Its last day, inclusive; null while it goes on.</param>
    /// <param name="payments">Every payment told to the citizen, in any order.</param>
    /// <param name="anyDay">A day in the month.</param>
    /// <returns>Null when nothing is collected for the month.</returns>
    public static MonthCollection? Of(DateOnly startsOn, DateOnly? endsOn, IEnumerable<DecidedPayment> payments, DateOnly anyDay) =>
        Of(PaymentTimelineRule.Of(startsOn, payments), startsOn, endsOn, anyDay);

    /// <param name="spans">Which payment is collected from which day.</param>
    /// <param name="notBefore">Only days from this one on.</param>
    /// <param name="notAfter">Only days to this one, inclusive; null is no end.</param>
    /// <param name="anyDay">A day in the month.</param>
    internal static MonthCollection? Of(IReadOnlyList<PaymentSpan> spans, DateOnly notBefore, DateOnly? notAfter, DateOnly anyDay)
    {
        DateOnly first = new(anyDay.Year, anyDay.Month, 1);
        var parts = Parts(spans, notBefore, notAfter).Select(p => (p.Payment, Charge: MonthChargeRule.Of(p.Payment.Lodging, p.Payment.Board, p.From, p.To, first))).Where(p => p.Charge.Days > 0).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var lodging = parts.Aggregate(Ore.Zero, (sum, part) => sum + part.Charge.Lodging);
        var board = parts.Aggregate(Ore.Zero, (sum, part) => sum + part.Charge.Board);
        return new(
            parts[^1].Payment.Id, parts.Sum(p => p.Charge.Days), lodging, board,
            parts.Count == 1 ? parts[0].Charge.Steps : [.. MonthChargeRule.StepsOf([.. parts.Select(p => p.Charge)])],
            [.. parts.Select(p => p.Payment.Id)]);
    }

    /// <summary>The sum of a month alone, for those who sum many.</summary>
    internal static Ore Sum(IReadOnlyList<PaymentSpan> spans, DateOnly notBefore, DateOnly? notAfter, DateOnly first)
    {
        var sum = Ore.Zero;
        foreach (var (payment, from, to) in Parts(spans, notBefore, notAfter))
        {
            var (_, charge) = MonthChargeRule.Part(payment.Lodging, payment.Board, from, to, first);
            sum += charge.Lodging + charge.Board;
        }

        return sum;
    }

    private static IEnumerable<(DecidedPayment Payment, DateOnly From, DateOnly? To)> Parts(IReadOnlyList<PaymentSpan> spans, DateOnly notBefore, DateOnly? notAfter)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var from = spans[i].From;
            while (i + 1 < spans.Count && spans[i + 1].Payment is var next && (next.Lodging, next.Board) == (spans[i].Payment.Lodging, spans[i].Payment.Board))
            {
                i++;
            }

            DateOnly? until = i + 1 < spans.Count ? spans[i + 1].From.AddDays(-1) : null;
            yield return (spans[i].Payment, from > notBefore ? from : notBefore, until is { } stop && !(notAfter < stop) ? stop : notAfter);
        }
    }
}
