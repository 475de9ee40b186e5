using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Payments;

/// <summary>From which day is charged, and what is charged for one month?</summary>
[Source("2.10-2")]
[Assumption("2.10-4", "Beskeddagen selv er gratis: der opkræves fra dagen efter, når borgeren først får besked efter indflytning. En del af en måned regnes efter månedens faktiske antal dage, og sidste dag er dagen for udflytning.",
    Alternatives = "Der opkræves fra beskeddagen selv, eller hver måned regnes som 30 dage.",
    Effect = "Den første og den sidste måned ændres med højst en dag eller et par procent.")]
public static class MonthChargeRule
{
    private const string WholeMonth = "I alt for måneden";

    /// <summary>The first day charged: the day of moving in when the citizen was told by then, else the day after being told. Null while not told.</summary>
    public static DateOnly? ChargeFrom(DateOnly startsOn, DateOnly? communicatedOn) => communicatedOn switch
    {
        null => null,
        { } told when told <= startsOn => startsOn,
        { } told => told.AddDays(1),
    };

    /// <param name="lodging">Per whole month.</param>
    /// <param name="board">Per whole month.</param>
    /// <param name="chargeFrom">The first day charged.</param>
    /// <param name="endsOn">The last day of the stay, inclusive.</param>
    /// <param name="anyDay">A day in the month.</param>
    public static MonthCharge Of(Ore lodging, Ore board, DateOnly chargeFrom, DateOnly? endsOn, DateOnly anyDay)
    {
        DateOnly first = new(anyDay.Year, anyDay.Month, 1);
        var length = DateTime.DaysInMonth(first.Year, first.Month);
        var (from, to) = ChargedIn(first, chargeFrom, endsOn);
        var (days, charge) = Part(lodging, board, chargeFrom, endsOn, first);
        return new(first, days, charge.Lodging, charge.Board,
        [
            new($"Dage i {Words.Month(first)}", Words.Count(length, "dag", "dage")),
            new("Dage, der opkræves for", days == 0 ? "ingen" : Words.Of($"{Words.Count(days, "dag", "dage")}, fra {Words.Date(from)} til {Words.Date(to)}")),
            new($"Logi: {lodging} gange {days} ud af {length} dage", charge.Lodging),
            new($"Kost: {board} gange {days} ud af {length} dage", charge.Board),
            new(WholeMonth, charge.Lodging + charge.Board),
        ]);
    }

    /// <summary>The working of a month in which the payment changes: each part with what it comes to, and the month's own sum once.</summary>
    internal static IEnumerable<Step> StepsOf(IReadOnlyList<MonthCharge> parts) =>
    [
        .. parts[0].Steps.Take(1),
        .. parts.SelectMany(part => part.Steps.Skip(1).SkipLast(1).Append(new($"I alt for {Words.Count(part.Days, "dag", "dage")}", part.Total))),
        new(WholeMonth, parts.Aggregate(Ore.Zero, (sum, part) => sum + part.Total)),
    ];

    /// <summary>The days and amounts alone, for those who sum many.</summary>
    internal static (int Days, (Ore Lodging, Ore Board) Charge) Part(Ore lodging, Ore board, DateOnly chargeFrom, DateOnly? endsOn, DateOnly first)
    {
        var length = DateTime.DaysInMonth(first.Year, first.Month);
        var (from, to) = ChargedIn(first, chargeFrom, endsOn);
        var days = Math.Max(0, to.DayNumber - from.DayNumber + 1);
        return (days, (lodging.Share(days, length), board.Share(days, length)));
    }

    private static (DateOnly From, DateOnly To) ChargedIn(DateOnly first, DateOnly chargeFrom, DateOnly? endsOn)
    {
        var last = first.AddMonths(1).AddDays(-1);
        return (chargeFrom > first ? chargeFrom : first, endsOn is { } end && end < last ? end : last);
    }

    /// <summary>The first month charged.</summary>
    public static MonthCharge? First(OwnPayment payment, DateOnly startsOn, DateOnly? endsOn, DateOnly? communicatedOn) =>
        ChargeFrom(startsOn, communicatedOn) is { } from ? Of(payment.Lodging, payment.Board, from, endsOn, from) : null;
}
