using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Payments;

namespace Hjemvej.Rules.Tests.Payments;

/// <summary>From which day must a payment be calculated anew, because the residence asks another price?</summary>
[Trait("Requirement", "2.10-2")]
public sealed class PriceChangeTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    private static readonly AskedPrice First = Price(January, 5_000, 0);

    [Fact]
    public void Nothing_is_asked_for_while_every_payment_rests_on_the_price() =>
        Assert.Null(Needed([Paid(January, 5_000, 1)], [First, Price(Day(5, 1), 5_000, 9)]));

    [Fact]
    public void The_first_day_of_another_price_is_the_day_to_calculate_from() =>
        Assert.Equal((Day(5, 1), Ore.Kroner(5_500)), From(Needed([Paid(January, 5_000, 1)], [First, Price(Day(5, 1), 5_500, 9), Price(Day(6, 1), 5_600, 9)])));

    [Fact]
    public void A_price_beyond_the_last_day_of_the_stay_is_nobodys() =>
        Assert.Null(Needed([Paid(January, 5_000, 1)], [First, Price(Day(5, 1), 5_500, 9)], endsOn: Day(4, 30)));

    [Fact]
    public void What_was_calculated_before_the_stay_is_asked_about_from_its_first_day() =>
        Assert.Equal((Day(2, 1), Ore.Kroner(5_500)), From(Needed([Paid(January, 5_000, 1)], [First, Price(Day(1, 15), 5_500, 9)], startsOn: Day(2, 1))));

    [Theory]
    [InlineData(5_500, null)] // a higher one is not collected for the time before its letter
    [InlineData(4_500, "2026-02-01")] // a lower one is
    public void Days_gone_by_are_let_go_when_somebody_has_calculated_with_the_price_since(int price, string? from) =>
        Assert.Equal(
            from is null ? null : DateOnly.Parse(from, null),
            Needed([Paid(January, 5_000, 1), Paid(Day(3, 1), price, 9)], [First, Price(Day(2, 1), price, 8)])?.From);

    [Fact]
    public void A_price_of_days_gone_by_that_nobody_has_calculated_with_is_asked_for() =>
        Assert.Equal((Day(2, 1), Ore.Kroner(5_500)), From(Needed([Paid(January, 5_000, 1)], [First, Price(Day(2, 1), 5_500, 8)])));

    [Theory]
    [InlineData(5_000, false)]
    [InlineData(5_500, true)]
    public void Who_departed_from_the_price_is_asked_when_that_price_becomes_another(int next, bool asked) =>
        Assert.Equal(asked, Needed([Paid(January, 4_000, 1) with { Own = false }], [First, Price(Day(5, 1), next, 9)]) is not null);

    [Fact]
    public void A_departure_from_a_price_that_was_not_known_stands() =>
        Assert.Null(Needed([Paid(January, 4_000, 1) with { Own = false }], [First with { RecordedAt = At(2) }]));

    private static AskedPrice? Needed(PricedPayment[] payments, AskedPrice[] prices, DateOnly? startsOn = null, DateOnly? endsOn = null) =>
        PriceChangeRule.Needed(startsOn ?? January, endsOn, payments, prices, Day(4, 1));

    private static (DateOnly, Ore)? From(AskedPrice? asked) => asked is null ? null : (asked.From, asked.Lodging);

    private static PricedPayment Paid(DateOnly from, int lodging, int hour) => new(from, At(hour), Ore.Kroner(lodging), Ore.Kroner(3_500), Own: true);

    private static AskedPrice Price(DateOnly from, int lodging, int hour) => new(from, Ore.Kroner(lodging), Ore.Kroner(3_500), At(hour));

    private static DateTime At(int hour) => new(2026, 1, 1, hour, 0, 0, DateTimeKind.Utc);

    private static DateOnly Day(int month, int day) => new(2026, month, day);
}
