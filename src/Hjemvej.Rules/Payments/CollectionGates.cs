using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Payments;

/// <summary>May a month be collected? (opkrævning)</summary>
[Source("2.10-3")]
[Assumption("2.10-3", "En måned i et år uden et vedtaget eller bekræftet rådighedsbeløb opkræves ikke, heller ikke efter det tidligere års beregning. Hviler en beregning på et tidligere års beløb, så borgeren beholder mindre end det nye, holdes borgerens måned tilbage, til den er beregnet igen.",
    Alternatives = "Der opkræves efter den seneste beregning og rettes bagefter.",
    Effect = "Opkrævningen kommer senere, men borgeren har aldrig mindre end årets beløb.",
    Parameter = "disposableAmount")]
public static class CollectionGates
{
    /// <summary>Is there an amount for the month's year?</summary>
    public static Gate YearlyAmount(DateOnly anyDay, Standard standard)
    {
        DateOnly month = new(anyDay.Year, anyDay.Month, 1);
        var kept = standard.DisposableAmount.Find(month);
        return new GateBuilder("collection.yearlyAmount", $"Rådighedsbeløbet for {month.Year} er fastsat", SourceRef.Standard("2.10-3"))
            .Saw($"Rådighedsbeløb i {Danish.Month(month)}", kept?.Value.ToString() ?? "ikke fastsat", kept?.Source)
            .Requires(kept is not null, $"Der er ikke vedtaget eller bekræftet et rådighedsbeløb for {month.Year}. Derfor kan der ikke opkræves for {Danish.Month(month)}. En leder foreslår beløbet under Standard, Rådighedsbeløb, og en anden leder bekræfter det.")
            .Answer();
    }

    /// <summary>The same of every part of a stay's month: what is collected, held against what the citizen lives on by the calculation made last for those days.</summary>
    /// <remarks>A higher payment is not charged for the days before its letter, so an older and lower one is collected of a citizen who has more to live on since.</remarks>
    /// <param name="startsOn">The first day of the stay.</param>
    /// <param name="endsOn">Its last day, inclusive; null while it goes on.</param>
    /// <param name="payments">Every payment told to the citizen.</param>
    /// <param name="anyDay">A day in the month.</param>
    /// <param name="standard">The standard in force.</param>
    public static IReadOnlyList<Gate> KeepsMinimum(DateOnly startsOn, DateOnly? endsOn, IReadOnlyCollection<DecidedPayment> payments, DateOnly anyDay, Standard standard)
    {
        DateOnly month = new(anyDay.Year, anyDay.Month, 1), first = startsOn > month ? startsOn : month;
        var changes = PaymentTimelineRule.Of(startsOn, payments).Select(s => s.From).Concat(payments.Select(p => p.AppliesFrom));
        return
        [
            .. from day in changes.Prepend(first).Distinct().Order()
               where day >= first && day < month.AddMonths(1) && !(endsOn < day)
               let collected = PaymentTimelineRule.On(day, startsOn, payments)
               where collected is not null
               let meant = PaymentTimelineRule.MeantFor(day, startsOn, payments) ?? collected
               select KeepsMinimum(meant.Left + meant.Total - collected.Total, collected.Total, meant.AppliesFrom, day, standard),
        ];
    }

    /// <summary>Does the citizen keep the amount of the month's year? Asked when there is one.</summary>
    /// <param name="left">What the citizen keeps when the payment is made.</param>
    /// <param name="total">What is paid a month; who pays nothing is left nothing less.</param>
    /// <param name="appliesFrom">The first day of the calculation.</param>
    /// <param name="anyDay">A day in the month.</param>
    /// <param name="standard">The standard in force.</param>
    public static Gate KeepsMinimum(Ore left, Ore total, DateOnly appliesFrom, DateOnly anyDay, Standard standard)
    {
        DateOnly month = new(anyDay.Year, anyDay.Month, 1);
        var kept = standard.DisposableAmount.On(month).Value;
        return new GateBuilder("collection.keepsMinimum", $"Borgeren beholder rådighedsbeløbet for {month.Year}", SourceRef.Standard("2.10-3"))
            .Saw("Tilbage efter beregningen", left.ToString())
            .Saw($"Rådighedsbeløb i {Danish.Month(month)}", kept.ToString())
            .Requires(total <= Ore.Zero || left >= kept, $"Rådighedsbeløbet er {kept}, og beregningen fra {Danish.Date(appliesFrom)} lader kun borgeren beholde {left} om måneden. Beregn egenbetalingen igen, og giv borgeren besked.")
            .Answer();
    }
}
