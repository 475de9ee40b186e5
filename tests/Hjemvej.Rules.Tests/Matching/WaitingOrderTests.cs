using FsCheck.Xunit;
using Hjemvej.Rules.Matching;

namespace Hjemvej.Rules.Tests.Matching;

public sealed class WaitingOrderTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    [Trait("Requirement", "2.5-2")]
    [Trait("Requirement", "2.5-4")]
    public void Urgent_then_the_oldest_grant_then_the_first_on_the_list_then_the_lowest_number()
    {
        Waiting[] inOrder =
        [
            new(true, Day.AddDays(9), Day.AddDays(9), 9),
            new(false, Day, Day.AddDays(5), 8),
            new(false, Day.AddDays(1), Day.AddDays(1), 7),
            new(false, Day.AddDays(1), Day.AddDays(2), 3),
            new(false, Day.AddDays(1), Day.AddDays(2), 4),
        ];

        Assert.Equal(inOrder, inOrder.Reverse().Order(WaitingOrder.Comparer));
    }

    [Property]
    public bool Two_never_stand_on_the_same_place(bool urgent, bool otherUrgent, byte granted, byte otherGranted, int number, int other)
    {
        Waiting a = new(urgent, Day.AddDays(granted), Day, number), b = new(otherUrgent, Day.AddDays(otherGranted), Day, other);
        return Math.Sign(WaitingOrder.Comparer.Compare(a, b)) == -Math.Sign(WaitingOrder.Comparer.Compare(b, a)) && (number == other || WaitingOrder.Comparer.Compare(a, b) != 0);
    }

    [Fact]
    public void Nobody_is_before_somebody_and_each_turn_is_explained()
    {
        Waiting waiting = new(true, Day, Day.AddDays(1), 1001);

        Assert.True(WaitingOrder.Comparer.Compare(null, waiting) < 0);
        Assert.True(WaitingOrder.Comparer.Compare(waiting, null) > 0);
        Assert.Equal(0, WaitingOrder.Comparer.Compare(null, null));
        Assert.Equal(["akut", "2. marts 2026", "3. marts 2026", "1001"], WaitingOrder.Why(waiting).Select(s => s.Value!));
        Assert.Equal("ikke akut", WaitingOrder.Why(waiting with { Urgent = false })[0].Value);
    }
}
