using FsCheck.Xunit;
using Hjemvej.Rules.Applications;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;

namespace Hjemvej.Rules.Tests.Committee;

public sealed class CommitteeStepsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly AssessmentFacts Considered = AssessmentFacts.None with
    {
        HopesAndDreams = "Min egen lejlighed.",
        Alternatives = [new(Rung.HomeSupport, false, "Prøvet."), new(Rung.ExtendedHomeSupport, false, "Prøvet.")],
    };

    [Theory]
    [InlineData(false, false, true, false)] // not urgent: the assessment comes first
    [InlineData(false, true, true, true)]
    [InlineData(true, false, true, true)] // urgent: § 85 considered is enough
    [InlineData(true, true, false, false)] // § 85 is considered first, whatever else
    [Trait("Requirement", "2.5-3")]
    [Trait("Requirement", "1.1-2")]
    public void A_case_is_laid_before_the_committee_when_it_is_assessed_and_an_urgent_one_when_home_support_is_considered(bool urgent, bool concluded, bool considered, bool ready) =>
        Assert.Equal(ready, LayingGate.Ready(new(Today, urgent), considered ? Considered : AssessmentFacts.None, concluded ? Today : null).IsOpen);

    [Theory]
    [InlineData(0, false, false, false, true)]
    [InlineData(-1, false, false, false, false)] // yesterday's
    [InlineData(0, false, false, true, false)] // held already
    [InlineData(3, true, false, false, false)] // extraordinary, but the case is not urgent
    [InlineData(3, true, true, false, true)]
    [Trait("Requirement", "2.5-2")]
    public void A_coming_meeting_takes_a_case_and_an_extraordinary_one_only_urgent_cases(int days, bool extraordinary, bool urgent, bool held, bool takes) =>
        Assert.Equal(takes, LayingGate.Meeting(new ApplicationFacts(Today, urgent), Today.AddDays(days), extraordinary, held ? Today : null, Today).IsOpen);

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public void An_extraordinary_meeting_gives_its_reason() =>
        Assert.Equal("committee.extraordinary-reason", Assert.Single(MeetingGates.Planned(Today, true, " ", ["Birgit"], "Birgit", Today)).Code);

    [Fact]
    public void A_meeting_is_planned_for_today_or_later_with_a_chair_and_members() =>
        Assert.Equal(["committee.past", "committee.members", "committee.chair"], MeetingGates.Planned(Today.AddDays(-1), false, null, [], null, Today).Select(r => r.Code));

    [Theory]
    [InlineData(1, false, false)]
    [InlineData(0, false, true)]
    [InlineData(-3, false, true)] // written down some days later
    [InlineData(0, true, false)]
    [Trait("Requirement", "2.5-3")]
    public void The_committee_recommends_from_the_day_of_the_meeting_until_it_is_closed(int days, bool held, bool open) =>
        Assert.Equal(open, MeetingGates.Recommending(Today.AddDays(days), held ? Today : null, Today).IsOpen);

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(0, 0, false)]
    [Trait("Requirement", "2.5-3")]
    public void A_meeting_is_closed_with_a_recommendation_in_every_case_and_somebody_present(int without, int present, bool open) =>
        Assert.Equal(open, MeetingGates.Holding(Today, null, without, present, Today).IsOpen);

    [Property]
    public bool A_case_counts_as_presented_when_it_was_presented_on_or_after_the_remittal(byte presented, byte? back) =>
        CommitteeGate.InThisRound(new(Today.AddDays(presented), Recommendation.Grant), back is { } b ? Today.AddDays(b) : null) == (back is null || presented >= back);

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public void A_case_on_the_agenda_waits_for_the_recommendation_and_is_not_asked_for_again()
    {
        const string Waits = "Sagen er på dagsordenen til mødet 5. marts 2026. Udvalgets indstilling mangler.";
        DateOnly meeting = new(2026, 3, 5);

        Assert.Equal([Waits], CommitteeGate.Of(null, Today, meeting).Reasons);
        Assert.Equal([Waits], CommitteeGate.Anew(null, Today, meeting).Reasons);
        Assert.StartsWith("Sæt sagen på visitationsudvalgets dagsorden.", Assert.Single(CommitteeGate.Of(null, Today).Reasons), StringComparison.Ordinal);
        Assert.StartsWith("Sæt sagen på visitationsudvalgets dagsorden igen.", Assert.Single(CommitteeGate.Anew(null, Today).Reasons), StringComparison.Ordinal);
        Assert.True(CommitteeGate.Of(new(Today, Recommendation.Grant), Today, meeting).IsOpen);
        Assert.True(CommitteeGate.Anew(new(Today, Recommendation.Grant), Today, meeting).IsOpen);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public void A_remitted_case_that_nobody_presented_again_is_shut() =>
        Assert.False(CommitteeGate.Anew(null, Today).IsOpen);
}
