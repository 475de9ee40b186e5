using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Rules.Tests.Stays;

public sealed class ClosingGateTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly ClosingFacts Refused = new(new(Today.AddDays(-40), Outcome.Refusal, Today.AddDays(-40)), false, Today.AddDays(-1), null, false);

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void A_refused_case_is_closed_the_day_after_the_appeal_deadline()
    {
        Assert.True(ClosingGate.Of(Refused, Today).IsOpen);
        Assert.False(ClosingGate.Of(Refused with { AppealBy = Today }, Today).IsOpen);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void An_open_complaint_keeps_the_case_open() => Assert.False(ClosingGate.Of(Refused with { ComplaintOpen = true }, Today).IsOpen);

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void A_complaint_at_the_board_of_appeal_keeps_the_case_open() =>
        Assert.Equal("Klagen ligger hos Ankestyrelsen. Registrér svaret, når det kommer.", Assert.Single(ClosingGate.Of(Refused with { ComplaintAtBoard = true }, Today).Reasons));

    [Fact]
    public void A_case_without_an_answer_is_not_closed() => Assert.False(ClosingGate.Of(new(null, false, null, null, false), Today).IsOpen);

    [Fact]
    public void A_grant_is_closed_only_when_it_was_ended()
    {
        var granted = Refused with { Decision = Refused.Decision! with { Outcome = Outcome.Grant } };

        Assert.False(ClosingGate.Of(granted, Today).IsOpen);
        Assert.True(ClosingGate.Of(granted with { Ended = true }, Today).IsOpen);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(0, false)] // the last day at the residence
    [InlineData(-1, true)]
    public void A_case_with_a_stay_is_closed_the_day_after_the_citizen_left(int? endsIn, bool open) =>
        Assert.Equal(open, ClosingGate.Of(Refused with { Enrolment = new(Today.AddDays(-100), endsIn is { } d ? Today.AddDays(d) : null) }, Today).IsOpen);
}
