using FsCheck.Xunit;
using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Decisions;

namespace Hjemvej.Rules.Tests.Decisions;

public sealed class DraftGatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly DraftFacts Grant = new(Outcome.Grant, "§ 107", "Fakta.", "Du kan ikke bo alene.", "Synspunkter.", 1, true, "18 måneder", null, null);

    private static readonly DraftFacts Later = new(null, "§ 107", "Fakta.", "Du kan ikke bo alene.", "Synspunkter.", 0, false, null, "Mindre støtte.", Today);

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void A_complete_draft_is_reasoned()
    {
        Assert.True(DraftGates.Reasoned(Grant, Today).IsOpen);
        Assert.True(DraftGates.Reasoned(Later, Today).IsOpen);
        Assert.True(DraftGates.Reasoned(Grant with { Outcome = Outcome.Refusal, Purposes = 0, WayOut = false, ExpectedDuration = null }, Today).IsOpen);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public void Rules_facts_reasons_and_views_must_all_be_written() => Assert.All(
        [Grant with { LegalBasis = " " }, Grant with { Facts = null }, Grant with { Reasons = "" }, Grant with { CitizensViews = null }],
        draft => Assert.Single(DraftGates.Reasoned(draft, Today).Reasons));

    [Fact]
    [Trait("Requirement", "1.1-1")]
    [Trait("Requirement", "1.1-4")]
    public void A_grant_carries_purposes_way_out_and_duration() => Assert.All(
        [Grant with { Purposes = 0 }, Grant with { WayOut = false }, Grant with { ExpectedDuration = null }],
        draft => Assert.Single(DraftGates.Reasoned(draft, Today).Reasons));

    [Theory]
    [InlineData("Fordi.", "Begrundelsen siger for lidt.")]
    [InlineData("Nej nej nej nej nej", "Begrundelsen siger for lidt.")]
    [InlineData("1 2 3 4 5 - !", "Begrundelsen siger for lidt.")]
    [InlineData("Udvalget anbefaler et botilbud.", "Udvalgets indstilling er ikke i sig selv en begrundelse.")]
    [InlineData("Udvalget anbefaler et botilbud.\nFordi.", "Begrundelsen siger for lidt.")]
    [InlineData("Udvalget anbefaler et botilbud.\nDu kan bo selv nu.", null)]
    [Trait("Requirement", "2.5-5")]
    public void Reasons_say_something_of_their_own(string reasons, string? wanting)
    {
        var shut = DraftGates.Reasoned(Grant with { Reasons = reasons, Suggested = "Udvalget anbefaler et botilbud." }, Today).Reasons;

        Assert.Equal(wanting is null ? 0 : 1, shut.Count);
        Assert.All(shut, r => Assert.StartsWith(wanting!, r, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "1.1-4")]
    public void An_adjustment_says_anew_what_the_stay_is_for()
    {
        Assert.Equal(3, DraftGates.Reasoned(Later with { Adjusts = true }, Today).Reasons.Count);
        Assert.True(DraftGates.Reasoned(Later with { Adjusts = true, Purposes = 1, WayOut = true, ExpectedDuration = "et år" }, Today).IsOpen);
    }

    [Theory]
    [InlineData(Channel.DigitalPost, false, false, true, false)] // Digital Post is found by the CPR number
    [InlineData(Channel.Letter, false, false, true, true)]
    [InlineData(Channel.Letter, false, false, false, false)] // paper without an address
    [InlineData(Channel.DigitalPost, false, true, false, true)] // which Digital Post does not need
    [Trait("Requirement", "2.5-5")]
    public void A_letter_goes_where_it_can_be_received(Channel channel, bool exempt, bool hasCpr, bool addressed, bool open) =>
        Assert.Equal(open, DraftGates.Sendable(channel, new(exempt, addressed, HasCpr: hasCpr)).IsOpen);

    [Fact]
    public void A_later_decision_says_what_changes_and_from_when_and_never_from_a_day_gone() => Assert.All(
        [Later with { Change = null }, Later with { TakesEffectOn = null }, Later with { TakesEffectOn = Today.AddDays(-1) }],
        draft => Assert.Single(DraftGates.Reasoned(draft, Today).Reasons));

    [Theory]
    [InlineData(null, null, false, true)] // nothing sent
    [InlineData("2026-02-01", null, false, false)] // sent
    [InlineData("2026-02-01", null, true, true)] // a complaint was found right
    [InlineData("2026-02-01", "2026-02-20", false, true)] // referred back since
    [InlineData("2026-02-21", "2026-02-20", false, false)] // and answered again
    [Trait("Requirement", "2.5-5")]
    public void An_application_is_decided_once_in_each_round(string? sentOn, string? referredBackOn, bool foundRight, bool open)
    {
        DateOnly? sent = sentOn is null ? null : DateOnly.Parse(sentOn, null);
        var application = new ApplicationFacts(new(2026, 1, 5), false, referredBackOn is null ? null : DateOnly.Parse(referredBackOn, null));

        Assert.Equal(open, DraftGates.Undecided(application, sent is { } s ? new(s, Outcome.Refusal, s) : null, foundRight).IsOpen);
    }

    [Theory]
    [InlineData(false, false, false, false, false, false)] // no grant
    [InlineData(true, false, false, false, false, true)] // a grant not taken up is ended
    [InlineData(true, false, true, false, false, false)] // and cannot be adjusted
    [InlineData(true, true, true, false, false, false)] // in use: not without a meeting
    [InlineData(true, true, true, true, false, true)]
    [InlineData(true, true, false, false, true, true)]
    [Trait("Requirement", "2.9-3")]
    public void A_grant_in_use_is_changed_after_a_meeting_or_a_complaint(bool granted, bool enrolled, bool adjusts, bool meeting, bool complaint, bool open) =>
        Assert.Equal(open, DraftGates.Later(granted, enrolled, adjusts, meeting, complaint).IsOpen);

    [Theory]
    [InlineData(Channel.DigitalPost, true, false)]
    [InlineData(Channel.DigitalPost, false, true)]
    [InlineData(Channel.Letter, true, true)]
    [InlineData(Channel.Letter, false, true)]
    public void A_citizen_who_is_exempt_gets_paper(Channel channel, bool exempt, bool open) => Assert.Equal(open, DraftGates.Sendable(channel, new(exempt)).IsOpen);

    [Theory]
    [InlineData(Channel.DigitalPost, true, "Send brevet på papir.")]
    [InlineData(Channel.Letter, false, "Skriv den under Personer omkring borgeren.")]
    [InlineData(Channel.Letter, true, null)]
    [Trait("Requirement", "2.5-5")]
    public void Whoever_stands_in_gets_paper_at_an_address(Channel channel, bool hasAddress, string? otherwise)
    {
        var gate = DraftGates.Sendable(channel, new(false, hasAddress, "Grethe Værge"));

        Assert.Equal(otherwise is null, gate.IsOpen);
        Assert.All(gate.Reasons, reason => Assert.EndsWith(otherwise!, reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Paper_needs_an_address_and_digital_post_does_not()
    {
        Assert.False(DraftGates.Sendable(Channel.Letter, new(true, HasAddress: false)).IsOpen);
        Assert.True(DraftGates.Sendable(Channel.DigitalPost, new(false, HasAddress: false)).IsOpen);
    }

    [Theory]
    [InlineData(Outcome.Grant, "§ 107", "§ 141")]
    [InlineData(Outcome.Refusal, "§ 107", "§ 85")]
    [InlineData(Outcome.HomeSupport, "§ 85", "§ 107")]
    [Trait("Requirement", "2.5-5")]
    public void A_decision_names_its_provisions_with_their_subject(Outcome outcome, string first, string also)
    {
        Assert.Contains(first, LegalBases.Of(outcome)[0], StringComparison.Ordinal);
        Assert.Contains(LegalBases.Of(outcome), line => line.Contains(also, StringComparison.Ordinal));
        Assert.All(LegalBases.OfLater(null).Concat(LegalBases.Of(outcome)).Where(l => l.Contains('§', StringComparison.Ordinal)), line => Assert.Contains(" om ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "stk. 1")]
    [InlineData(StayLimb.MayOffer, "stk. 1")]
    [InlineData(StayLimb.ExtensiveHelp, "stk. 2, nr. 1")]
    [InlineData(StayLimb.CareOrTreatment, "stk. 2, nr. 2")]
    [Trait("Requirement", "1-1")]
    public void A_grant_rests_on_the_limb_that_the_assessment_judged(StayLimb? limb, string says)
    {
        Assert.StartsWith($"Serviceloven § 107, {says}, om", LegalBases.Of(Outcome.Grant, limb)[0], StringComparison.Ordinal);
        Assert.Equal(LegalBases.Of(Outcome.Grant, limb)[0], LegalBases.OfLater(limb)[0]);
        Assert.Contains("§ 107, stk. 1", LegalBases.Of(Outcome.Refusal, limb)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)] // found wholly right over the ending: not ended again
    [InlineData(true, true)] // but the grant is to go on, also before moving in
    [Trait("Requirement", "2.9-3")]
    public void Who_is_found_right_over_an_ending_keeps_the_grant(bool adjusts, bool open) =>
        Assert.Equal(open, DraftGates.Later(true, false, adjusts, false, true, endsAgain: !adjusts).IsOpen);

    [Property]
    public bool A_complaint_is_refused_only_for_a_day_that_cannot_be_and_never_for_being_late(byte decided, byte received, byte today) =>
        ComplaintDates.Check(Today.AddDays(received), Today.AddDays(decided), Today.AddDays(today)) is null == (received <= today && received >= decided);
}
