using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>A decided payment that the citizen was told of: the amounts of a whole month, and the day from which they are meant to apply.</summary>
public sealed record DecidedPayment(Guid Id, DateOnly AppliesFrom, DateOnly CommunicatedOn, Ore Lodging, Ore Board);

/// <summary>What is collected of one stay for one month, with the payment that decided the last part of it.</summary>
public sealed record MonthCollection(Guid PaymentId, int Days, Ore Lodging, Ore Board, IReadOnlyList<Step> Steps);

/// <summary>What is collected for a month of a stay, when the payment may change on the way?</summary>
/// <remarks>Each decided payment holds from its first day until the next one does; none holds for a day before the citizen was told of it.</remarks>
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
    public static MonthCollection? Of(DateOnly startsOn, DateOnly? endsOn, IEnumerable<DecidedPayment> payments, DateOnly anyDay)
    {
        DateOnly first = new(anyDay.Year, anyDay.Month, 1);
        var inForce = payments
            .Select(p => (Payment: p, From: MonthChargeRule.ChargeFrom(p.AppliesFrom > startsOn ? p.AppliesFrom : startsOn, p.CommunicatedOn)!.Value))
            .OrderBy(p => p.From).ThenBy(p => p.Payment.CommunicatedOn).ToList();

        MonthCollection? total = null;
        for (var i = 0; i < inForce.Count; i++)
        {
            var (payment, from) = inForce[i];
            var until = i + 1 < inForce.Count ? inForce[i + 1].From.AddDays(-1) : endsOn;
            until = until is { } stop && endsOn is { } end && end < stop ? end : until;
            var charge = MonthChargeRule.Of(payment.Lodging, payment.Board, from, until, first);
            if (charge.Days > 0)
            {
                total = new(payment.Id, (total?.Days ?? 0) + charge.Days, (total?.Lodging ?? Ore.Zero) + charge.Lodging, (total?.Board ?? Ore.Zero) + charge.Board, [.. total?.Steps ?? [], .. charge.Steps]);
            }
        }

        return total;
    }
}
