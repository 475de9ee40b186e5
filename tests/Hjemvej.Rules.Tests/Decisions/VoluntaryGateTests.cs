using Hjemvej.Rules.Decisions;

namespace Hjemvej.Rules.Tests.Decisions;

public sealed class VoluntaryGateTests
{
    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)] // talked with, whatever the citizen said
    [InlineData(false, false, false)]
    [Trait("Requirement", "2.7-3")]
    public void A_citizen_who_has_not_said_yes_is_talked_with(bool agrees, bool talked, bool open)
    {
        var gate = VoluntaryGate.Of(agrees, talked ? new DateOnly(2026, 3, 2) : null);

        Assert.Equal(open, gate.IsOpen);
        Assert.Equal([agrees ? "ja" : "nej", talked ? "2. marts 2026" : "ingen"], gate.Steps.Select(s => $"{s.Value}"));
    }
}
