using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;

namespace Hjemvej.Rules.Tests.Payments;

[Trait("Requirement", "2.10-2")]
public sealed class MonthTests
{
    private static readonly Ore Lodging = Ore.Kroner(3200), Board = Ore.Kroner(3600);

    private static DateOnly Day(int month, int day) => new(2025, month, day);

    [Fact]
    public void Charging_begins_with_the_move_or_the_day_after_being_told()
    {
        Assert.Equal(Day(6, 1), MonthChargeRule.ChargeFrom(Day(6, 1), Day(5, 20)));
        Assert.Equal(Day(6, 1), MonthChargeRule.ChargeFrom(Day(6, 1), Day(6, 1)));
        Assert.Equal(Day(6, 3), MonthChargeRule.ChargeFrom(Day(6, 1), Day(6, 2)));
        Assert.Null(MonthChargeRule.ChargeFrom(Day(6, 1), null));
    }

    [Theory]
    [InlineData(6, 30, 320_000)]
    [InlineData(7, 31, 320_000)]
    [InlineData(5, 0, 0)]
    public void A_month_is_charged_whole_or_not_at_all(int month, int days, long lodging)
    {
        var charge = MonthChargeRule.Of(Lodging, Board, Day(6, 1), null, Day(month, 15));

        Assert.Equal((Day(month, 1), days, new Ore(lodging)), (charge.Month, charge.Days, charge.Lodging));
        Assert.Equal(charge.Lodging + charge.Board, charge.Total);
    }

    [Fact]
    public void The_last_day_of_the_stay_is_charged_and_none_after()
    {
        Assert.Equal(10, MonthChargeRule.Of(Lodging, Board, Day(6, 1), Day(7, 10), Day(7, 1)).Days);
        Assert.Equal(31, MonthChargeRule.Of(Lodging, Board, Day(6, 1), Day(7, 31), Day(7, 1)).Days);
        Assert.Equal(31, MonthChargeRule.Of(Lodging, Board, Day(6, 1), Day(8, 1), Day(7, 1)).Days);
        Assert.Equal(0, MonthChargeRule.Of(Lodging, Board, Day(6, 1), Day(6, 30), Day(7, 1)).Days);
        Assert.Equal(1, MonthChargeRule.Of(Lodging, Board, Day(7, 10), Day(7, 10), Day(7, 1)).Days);
    }

    [Fact]
    public void A_month_that_is_not_charged_says_so() =>
        Assert.Contains(MonthChargeRule.Of(Lodging, Board, Day(6, 1), null, Day(5, 1)).Steps, s => s is { Text: "Dage, der opkræves for", Value: "ingen" });

    [Property]
    public bool The_months_of_a_stay_charge_every_day_once(byte start, ushort length)
    {
        DateOnly from = new DateOnly(2025, 1, 1).AddDays(start), to = from.AddDays(length % 700);
        var days = 0;
        for (DateOnly month = new(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            days += MonthChargeRule.Of(Lodging, Board, from, to, month).Days;
        }

        return days == to.DayNumber - from.DayNumber + 1;
    }

    private static DecidedPayment Decided(DateOnly from, DateOnly told, int lodging = 3200, int board = 3600) => new(Guid.NewGuid(), from, told, Ore.Kroner(lodging), Ore.Kroner(board));

    [Fact]
    public void One_payment_is_collected_as_it_is_charged()
    {
        var payment = Decided(Day(6, 1), Day(5, 20));

        var june = MonthCollectionRule.Of(Day(6, 11), null, [payment], Day(6, 30))!;

        Assert.Equal((payment.Id, 20), (june.PaymentId, june.Days));
        Assert.Equal(MonthChargeRule.Of(Lodging, Board, Day(6, 11), null, Day(6, 1)).Steps, june.Steps);
        Assert.Equal((new Ore(213_333), Ore.Kroner(2400)), (june.Lodging, june.Board));
    }

    [Fact]
    public void A_new_payment_takes_over_on_its_day()
    {
        DecidedPayment first = Decided(Day(6, 1), Day(5, 20)), second = Decided(Day(7, 11), Day(7, 1), 3100, 3410);

        var july = MonthCollectionRule.Of(Day(6, 1), null, [second, first], Day(7, 1))!;

        Assert.Equal((second.Id, 31), (july.PaymentId, july.Days));
        Assert.Equal(Lodging.Share(10, 31) + Ore.Kroner(3100).Share(21, 31), july.Lodging);
        Assert.Equal(Board.Share(10, 31) + Ore.Kroner(3410).Share(21, 31), july.Board);
        Assert.Equal(10, july.Steps.Count);
        Assert.Equal(
            [("I alt for 10 dage", (Lodging.Share(10, 31) + Board.Share(10, 31)).ToString()), ("I alt for 21 dage", (Ore.Kroner(3100).Share(21, 31) + Ore.Kroner(3410).Share(21, 31)).ToString()), ("I alt for måneden", (july.Lodging + july.Board).ToString())],
            july.Steps.Where(s => s.Text.StartsWith("I alt", StringComparison.Ordinal)).Select(s => (s.Text, s.Value!)));
        Assert.Equal((first.Id, 30), (MonthCollectionRule.Of(Day(6, 1), null, [second, first], Day(6, 1)) is { } june ? (june.PaymentId, june.Days) : default));
        Assert.Equal((second.Id, 31), (MonthCollectionRule.Of(Day(6, 1), null, [second, first], Day(8, 1)) is { } august ? (august.PaymentId, august.Days) : default));
    }

    [Fact]
    public void A_higher_payment_told_late_takes_over_the_day_after_and_a_lower_one_on_its_day()
    {
        DecidedPayment first = Decided(Day(6, 1), Day(5, 20)), higher = Decided(Day(7, 1), Day(7, 15), 3300, 3610), lower = Decided(Day(7, 1), Day(7, 15), 3100, 3410);

        Assert.Equal(Lodging.Share(15, 31) + Ore.Kroner(3300).Share(16, 31), MonthCollectionRule.Of(Day(6, 1), null, [first, higher], Day(7, 1))!.Lodging);
        Assert.Equal(Ore.Kroner(3100), MonthCollectionRule.Of(Day(6, 1), null, [first, lower], Day(7, 1))!.Lodging);
    }

    [Fact]
    public void The_same_amounts_under_a_new_letter_move_no_ore()
    {
        DecidedPayment first = Decided(Day(6, 1), Day(5, 20)) with { Lodging = new(320_001) }, second = Decided(Day(6, 16), Day(6, 1)) with { Lodging = new(320_001) };

        var june = MonthCollectionRule.Of(Day(6, 1), null, [first, second], Day(6, 1))!;

        Assert.Equal((new Ore(320_001), second.Id, 30), (june.Lodging, june.PaymentId, june.Days));
    }

    [Fact]
    public void Of_two_payments_from_the_same_day_the_one_told_last_holds()
    {
        DecidedPayment first = Decided(Day(6, 1), Day(5, 10)), second = Decided(Day(6, 1), Day(5, 20), 3000, 3000);

        Assert.Equal((second.Id, Ore.Kroner(3000)), (MonthCollectionRule.Of(Day(6, 1), null, [second, first], Day(6, 1)) is { } june ? (june.PaymentId, june.Lodging) : default));
    }

    [Fact]
    public void Nothing_is_collected_before_after_or_without_a_payment()
    {
        var payment = Decided(Day(6, 1), Day(5, 20));

        Assert.Null(MonthCollectionRule.Of(Day(6, 1), null, [], Day(6, 1)));
        Assert.Null(MonthCollectionRule.Of(Day(6, 1), null, [payment], Day(5, 31)));
        Assert.Null(MonthCollectionRule.Of(Day(6, 1), Day(6, 30), [payment], Day(7, 1)));
        Assert.Null(MonthCollectionRule.Of(Day(6, 1), Day(6, 10), [payment with { CommunicatedOn = Day(6, 10) }], Day(6, 1)));
    }

    [Fact]
    public void The_stay_ends_the_last_payment_and_those_before_it()
    {
        DecidedPayment first = Decided(Day(6, 1), Day(5, 20)), second = Decided(Day(7, 11), Day(7, 1), 3100, 3410);

        Assert.Equal(15, MonthCollectionRule.Of(Day(6, 1), Day(7, 15), [first, second], Day(7, 1))!.Days);
        Assert.Equal((first.Id, 5), (MonthCollectionRule.Of(Day(6, 1), Day(7, 5), [first, second], Day(7, 1)) is { } july ? (july.PaymentId, july.Days) : default));
    }
}
