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
        Assert.Equal(["Borgeren har ikke sagt ja til en plads."], MoveInGates.PlaceAccepted(null, Today).Reasons);

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
