using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;

namespace Hjemvej.Rules.Tests.Payments;

/// <summary>Which payment is collected on which day; the stay begins 1 June 2025.</summary>
[Trait("Requirement", "2.10-2")]
[Trait("Requirement", "2.10-4")]
public sealed class TimelineTests
{
    private static readonly DateOnly Start = new(2025, 6, 1);

    /// <summary>The first payment is 6.000 kr. a month, told before moving in. "amount from told" is a later one; the answer is "amount from" for each span.</summary>
    [Theory]
    [InlineData("", "6000 1/6")]
    [InlineData("5000 1/8 20/7", "6000 1/6, 5000 1/8")] // told ahead, lower or higher: from its day
    [InlineData("7000 1/8 20/7", "6000 1/6, 7000 1/8")]
    [InlineData("5000 1/8 10/10", "6000 1/6, 5000 1/8")] // lower, told late: from the change
    [InlineData("7000 1/8 10/10", "6000 1/6, 7000 11/10")] // higher, told late: from the day after the letter
    [InlineData("6000 1/8 10/10", "6000 1/6, 6000 11/10")] // the same amount: nothing moves
    [InlineData("5000 1/8 10/10; 5500 1/8 20/10", "6000 1/6, 5000 1/8, 5500 21/10")] // told 5.000, then 5.500: never more for the time before the second letter
    [InlineData("5000 1/8 10/10; 4000 1/7 20/10", "6000 1/6, 4000 1/7")] // the letter sent last holds from its first day
    [InlineData("7000 1/8 10/10; 5000 1/9 20/10", "6000 1/6, 5000 1/9")]
    [InlineData("5000 1/5 10/10", "5000 1/6")] // meant for before the stay: from the stay
    public void A_lower_payment_counts_from_the_change_and_a_higher_one_from_the_letter(string later, string expected)
    {
        List<DecidedPayment> payments = [Decided(6000, Start, new(2025, 5, 20))];
        payments.AddRange(later.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).Select(p => Decided(int.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture), Day(p[1]), Day(p[2]))));
        payments.Reverse();

        Assert.Equal(expected, string.Join(", ", PaymentTimelineRule.Of(Start, payments).Select(s => $"{s.Payment.Total.Value / 100} {s.From.Day}/{s.From.Month}")));
    }

    [Fact]
    public void Nothing_is_collected_before_the_first_letter_however_low()
    {
        var spans = PaymentTimelineRule.Of(Start, [Decided(1, Start, new(2025, 7, 10))]);

        Assert.Equal(new DateOnly(2025, 7, 11), Assert.Single(spans).From);
        Assert.Empty(PaymentTimelineRule.Of(Start, []));
        Assert.Null(PaymentTimelineRule.On(new(2025, 7, 10), Start, [Decided(1, Start, new(2025, 7, 10))]));
    }

    [Fact]
    public void Of_two_told_the_same_day_the_one_calculated_last_counts_in_whatever_order_they_are_read()
    {
        DecidedPayment wrong = Decided(9000, Start, new(2025, 5, 20)) with { CalculatedAt = new(2025, 5, 20, 9, 0, 0, DateTimeKind.Utc) },
            right = Decided(6000, Start, new(2025, 5, 20)) with { CalculatedAt = new(2025, 5, 20, 10, 0, 0, DateTimeKind.Utc) };

        Assert.Equal(right, Assert.Single(PaymentTimelineRule.Of(Start, [right, wrong])).Payment);
        Assert.Equal(right, Assert.Single(PaymentTimelineRule.Of(Start, [wrong, right])).Payment);
    }

    [Fact]
    public void An_older_calculation_that_is_told_late_does_not_take_over_from_a_later_one()
    {
        DecidedPayment older = Decided(7000, Start, new(2025, 7, 10)) with { CalculatedAt = new(2025, 5, 20, 9, 0, 0, DateTimeKind.Utc) },
            newer = Decided(6000, Start, new(2025, 6, 1)) with { CalculatedAt = new(2025, 5, 25, 9, 0, 0, DateTimeKind.Utc) };

        Assert.Equal(new(Start, newer), Assert.Single(PaymentTimelineRule.Of(Start, [newer, older])));
    }

    [Property]
    public bool A_letter_never_makes_a_day_before_it_dearer(ushort first, ushort second, byte from, byte told, byte day)
    {
        DecidedPayment before = Decided(first, Start, Start), after = Decided(second, Start.AddDays(from), Start.AddDays(told));
        var on = Start.AddDays(day);
        var collected = PaymentTimelineRule.On(on, Start, [before, after])!.Total;
        return on > after.CommunicatedOn || on >= after.AppliesFrom && after.CommunicatedOn <= after.AppliesFrom || collected <= before.Total;
    }

    [Property]
    public bool A_lower_payment_is_collected_from_its_first_day(ushort amount, byte less, byte from, byte told) =>
        PaymentTimelineRule.TakesEffect(default, Start, [Decided(amount + less + 1, Start, Start) with { Id = Guid.NewGuid() }, Decided(amount, Start.AddDays(from), Start.AddDays(told)) with { Id = default }]) == Start.AddDays(from);

    private static DecidedPayment Decided(int total, DateOnly from, DateOnly told) => new(Guid.NewGuid(), from, told, Ore.Kroner(total), Ore.Zero);

    private static DateOnly Day(string text) => text.Split('/') is [var day, var month] ? new(2025, int.Parse(month, System.Globalization.CultureInfo.InvariantCulture), int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)) : default;
}
