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
        ! Svar på, om borgeren har svaret på partshøringen.
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
        Assert.Equal(open, HearingGate.Of(Outcome.Refusal, new(PartyHearing.Held, Today.AddDays(inDays), "Enig.", Answered: true), Today).IsOpen);

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void A_citizen_who_does_not_answer_has_had_the_time_to()
    {
        GateText.Reads(
            """
            decision.heard: Der er taget stilling til partshøring: shut
            ! Borgeren kan svare til og med 2. marts 2026. Træf afgørelsen bagefter, eller når borgeren har svaret.
            - Partshøring: Borgeren er partshørt
            - Borgeren er hørt: 20. februar 2026
            - Svarfrist: 2. marts 2026
            = fvl-19, 2.5-5
            """,
            HearingGate.Of(Outcome.Refusal, Unanswered(new(2026, 2, 20), Today), Today));
        Assert.True(HearingGate.Of(Outcome.Refusal, Unanswered(new(2026, 2, 20), Today.AddDays(-1)), Today).IsOpen);
        Assert.Equal("Skriv den svarfrist, som borgeren fik.", Assert.Single(HearingGate.Of(Outcome.Refusal, Unanswered(new(2026, 2, 20), null), Today).Reasons));
        Assert.Equal("Svarfristen skal ligge efter den dag, borgeren blev hørt.", Assert.Single(HearingGate.Of(Outcome.Refusal, Unanswered(new(2026, 2, 20), new(2026, 2, 20)), Today).Reasons));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [Trait("Requirement", "2.5-5")]
    public void Nobody_is_heard_before_the_application_came(int afterReceipt, bool open)
    {
        DateOnly received = new(2026, 2, 1);

        Assert.Equal(open, HearingGate.Of(Outcome.Refusal, new(PartyHearing.Held, received.AddDays(afterReceipt), "Enig.", Answered: true), Today, received).IsOpen);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void A_letter_of_hearing_that_is_not_in_the_post_has_heard_nobody()
    {
        HearingNotice waits = new(new(2026, 2, 20), new(2026, 2, 27), OnPaper: true);

        GateText.Reads(
            """
            decision.heard: Der er taget stilling til partshøring: shut
            ! Brevet om partshøring er ikke lagt i posten. Læg det i posten, og skriv dagen under Breve, så borgeren kan svare.
            - Partshøring: Borgeren er partshørt
            - Brevet om partshøring: er ikke lagt i posten
            - Borgeren er hørt: 20. februar 2026
            - Svarfrist: 27. februar 2026
            = fvl-19, 2.5-5
            """,
            HearingGate.Of(Outcome.Refusal, Unanswered(new(2026, 2, 20), new(2026, 2, 27)) with { Notice = waits }, Today));
        Assert.True(HearingGate.Of(Outcome.Refusal, Unanswered(new(2026, 2, 20), new(2026, 2, 27)) with { Notice = waits with { PostedOn = new(2026, 2, 20) } }, Today).IsOpen);
        Assert.False(HearingGate.Of(Outcome.Refusal, new(PartyHearing.Held, new(2026, 2, 20), "Enig.", Answered: true) { Notice = waits }, Today).IsOpen);
        Assert.False(HearingGate.Of(Outcome.Refusal, new(PartyHearing.NotNeeded, null, "Borgeren kender alle oplysninger i forvejen.") { Notice = waits }, Today).IsOpen);
    }

    [Theory]
    [InlineData("2026-02-20", "2026-02-27")]
    [InlineData("2026-02-23", "2026-03-02")] // three days late: three days more
    [InlineData("2026-02-22", "2026-03-02")] // and never a Sunday
    [Trait("Requirement", "2.5-5")]
    public void The_days_a_letter_of_hearing_lay_before_it_was_posted_are_not_the_citizens_loss(string posted, string until) =>
        Assert.Equal(DateOnly.Parse(until, null), new HearingNotice(new(2026, 2, 20), new(2026, 2, 27), true, DateOnly.Parse(posted, null)).Until);

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void The_day_that_the_letter_told_is_waited_for_whatever_the_draft_says()
    {
        HearingNotice told = new(new(2026, 2, 20), Today);

        Assert.StartsWith("Borgeren kan svare til og med 2. marts 2026.", Assert.Single(
            HearingGate.Of(Outcome.Refusal, Unanswered(new(2026, 2, 20), new(2026, 2, 25)) with { Notice = told }, Today).Reasons), StringComparison.Ordinal);
        Assert.StartsWith("Borgeren har fået brev om partshøring og kan svare til og med 2. marts 2026.", Assert.Single(
            HearingGate.Of(Outcome.Refusal, new(PartyHearing.NotNeeded, null, "Borgeren kender alle oplysninger i forvejen.") { Notice = told }, Today).Reasons), StringComparison.Ordinal);
        Assert.True(HearingGate.Of(Outcome.Refusal, new(PartyHearing.NotNeeded, null, "Borgeren kender alle oplysninger i forvejen.") { Notice = told }, Today.AddDays(1)).IsOpen);
        Assert.True(HearingGate.Of(Outcome.Refusal, new(PartyHearing.Held, new(2026, 2, 20), "Enig.", Answered: true) { Notice = told }, Today).IsOpen);
    }

    private static HearingFacts Unanswered(DateOnly on, DateOnly? answerBy) => new(PartyHearing.Held, on, null, answerBy, false);

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
