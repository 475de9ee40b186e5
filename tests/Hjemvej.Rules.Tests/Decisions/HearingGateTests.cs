using Hjemvej.Rules.Decisions;

namespace Hjemvej.Rules.Tests.Decisions;

public sealed class HearingGateTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void A_grant_needs_no_hearing() => GateText.Reads(
        """
        decision.heard: Der er taget stilling til partshøring: open
        - Afgørelsen: giver borgeren det, der er søgt om
        = fvl-19, 2.5-5
        """,
        HearingGate.Of(Outcome.Grant, HearingFacts.None, Today));

    [Theory]
    [InlineData(Outcome.Refusal)]
    [InlineData(Outcome.HomeSupport)]
    [InlineData(null)] // a later decision
    [Trait("Requirement", "2.5-5")]
    public void Every_other_decision_needs_the_hearing_considered(Outcome? outcome) => GateText.Reads(
        """
        decision.heard: Der er taget stilling til partshøring: shut
        ! Tag stilling til, om borgeren skal partshøres over de oplysninger, der taler imod.
        - Partshøring: ikke overvejet
        = fvl-19, 2.5-5
        """,
        HearingGate.Of(outcome, HearingFacts.None, Today));

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void A_hearing_held_has_its_day_and_its_answer() => GateText.Reads(
        """
        decision.heard: Der er taget stilling til partshøring: shut
        ! Skriv, hvornår borgeren er partshørt.
        ! Skriv, hvad borgeren svarede, eller at der ikke kom svar.
        - Partshøring: Borgeren er partshørt
        - Borgeren er hørt: dato mangler
        = fvl-19, 2.5-5
        """,
        HearingGate.Of(Outcome.Refusal, new(PartyHearing.Held, null, " "), Today));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_hearing_to_come_was_not_held(int inDays, bool open) =>
        Assert.Equal(open, HearingGate.Of(Outcome.Refusal, new(PartyHearing.Held, Today.AddDays(inDays), "Intet svar."), Today).IsOpen);

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void Leaving_it_out_is_reasoned()
    {
        GateText.Reads(
            """
            decision.heard: Der er taget stilling til partshøring: shut
            ! Skriv, hvorfor partshøring ikke er nødvendig.
            - Partshøring: Partshøring er ikke nødvendig
            - Hvorfor ikke: mangler
            = fvl-19, 2.5-5
            """,
            HearingGate.Of(Outcome.Refusal, new(PartyHearing.NotNeeded, null, null), Today));
        Assert.True(HearingGate.Of(Outcome.Refusal, new(PartyHearing.NotNeeded, null, "Borgeren har selv givet oplysningerne."), Today).IsOpen);
    }
}
