using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Matching;

namespace Hjemvej.Rules.Tests.Matching;

public sealed class OfferGatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly OfferFacts Ready = new(
        new(Today.AddDays(-7), Outcome.Grant, Today.AddDays(-7), Channel.DigitalPost, null), new(true, Today.AddYears(-1), null, true, "Bostedet"), true, null, [], ["Relationer"], [], true, [Today], 0, null);

    [Fact]
    public void With_everything_in_place_every_gate_is_open() => Assert.All(OfferGates.Of(Ready, Today), gate => Assert.True(gate.IsOpen));

    public static TheoryData<string, OfferFacts> Shut => new()
    {
        { "offer.granted", Ready with { Grant = null } },
        { "offer.granted", Ready with { Grant = Ready.Grant! with { SentOn = null } } },
        { "offer.granted", Ready with { Grant = Ready.Grant! with { SentOn = Today.AddDays(1) } } },
        { "offer.granted", Ready with { Grant = Ready.Grant! with { Outcome = Outcome.Refusal } } },
        { "offer.registered", Ready with { Residence = Ready.Residence with { Approved = false } } },
        { "offer.registered", Ready with { Residence = Ready.Residence with { RegisteredTo = Today.AddDays(-1) } } },
        { "offer.suitable", Ready with { Suitable = false, UnsuitableBecause = " " } },
        { "offer.internalFirst", Ready with { Residence = Ready.Residence with { Internal = false }, PassedOver = [new("Eget", null)] } },
        { "offer.needsMet", Ready with { ThemesWithoutStatement = ["Relationer"] } },
        { "offer.heard", Ready with { OpinionRecorded = false } },
        { "offer.heard", Ready with { ObjectionUnanswered = true } },
        { "offer.free", Ready with { FreeFrom = [] } },
        { "offer.inTurn", Ready with { AheadInTurn = 1 } },
        { "offer.inTurn", Ready with { AheadInTurn = 2, FreeFrom = [Today, Today.AddDays(9)] } },
    };

    [Theory]
    [MemberData(nameof(Shut), DisableDiscoveryEnumeration = true)]
    public void What_is_missing_shuts_its_gate_and_no_other(string id, OfferFacts facts) =>
        Assert.Equal([id], OfferGates.Of(facts, Today).Where(g => !g.IsOpen).Select(g => g.Id));

    public static TheoryData<OfferFacts> Passed => new(
        Ready with { Residence = Ready.Residence with { RegisteredTo = Today } },
        Ready with { Suitable = false, UnsuitableBecause = "Kender borgeren." },
        Ready with { Residence = Ready.Residence with { Internal = false }, PassedOver = [new("Eget", "For tæt på.")] },
        Ready with { PassedOver = [new("Et andet eget", null)] },
        Ready with { AheadInTurn = 1, FreeFrom = [Today, Today.AddDays(9)] },
        Ready with { AheadInTurn = 1, OutOfTurnBecause = "Den første er på sygehus." });

    [Theory]
    [MemberData(nameof(Passed), DisableDiscoveryEnumeration = true)]
    public void A_written_reason_or_room_for_all_opens_it(OfferFacts facts) => Assert.All(OfferGates.Of(facts, Today), gate => Assert.True(gate.IsOpen));

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public void Nobody_waits_while_a_relevant_place_is_free_without_a_reason()
    {
        Assert.True(WaitingListGate.Of(Ready.Grant, [], null, Today).IsOpen);
        Assert.True(WaitingListGate.Of(Ready.Grant, ["Bostedet"], "Venter på søsterens by.", Today).IsOpen);
        Assert.False(WaitingListGate.Of(Ready.Grant, ["Bostedet"], " ", Today).IsOpen);
        Assert.False(WaitingListGate.Of(null, [], null, Today).IsOpen);
    }
}
