using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Stays;

public sealed class OccupationAndHolidayGateTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly Standard Vejen = StandardFiles.Standard;

    [Theory]
    [InlineData(5, true, null, null, null, "")]
    [InlineData(6, true, null, null, null, "")]
    [InlineData(4, true, null, null, null, "reason review")]
    [InlineData(5, false, 20, "Angst", 30, "")]
    [InlineData(5, false, null, "Angst", 30, "extent")]
    [InlineData(3, false, 12, "Angst", 0, "review")]
    [InlineData(0, false, null, "Skal falde til", 30, "")]
    [InlineData(8, true, null, null, null, "days")]
    [Trait("Requirement", "2.4-1")]
    [Trait("Requirement", "2.4-2")]
    public void Full_time_five_days_a_week_unless_reduced_with_reason_extent_and_review(int days, bool fullTime, int? hours, string? reason, int? reviewInDays, string faults) =>
        Assert.Equal(
            faults.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            OccupationRule.Faults(new(Day, days, fullTime, hours, reason, reviewInDays is { } r ? Day.AddDays(r) : null), Vejen).Select(f => f.Code.Split('.')[1]));

    /// <summary>A holiday of some nights from 1 June, when so many are used already.</summary>
    [Theory]
    [InlineData(HolidayKind.Holiday, 4, 0, "")]
    [InlineData(HolidayKind.Holiday, 5, 0, "account")]
    [InlineData(HolidayKind.Holiday, 2, 3, "account")]
    [InlineData(HolidayKind.Holiday, 1, 3, "")]
    [InlineData(HolidayKind.DayTrip, 0, 4, "account")]
    [InlineData(HolidayKind.Purchased, 9, 4, "")]
    [InlineData(HolidayKind.Purchased, 9, 3, "account")]
    [InlineData(HolidayKind.Purchased, 1, 0, "account")]
    [InlineData(HolidayKind.Purchased, 0, 0, "account")]
    [InlineData(HolidayKind.Purchased, 0, 4, "")]
    [InlineData(HolidayKind.Holiday, 0, 0, "days")]
    [InlineData(HolidayKind.DayTrip, 1, 0, "days")]
    [Trait("Requirement", "2.3-1")]
    [Trait("Requirement", "2.3-4")]
    public void What_is_beyond_the_account_must_be_bought(HolidayKind kind, int nights, int used, string shut)
    {
        DateOnly from = new(2026, 6, 1);
        HolidayFacts[] others = used == 0 ? [] : [new(HolidayKind.Holiday, new(2026, 4, 1), new DateOnly(2026, 4, 1).AddDays(used))];

        var gates = HolidayGates.ToPlan(new(kind, from, from.AddDays(nights)), others, new(Day), Vejen);

        Assert.Equal(shut.Split(' ', StringSplitOptions.RemoveEmptyEntries), gates.Where(g => !g.IsOpen).Select(g => g.Id.Split('.')[1]));
    }

    [Fact]
    [Trait("Requirement", "2.3-1")]
    public void Nights_over_new_year_draw_on_the_year_in_which_each_begins()
    {
        HolidayFacts over = new(HolidayKind.Holiday, new(2026, 12, 30), new(2027, 1, 3));
        HolidayFacts[] used = [new(HolidayKind.Holiday, new(2026, 7, 1), new(2026, 7, 4))];

        var account = HolidayGates.ToPlan(over, used, new(Day), Vejen).Single(g => g.Id == "holiday.account");

        Assert.Equal(["Ferien bruger 2 døgn i 2026, men der er kun 1 døgn tilbage. Det, der er mere, skal være et tilkøb."], account.Reasons);
    }

    [Theory]
    [InlineData(HolidayKind.Holiday, false, true)]
    [InlineData(HolidayKind.Purchased, false, false)]
    [InlineData(HolidayKind.Purchased, true, true)]
    [Trait("Requirement", "2.3-4")]
    public void A_purchase_takes_the_citizens_yes(HolidayKind kind, bool accepted, bool open) =>
        Assert.Equal(open, HolidayGates.Accepted(kind, accepted ? Day : null).IsOpen);
}
