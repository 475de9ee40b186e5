using Hjemvej.Rules.Stays;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Stays;

public sealed class MoveInGatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [Trait("Requirement", "1.1-1")]
    public void The_day_of_moving_in_is_at_most_thirty_days_away(int days, bool open) =>
        Assert.Equal(open, MoveInGates.DayIsNear(Today.AddDays(days), Today, StandardFiles.Standard).IsOpen);

    [Fact]
    public void There_is_no_moving_in_without_a_place_said_yes_to() =>
        Assert.Equal(["Der er ikke valgt et botilbud til borgeren."], MoveInGates.PlaceAccepted(null, Today).Reasons);

    [Theory]
    [InlineData(PlaceState.Chosen, "Bostedet er valgt, men pladsen er ikke tilbudt borgeren endnu.")]
    [InlineData(PlaceState.Offered, "Borgeren er tilbudt en plads på Bostedet, men svaret er ikke registreret.")]
    public void The_gate_says_how_far_the_offer_has_come(PlaceState state, string reason) =>
        Assert.Equal([reason], MoveInGates.PlaceAccepted(new("Bostedet", null, null, state), Today).Reasons);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [Trait("Requirement", "2.5-4")]
    public void Nobody_moves_into_a_place_that_is_closed_by_then(int closedInDays, bool open) =>
        Assert.Equal(open, MoveInGates.PlaceAccepted(new("Bostedet", "4", Today, ClosedFrom: Today.AddDays(closedInDays)), Today).IsOpen);

    [Fact]
    public void Nobody_moves_in_on_a_grant_that_was_ended()
    {
        Assert.True(MoveInGates.GrantStands(null).IsOpen);
        Assert.Equal(["Bevillingen er afsluttet ved afgørelsen 2. marts 2026."], MoveInGates.GrantStands(Today).Reasons);
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public void The_municipality_ends_a_stay_by_a_decision_and_not_before_it_takes_effect()
    {
        Assert.False(DischargeRule.EndedBy(DischargeBy.Municipality, null, null, Today).IsOpen);
        Assert.False(DischargeRule.EndedBy(DischargeBy.Municipality, Today, Today.AddDays(30), Today.AddDays(28)).IsOpen);
        Assert.True(DischargeRule.EndedBy(DischargeBy.Municipality, Today, Today.AddDays(30), Today.AddDays(29)).IsOpen);
        Assert.False(DischargeRule.EndedBy(DischargeBy.AsGranted, null, null, Today).IsOpen);
        Assert.True(DischargeRule.EndedBy(DischargeBy.AsGranted, null, null, Today, Today.AddDays(-5)).IsOpen);
        Assert.All([DischargeBy.Citizen, DischargeBy.Died], by => Assert.True(DischargeRule.EndedBy(by, null, null, Today).IsOpen));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_place_is_reserved_on_the_day(int? reservedInDays, bool open) =>
        Assert.Equal(open, MoveInGates.PlaceAccepted(new("Bostedet", "4", reservedInDays is { } days ? Today.AddDays(days) : null), Today).IsOpen);

    [Theory]
    [InlineData(null, false)] // lives there still
    [InlineData(-1, true)]
    [InlineData(0, false)] // the last day is inclusive
    public void Nobody_has_two_stays_on_one_day(int? endedInDays, bool open) =>
        Assert.Equal(open, MoveInGates.NotLivingElsewhere(new(Today.AddYears(-1), endedInDays is { } days ? Today.AddDays(days) : null), Today).IsOpen);
}
