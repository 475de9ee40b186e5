using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>What is paid out to a citizen for personal needs for one month.</summary>
/// <param name="Days">The days it is paid for.</param>
public sealed record PersonalNeedsPayout(Ore Amount, int Days, IReadOnlyList<Step> Steps)
{
    public static readonly PersonalNeedsPayout None = new(Ore.Zero, 0, []);
}

/// <summary>What is paid out for personal needs (beløb til personlige fornødenheder) for a month of a stay, by the stands that were taken?</summary>
/// <remarks>The stand taken last holds from its first day on, until the next one. Only an amount that was decided is paid, and nothing is worked out but the days.</remarks>
[Source("2.10-5")]
[Assumption("2.10-5", "Beløbet til personlige fornødenheder udbetales for de dage, borgeren bor på botilbuddet, fra den dag, afgørelsen gælder. En del af en måned regnes efter månedens faktiske antal dage, som egenbetalingen.",
    Alternatives = "Hele beløbet for hver måned, der er begyndt, eller også for tiden mellem bevilling og indflytning.",
    Effect = "Den første og den sidste måneds udbetaling.")]
public static class PersonalNeedsPayoutRule
{
    /// <param name="taken">Every stand, in any order.</param>
    /// <param name="startsOn">The first day of the stay.</param>
    /// <param name="endsOn">Its last day, inclusive; null while it goes on.</param>
    /// <param name="anyDay">A day in the month.</param>
    public static PersonalNeedsPayout Of(IReadOnlyCollection<PersonalNeedsTaken> taken, DateOnly startsOn, DateOnly? endsOn, DateOnly anyDay)
    {
        if (taken.Count == 0)
        {
            return PersonalNeedsPayout.None;
        }

        DateOnly first = new(anyDay.Year, anyDay.Month, 1), last = first.AddMonths(1).AddDays(-1);
        var (from, to, length) = (startsOn > first ? startsOn : first, endsOn < last ? endsOn.Value : last, last.Day);
        DateOnly[] changes = [.. taken.Select(t => t.From).Where(d => d > from && d <= to).Append(from).Distinct().Order()];
        var (amount, days) = (Ore.Zero, 0);
        List<Step> steps = [];
        for (var i = 0; i < changes.Length; i++)
        {
            var until = i + 1 < changes.Length ? changes[i + 1].AddDays(-1) : to;
            var part = until.DayNumber - changes[i].DayNumber + 1;
            if (part > 0 && On(taken, changes[i]) is { } monthly && monthly > Ore.Zero)
            {
                var share = monthly.Share(part, length);
                (amount, days) = (amount + share, days + part);
                steps.Add(new($"Personlige fornødenheder fra {Danish.Date(changes[i])}: {monthly} gange {part} ud af {length} dage", share));
            }
        }

        return days == 0 ? PersonalNeedsPayout.None : new(amount, days, [.. steps, new("Udbetales til personlige fornødenheder", amount)]);
    }

    private static Ore? On(IEnumerable<PersonalNeedsTaken> taken, DateOnly day) => taken.Where(t => t.From <= day).MaxBy(t => t.At)?.Amount;
}
