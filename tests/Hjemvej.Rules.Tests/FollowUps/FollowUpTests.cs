using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Residences;
using Hjemvej.Rules.Stays;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.FollowUps;

public sealed class FollowUpTests
{
    private static readonly DateOnly Day = new(2025, 9, 1);

    private static readonly FollowUpFormFacts Filled = new(
        [new("lave mad", "Godt på vej", "Borgeren")], [new("Relationer", "Ses med sin søster", "ingen")], "Går godt", "Humor", "Egen lejlighed", "Praktik", "Samtale", FollowUpResult.Continue, "Fordi");

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public void A_form_that_is_filled_in_fully_counts() =>
        GateText.Reads("followUp.formFilled: Skemaet Opfølgning er udfyldt fuldt ud: open\n= 2.9-4", FormCompleteness.Of(Filled));

    [Fact]
    [Trait("Requirement", "2.9-4")]
    [Trait("Requirement", "1.2-3")]
    public void Each_part_that_is_missing_is_named()
    {
        Assert.Equal(
            [
                "Mangler: status på målet \"lave mad\".",
                "Mangler: hvem der har vurderet målet \"lave mad\".",
                "Mangler: observationer om Relationer.",
                "Mangler: velfærdsteknologi i brug inden for Relationer (skriv \"ingen\", hvis der ikke bruges noget).",
                "Mangler: borgerens eget perspektiv.",
                "Mangler: borgerens ressourcer.",
                "Mangler: borgerens ønske om fremtidig bolig.",
                "Mangler: status på beskæftigelse eller uddannelse.",
                "Mangler: metoder.",
                "Mangler: botilbuddets anbefaling.",
                "Mangler: begrundelse for anbefalingen.",
            ],
            FormCompleteness.Of(new([new("lave mad", " ", null)], [new("Relationer", "", null)], null, " ", null, "", null, null, null)).Reasons);
        Assert.Equal(["Mangler: metoder."], FormCompleteness.Of(Filled with { Methods = null }).Reasons);
    }

    [Fact]
    [Trait("Requirement", "2.9-1")]
    public void A_meeting_lies_within_the_stay()
    {
        EnrolmentFacts stay = new(new(2025, 6, 1), new(2025, 12, 31));

        GateText.Reads("meeting.withinStay: Mødet ligger i opholdet: open\n- Indskrevet: 1. juni 2025\n- Udskrevet: 31. december 2025\n= 2.9-2", MeetingRules.WithinStay(stay, new(2025, 6, 1)));
        Assert.True(MeetingRules.WithinStay(stay, new(2025, 12, 31)).IsOpen);
        Assert.Equal(["Borgeren flytter først ind 1. juni 2025, så mødet kan ikke ligge 31. maj 2025."], MeetingRules.WithinStay(stay, new(2025, 5, 31)).Reasons);
        Assert.Equal(["Opholdets sidste dag er 31. december 2025. Der kan ikke holdes statusmøde efter udskrivning."], MeetingRules.WithinStay(stay, new(2026, 1, 1)).Reasons);
        GateText.Reads("meeting.withinStay: Mødet ligger i opholdet: open\n- Indskrevet: 1. juni 2025\n= 2.9-2", MeetingRules.WithinStay(stay with { EndsOn = null }, new(2040, 1, 1)));
    }

    private static AttendanceFacts[] Present(params MeetingParty[] came) =>
        [.. Enum.GetValues<MeetingParty>().Select(p => new AttendanceFacts(p, true, came.Contains(p)))];

    [Fact]
    [Trait("Requirement", "2.9-1")]
    public void The_three_parties_are_invited()
    {
        GateText.Reads("meeting.partiesInvited: Borgeren, botilbuddet og myndighed er inviteret: open\n= 2.9-1", MeetingRules.Invited(Present()));
        Assert.Equal(
            ["Borgeren er ikke inviteret.", "Botilbuddet er ikke inviteret.", "Myndighed er ikke inviteret."],
            MeetingRules.Invited([new(MeetingParty.Citizen, false, null), new(MeetingParty.Relative, true, null)]).Reasons);
    }

    [Fact]
    [Trait("Requirement", "2.9-1")]
    public void Residence_and_authority_take_part_and_the_citizen_s_absence_has_a_reason_and_a_plan()
    {
        GateText.Reads(
            "meeting.attendance: Parterne har deltaget: open\n= 2.9-1, sel-148",
            MeetingRules.Attended(Present(MeetingParty.Citizen, MeetingParty.Residence, MeetingParty.Authority), null, null));
        Assert.True(MeetingRules.Attended(Present(MeetingParty.Residence, MeetingParty.Authority), "Syg", "Taler med borgeren i morgen").IsOpen);
        Assert.Equal(
            ["Skriv, hvorfor borgeren ikke var med.", "Skriv, hvordan borgeren bliver inddraget i opfølgningen alligevel."],
            MeetingRules.Attended(Present(MeetingParty.Residence, MeetingParty.Authority), " ", null).Reasons);
        string[] move = ["Både botilbuddet og myndigheden skal være med. Flyt mødet, hvis en af dem er forhindret."];
        Assert.Equal(move, MeetingRules.Attended(Present(MeetingParty.Citizen, MeetingParty.Residence), null, null).Reasons);
        Assert.Equal(move, MeetingRules.Attended(Present(MeetingParty.Citizen, MeetingParty.Authority), null, null).Reasons);
        Assert.Equal(move, MeetingRules.Attended([new(MeetingParty.Citizen, true, true), new(MeetingParty.Residence, true, null), new(MeetingParty.Authority, true, true)], null, null).Reasons);
    }

    [Fact]
    [Trait("Requirement", "2.4-1")]
    [Trait("Requirement", "2.4-2")]
    public void Occupation_is_full_time_five_days_or_reduced_after_an_assessment()
    {
        static Gate Ask(OccupationFacts? occupation) => OccupationCheck.Of(occupation, Day, StandardFiles.Standard);
        OccupationFacts full = new(new(2025, 6, 1), 5, FullTime: true, Assessed: false);
        const string Unassessed = "Beskæftigelsen er nedsat uden en konkret, individuel vurdering.";

        GateText.Reads(
            """
            followUp.occupation: Beskæftigelse på fuld tid, eller nedsat efter en konkret vurdering: open
            - Udgangspunkt: fuld tid, 5 dage om ugen [2.4-1]
            - Planen: fuld tid, 5 dage om ugen
            = 2.4-2
            """,
            Ask(full));
        Assert.Equal(["Der er ingen plan for beskæftigelse eller uddannelse."], Ask(null).Reasons);
        Assert.Equal([Unassessed], Ask(full with { DaysPerWeek = 4 }).Reasons);
        Assert.Equal([Unassessed], Ask(full with { FullTime = false }).Reasons);
        Assert.Contains("- Planen: deltid, 1 dag om ugen", GateText.Of(Ask(new(Day, 1, false, true))), StringComparison.Ordinal);
        Assert.True(Ask(full with { DaysPerWeek = 6 }).IsOpen);
        Assert.True(Ask(new(Day, 3, false, Assessed: true, Day)).IsOpen);
        Assert.Equal(["Den nedsatte beskæftigelse skulle vurderes igen 31. august 2025."], Ask(new(Day, 3, false, Assessed: true, Day.AddDays(-1))).Reasons);
        Assert.True(Ask(full with { ReviewOn = Day.AddDays(-1) }).IsOpen);
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public void Every_conclusion_but_an_unchanged_continuation_needs_a_decision()
    {
        Assert.Equal([FollowUpResult.Continue], Enum.GetValues<FollowUpResult>().Where(r => !FollowOn.NeedsDecision(r)));
        Assert.Equal(["Indsatsen fortsætter. Ret mål og frister i handleplanen, hvis mødet gav anledning til det."], FollowOn.Tasks(FollowUpResult.Continue));
        Assert.Equal(["Træf afgørelse om den tilpassede indsats.", "Ret målene, og giv botilbuddet besked."], FollowOn.Tasks(FollowUpResult.Adjust));
        Assert.Equal(
            ["Træf afgørelse om at afslutte indsatsen.", "Undersøg, hvilken ny indsats borgeren har brug for.", "Planlæg udskrivningen."],
            FollowOn.Tasks(FollowUpResult.EndAndRevisit));
        Assert.Equal(["Træf afgørelse om at afslutte indsatsen.", "Planlæg udskrivningen og den støtte, borgeren har med sig."], FollowOn.Tasks(FollowUpResult.End));
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowOn.Tasks((FollowUpResult)9));
    }

    [Property]
    [Trait("Requirement", "2.9-2")]
    [Trait("Requirement", "2.9-5")]
    public bool An_extra_meeting_never_moves_the_next_one_later_than_six_months_after_it(ushort start, byte first, byte extra)
    {
        EnrolmentFacts stay = new(new DateOnly(2024, 1, 1).AddDays(start % 3000));
        DateOnly one = stay.StartsOn.AddDays(first), other = one.AddDays(extra);
        var next = FollowUpRule.Next(stay, [new(other, null), new(one, null)], one, StandardFiles.Standard)!;
        return next.Due == other.AddMonths(6) && FollowUpRule.First(stay, [new(other, null), new(one, null)], one, StandardFiles.Standard).Due == stay.StartsOn.AddMonths(3);
    }

    [Fact]
    [Trait("Requirement", "2.8-1")]
    [Trait("Requirement", "2.8-2")]
    public void Whether_a_residence_is_usable_and_its_gate_say_the_same()
    {
        DateOnly?[] days = [null, Day.AddDays(-1), Day, Day.AddDays(1)];
        foreach (var (from, to, approved) in from a in days from b in days from c in new[] { true, false } select (a, b, c))
        {
            ResidenceFacts residence = new(true, from, to, approved);
            Assert.Equal(RegistrationRule.Of("offer.registered", residence, Day).IsOpen, RegistrationRule.IsUsable(residence, Day));
        }

        Assert.Equal("offer.registered", RegistrationRule.Of("offer.registered", null, Day).Id);
        Assert.Contains("- Registreret: nej", GateText.Of(RegistrationRule.Of("x", new(true, null, null, true), Day)), StringComparison.Ordinal);
        Assert.Contains("- Registreret: fra 31. august 2025 til og med 2. september 2025", GateText.Of(RegistrationRule.Of("x", new(true, Day.AddDays(-1), Day.AddDays(1), true), Day)), StringComparison.Ordinal);
    }
}
