using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Payments;

/// <summary>A new year has an amount of its own: 2.900 kr. in 2025, 3.030,50 kr. in 2026, none in 2027.</summary>
[Trait("Requirement", "2.10-3")]
public sealed class YearTurnTests
{
    private static readonly Standard Known = StandardFiles.Standard.With([new("disposableAmount", new(2026, 1, 1), "3030.50", "x", ParameterStatus.Confirmed, null, null, new(2025, 11, 12, 9, 0, 0, DateTimeKind.Utc))]);
    private static readonly Ore In2025 = Ore.Kroner(2_900), In2026 = Ore.FromKroner(3_030.50m);

    [Theory]
    [InlineData("2025-12-15", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    [InlineData("2024-12-01", false)]
    public void A_month_is_collected_only_in_a_year_with_an_amount(string day, bool open)
    {
        var gate = CollectionGates.YearlyAmount(Day(day), Known);

        Assert.Equal(open, gate.IsOpen);
        Assert.All(gate.Reasons, r => Assert.StartsWith($"Der er ikke vedtaget eller bekræftet et rådighedsbeløb for {Day(day).Year}.", r, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3_030.50, 5_000, true)]
    [InlineData(3_030.49, 5_000, false)]
    [InlineData(2_900, 5_000, false)]
    [InlineData(0, 0, true)] // pays nothing: nothing is taken
    public void A_citizen_is_not_left_less_than_the_amount_of_the_months_year(decimal left, int total, bool open) =>
        Assert.Equal(open, CollectionGates.KeepsMinimum(Ore.FromKroner(left), Ore.Kroner(total), new(2025, 3, 1), new(2026, 1, 1), Known).IsOpen);

    /// <summary>Paid 3.000 kr. of 5.900 kr. in 2025; the new calculation from 1 January is told 10 January.</summary>
    [Theory]
    [InlineData(5_900, 2_869.50, "2026-01-01", 0)] // falls: collected from 1 January
    [InlineData(6_030.50, 3_000, "2026-01-01", 0)] // the same amount
    [InlineData(6_500, 3_469.50, "2026-01-01", 0)] // rises: the old amount is collected to 10 January of more to live on
    [InlineData(6_500, 3_469.50, "2026-01-06", 1)] // nobody has said what is lived on before 6 January
    public void A_day_is_judged_by_the_calculation_made_last_for_it(decimal income, decimal total, string from, int shut)
    {
        DecidedPayment old = new(Guid.NewGuid(), new(2025, 6, 1), new(2025, 5, 20), Ore.Zero, Ore.Kroner(3_000), new(2025, 5, 20, 0, 0, 0, DateTimeKind.Utc), In2025, Ore.Kroner(2_900)),
            anew = new(Guid.NewGuid(), Day(from), new(2026, 1, 10), Ore.Zero, Ore.FromKroner(total), new(2026, 1, 10, 0, 0, 0, DateTimeKind.Utc), In2026, Ore.FromKroner(income - total));

        Assert.Equal(shut, CollectionGates.KeepsMinimum(new(2025, 6, 1), null, [old, anew], new(2026, 1, 31), Known).Count(g => !g.IsOpen));
        Assert.Contains(CollectionGates.KeepsMinimum(new(2025, 6, 1), null, [old], new(2026, 1, 31), Known), g => !g.IsOpen);
        Assert.Empty(CollectionGates.KeepsMinimum(new(2025, 6, 1), new(2025, 12, 31), [old], new(2026, 1, 31), Known));
    }

    [Theory]
    [InlineData("2025-06-01", "2025-11-11", null, null)] // nobody knows next year's amount yet
    [InlineData("2025-06-01", "2025-11-20", null, 2026)] // confirmed 12 November
    [InlineData("2025-06-01", "2026-03-02", null, 2026)] // never done
    [InlineData("2026-01-01", "2026-03-02", null, null)]
    [InlineData("2025-06-01", "2025-11-20", "2025-12-31", null)] // moves out before
    [InlineData("2025-06-01", "2025-11-20", "2026-01-01", 2026)]
    public void A_payment_that_rests_on_a_former_years_amount_is_calculated_anew(string appliesFrom, string today, string? endsOn, int? year)
    {
        var from = Day(appliesFrom);
        DecidedPayment payment = new(Guid.NewGuid(), from, from, Ore.Kroner(3_000), Ore.Kroner(3_000), Kept: from.Year == 2025 ? In2025 : In2026);
        var standard = Day(today) < new DateOnly(2025, 11, 12) ? StandardFiles.Standard : Known;

        Assert.Equal(year, RecalculationRule.Needed(new(2025, 6, 1), endsOn is null ? null : Day(endsOn), [payment], Day(today), standard)?.From.Year);
    }

    [Fact]
    public void A_year_whose_amount_was_corrected_and_a_calculation_told_ahead_are_seen()
    {
        DecidedPayment old = new(Guid.NewGuid(), new(2025, 6, 1), new(2025, 5, 20), Ore.Kroner(3_000), Ore.Kroner(3_000), Kept: In2025),
            ahead = new(Guid.NewGuid(), new(2026, 1, 1), new(2025, 12, 1), Ore.Kroner(3_000), Ore.Kroner(3_000), Kept: In2026);

        Assert.Null(RecalculationRule.Needed(new(2025, 6, 1), null, [old, ahead], new(2025, 12, 2), Known));
        Assert.Equal(In2026, RecalculationRule.Needed(new(2025, 6, 1), null, [old, ahead with { Kept = Ore.Kroner(3_000) }], new(2026, 2, 2), Known)?.Value);
        Assert.Null(RecalculationRule.Needed(new(2025, 6, 1), null, [], new(2026, 2, 2), Known));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
