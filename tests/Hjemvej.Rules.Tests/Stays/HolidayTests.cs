using Hjemvej.Rules.Stays;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Stays;

[Trait("Requirement", "2.3-1")]
[Trait("Requirement", "2.3-3")]
[Trait("Requirement", "2.3-4")]
public sealed class HolidayTests
{
    [Property]
    public bool Each_night_counts_in_one_year(ushort start, ushort nights)
    {
        DateOnly from = new DateOnly(2024, 1, 1).AddDays(start % 1500), to = from.AddDays(nights % 900);
        return Enumerable.Range(2024, 9).Sum(year => HolidayAccountRule.DaysIn(new(HolidayKind.Holiday, from, to), year)) == to.DayNumber - from.DayNumber;
    }

    [Property]
    public bool What_was_used_and_what_is_left_make_the_account_or_exceed_it(byte[] lengths, bool[] bought)
    {
        DateOnly from = new(2025, 1, 1);
        var holidays = lengths.Zip(bought, (length, purchased) => new HolidayFacts(purchased ? HolidayKind.Purchased : HolidayKind.Holiday, from, from.AddDays(length % 5))).ToList();
        var account = HolidayAccountRule.Of(holidays, 2025, StandardFiles.Standard);
        return account.Used + account.Remaining == account.Entitled + account.ExceededBy && (account.Remaining == 0 || account.ExceededBy == 0)
            && account.Used + account.Purchased == holidays.Sum(h => HolidayAccountRule.DaysIn(h, 2025)) && account.Year == 2025;
    }

    [Fact]
    public void A_holiday_that_ends_before_it_begins_counts_nothing() =>
        Assert.Equal(0, HolidayAccountRule.DaysIn(new(HolidayKind.Holiday, new(2025, 7, 2), new(2025, 7, 1)), 2025));
}
