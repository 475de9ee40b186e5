using System.Text;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Residences;
using Hjemvej.Rules.Stays;
using Hjemvej.Rules.Tests.Simulation;

namespace Hjemvej.Rules.Tests.Explanations;

/// <summary>
/// The gates that pages ask and no scenario does, each as it reads open and shut, word for word, in Explanations/Readings.
/// A caseworker acts on these sentences: a change of one shows as a difference there.
/// </summary>
public sealed class GateReadingTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly AssessmentFacts Considered = AssessmentFacts.None with
    {
        HopesAndDreams = "Min egen lejlighed.",
        Alternatives = [new(Rung.HomeSupport, false, "Prøvet."), new(Rung.ExtendedHomeSupport, false, "Prøvet.")],
    };

    private static readonly DecisionFacts Grant = new(Today.AddDays(-7), Outcome.Grant, Today.AddDays(-7), Channel.DigitalPost);

    private static readonly OfferFacts Offer = new(Grant, new(true, Today.AddYears(-1), null, true, "Bostedet"), true, null, [], ["Relationer"], [], true, [Today], 0, null);

    private static readonly EnrolmentFacts Stay = new(Today.AddMonths(-2));

    [Fact]
    public void The_committees_gates_read_as_written() => Reads("committee",
    [
        LayingGate.Ready(new(Today), AssessmentFacts.None, null),
        LayingGate.Ready(new(Today, Urgent: true), Considered, Today),
        LayingGate.Meeting(new(Today), Today.AddDays(3), true, null, Today),
        LayingGate.Meeting(new(Today, Urgent: true), Today, false, Today, Today),
        MeetingGates.Recommending(Today, null, Today),
        MeetingGates.Recommending(Today.AddDays(1), Today, Today),
        MeetingGates.Holding(Today, null, 0, 2, Today),
        MeetingGates.Holding(Today.AddDays(1), Today, 2, 0, Today),
        MeetingGates.Holding(Today, null, 1, 1, Today),
        MeetingGates.CallingOff(null, 0),
        MeetingGates.CallingOff(Today, 2),
        CommitteeGate.Of(null, Today, Today.AddDays(4)),
        CommitteeGate.Anew(new(Today.AddDays(-3), Recommendation.Grant), Today),
        CommitteeGate.Anew(new(Today.AddDays(1), Recommendation.Grant), Today),
    ], MeetingGates.Planned(Today.AddDays(-1), true, null, [], null, Today).Concat(MeetingGates.Planned(Today, false, "Haster", ["Birgit"], "Bo", Today)).Concat(MeetingGates.Planned(new(2026, 12, 25), false, null, ["Birgit"], "Bo", Today)));

    [Fact]
    public void The_gates_of_a_draft_read_as_written() => Reads("decisions",
    [
        VoluntaryGate.Of(true, null),
        VoluntaryGate.Of(false, null),
        VoluntaryGate.Of(false, Today),
        ConsistencyGate.Of(Outcome.Grant, AssessmentFacts.None, new(Today, Recommendation.Refusal), null),
        ConsistencyGate.Of(Outcome.Refusal, Considered, new(Today, Recommendation.Grant), "Lægen har givet nye oplysninger."),
        DraftGates.Undecided(new(Today.AddDays(-30)), Grant, false),
        DraftGates.Undecided(new(Today.AddDays(-30), ReferredBackOn: Today), Grant, true),
        DraftGates.FoundRight(Outcome.Refusal, Outcome.Refusal, true),
        DraftGates.FoundRight(Outcome.HomeSupport, Outcome.HomeSupport, true),
        DraftGates.FoundRight(Outcome.Refusal, Outcome.Grant, false),
        DraftGates.FoundRight(Outcome.Refusal, Outcome.Refusal, false),
        DraftGates.Later(false, false, true, false, false),
        DraftGates.Later(true, true, true, true, false),
        DraftGates.Later(true, true, false, false, true),
        DraftGates.Reasoned(new(Outcome.Grant, null, " ", null, null, 0, false, null, null, null), Today),
        DraftGates.Reasoned(new(null, "SEL § 107", "Fakta", "Fordi", "Ja", 0, false, null, null, Today.AddDays(-1)), Today),
        DraftGates.Sendable(Channel.DigitalPost, new(true)),
        DraftGates.Sendable(Channel.Letter, new(true)),
        DraftGates.Sendable(Channel.Letter, new(true, HasAddress: false)),
        DraftGates.Sendable(Channel.DigitalPost, new(false, StandIn: "Grethe Værge")),
        DraftGates.Sendable(Channel.Letter, new(false, HasAddress: false, "Grethe Værge")),
        DraftGates.Sendable(Channel.Letter, new(false, StandIn: "Grethe Værge")),
        DraftGates.Sendable(Channel.DigitalPost, new(false, HasCpr: false)),
        DraftGates.Sendable(Channel.Letter, new(false, HasAddress: false, HasCpr: false)),
        ConsistencyGate.Of(Outcome.Refusal, Considered, new(Today, Recommendation.Grant), "Fordi."),
        DraftGates.Reasoned(new(Outcome.Refusal, "SEL § 107", "Fakta", "Udvalget siger nej.", "Ja", 0, false, null, null, null) { Suggested = "Udvalget siger nej." }, Today),
        AdultGate.Minor(Today.AddYears(-17), Today, null)!,
        AdultGate.Minor(Today.AddYears(-17), Today, "Familieafdelingen har sagen, og moren får brevet.")!,
    ], []);

    [Fact]
    public void The_gates_of_a_place_read_as_written() => Reads("places",
    [
        .. OfferGates.Of(Offer, Today),
        .. OfferGates.Of(Offer with
        {
            Grant = null,
            Residence = new(false, null, null, false, "Åbrinken"),
            Suitable = false,
            PassedOver = [new("Eget", null), new("Det andet", "For langt væk.")],
            ThemesWithoutStatement = ["Relationer"],
            OpinionRecorded = false,
            FreeFrom = [],
            AheadInTurn = 2,
        }, Today),
        OfferGates.Suitable(Offer with { Suitable = false, UnsuitableBecause = "Personalet kender borgeren." }),
        OfferGates.Suitable(Offer with { UnsuitableBecause = "Skrevet, før botilbuddet passede." }),
        OfferGates.NeedsMet(Offer with { ThemesInFocus = [] }),
        OfferGates.Granted(Grant with { SentOn = Today }, Today),
        OfferGates.Granted(Grant with { SentOn = Today.AddDays(1) }, Today),
        OfferGates.Granted(Grant with { Outcome = Outcome.Refusal }, Today),
        OfferGates.Heard(Offer with { ObjectionUnanswered = true }),
        OfferGates.InTurn(Offer with { AheadInTurn = 2, OutOfTurnBecause = "Den første er på sygehus." }),
        OfferGates.InTurn(Offer with { OutOfTurnBecause = "Skrevet, før det blev borgerens tur." }),
        WaitingListGate.Of(Grant, ["Bostedet", "Egely"], "Venter på søsterens by.", Today),
        WaitingListGate.Of(null, ["Bostedet"], null, Today),
        .. MoveInGates.Of(null, Stay, Today.AddDays(90), Today, SimulationSteps.Vejen),
        .. MoveInGates.Of(new("Bostedet", "3", Today.AddDays(5), PlaceState.Offered, Today), Stay with { EndsOn = Today.AddDays(-1) }, Today, Today, SimulationSteps.Vejen),
        MoveInGates.PlaceAccepted(new("Bostedet", "3", Today.AddDays(5), PlaceState.Chosen), Today),
        MoveInGates.PlaceAccepted(new("Bostedet", "3", Today.AddDays(5)), Today),
        MoveInGates.GrantStands(null),
        MoveInGates.GrantStands(Today),
        MoveInGates.LettersPosted([]),
        MoveInGates.LettersPosted(["Din betaling for botilbuddet"]),
        MoveInGates.LettersPosted(["Ja til et midlertidigt botilbud", "Tilbud om en plads"]),
    ], []);

    [Fact]
    public void The_gates_of_the_stay_read_as_written() => Reads("stay",
    [
        DischargeRule.EndsOn(Today, Today.AddDays(-1), Today),
        DischargeRule.EndsOn(Today, Today.AddYears(2), Today),
        DischargeRule.DiedOn(DischargeBy.Died, Today.AddDays(1), Today),
        DischargeRule.AfterRecorded(Today.AddDays(-5), [new("et statusmøde", Today.AddDays(-2)), new("et notat", Today.AddDays(-9))]),
        DischargeRule.EndedBy(DischargeBy.Municipality, null, null, Today),
        DischargeRule.EndedBy(DischargeBy.Municipality, Today.AddDays(-9), Today.AddDays(4), Today),
        DischargeRule.EndedBy(DischargeBy.AsGranted, null, null, Today),
        DischargeRule.EndedBy(DischargeBy.AsGranted, null, null, Today, Today.AddDays(-3)),
        DischargeRule.EndedBy(DischargeBy.Citizen, null, null, Today),
        DischargeRule.MayMove(null, Today),
        DischargeRule.MayMove(Today.AddDays(-1), Today),
        CleaningRule.Of(CleaningKind.Participates, null),
        CleaningRule.Of(CleaningKind.ElderlyCareStandard, " "),
        AccompanimentRule.Of(AccompanimentKind.Treatment, Today, []),
        AccompanimentRule.Of(AccompanimentKind.Activity, Today, []),
        .. HolidayGates.ToPlan(new(HolidayKind.Holiday, Today, Today), [], Stay, SimulationSteps.Vejen),
        .. HolidayGates.ToPlan(new(HolidayKind.DayTrip, Today, Today.AddDays(1)), [new(HolidayKind.Holiday, Today, Today.AddDays(4))], Stay, SimulationSteps.Vejen),
        .. HolidayGates.ToPlan(new(HolidayKind.Purchased, Today, Today.AddDays(2)), [], Stay, SimulationSteps.Vejen),
        .. HolidayGates.ToPlan(new(HolidayKind.Holiday, Today.AddYears(-1), Today.AddYears(-1).AddDays(2)), [], Stay, SimulationSteps.Vejen),
        .. HolidayGates.ToPlan(new(HolidayKind.DayTrip, Today, Today), [], Stay with { EndsOn = Today.AddDays(-1) }, SimulationSteps.Vejen),
        .. HolidayGates.ToPlan(new(HolidayKind.Holiday, Today.AddDays(3), Today), [], Stay, SimulationSteps.Vejen),
        .. HolidayGates.ToPlan(new(HolidayKind.Holiday, Today, Today.AddDays(2)), [new(HolidayKind.Holiday, Today.AddDays(2), Today.AddDays(4)), new(HolidayKind.DayTrip, Today.AddDays(2), Today.AddDays(2))], Stay, SimulationSteps.Vejen),
        .. HolidayGates.ToPlan(new(HolidayKind.Holiday, new(2026, 12, 30), new(2027, 1, 2)), [new(HolidayKind.Holiday, new(2026, 5, 1), new(2026, 5, 4))], Stay, SimulationSteps.Vejen),
        .. HolidayGates.ToPlan(new(HolidayKind.Purchased, Today, Today.AddDays(2)), [new(HolidayKind.Holiday, new(2026, 5, 1), new(2026, 5, 5))], Stay, SimulationSteps.Vejen),
        HolidayGates.Accepted(HolidayKind.Holiday, null),
        HolidayGates.Accepted(HolidayKind.Purchased, null),
        HolidayGates.Accepted(HolidayKind.Purchased, Today),
        ClosingGate.Of(new(null, false, null, null, true, true), Today),
        ClosingGate.Of(new(Grant, false, Today.AddDays(9), Stay, false), Today),
        ClosingGate.Of(new(Grant, true, Today.AddDays(-9), Stay with { EndsOn = Today.AddDays(-1) }, false), Today),
        MeetingRules.WithinStay(Stay, Today),
        MeetingRules.WithinStay(Stay with { EndsOn = Today }, Today.AddDays(1)),
        MeetingRules.Invited([]),
        MeetingRules.Invited([.. Enum.GetValues<MeetingParty>().Select(p => new AttendanceFacts(p, true, null))]),
        MeetingRules.Attended([.. Enum.GetValues<MeetingParty>().Select(p => new AttendanceFacts(p, true, true))], null, null),
        MeetingRules.Attended([], null, " "),
        ActionPlanRules.Offered(new(null)),
        ActionPlanRules.Accepted(new(Today)),
        ActionPlanRules.Accepted(new(Today, false)),
        ActionPlanRules.Complete(new(Today, true)),
        ActionPlanRules.Complete(new(Today, true, "Formål", "Indsats", "Et år", "Intet")),
        ActionPlanRules.Order(false),
        ActionPlanRules.HandOver(new(Today, true, FinishedOn: Today), true),
        ActionPlanRules.HandOver(new(Today, false), false),
    ], OccupationRule.Faults(new(Today, 9, false, 60, null, Today), SimulationSteps.Vejen).Concat(OccupationRule.Faults(new(Today, 3, true, null, " ", null), SimulationSteps.Vejen)));

    [Fact]
    public void The_gates_of_money_read_as_written() => Reads("money",
    [
        PaymentBeginsGate.Of(Today.AddDays(-9), Today, null, null),
        PaymentBeginsGate.Of(Today, Today.AddDays(-30), Today.AddDays(-20), Today.AddDays(-1)),
        PaymentBeginsGate.Of(Today.AddDays(-25), Today.AddDays(-30), Today.AddDays(-20), null),
        PaymentBeginsGate.Of(Today, Today.AddDays(-30), Today.AddDays(-20), null),
        CollectionGates.YearlyAmount(Today, SimulationSteps.Vejen),
        CollectionGates.YearlyAmount(new(2031, 5, 1), SimulationSteps.Vejen),
    ], []);

    [Fact]
    public void The_workings_that_pages_show_beside_the_gates_read_as_written()
    {
        HolidayCosts costs = new(Ore.Kroner(1200), Ore.Kroner(5400), Ore.Kroner(800));
        var text = new StringBuilder();
        foreach (var kind in Enum.GetValues<HolidayKind>())
        {
            var budget = HolidayBudgetRule.Of(kind, costs);
            Tell($"{kind.Danish()}: {budget.CitizenPays} and {budget.ResidencePays}", budget.Steps, budget.Sources);
        }

        foreach (var last in new DateOnly?[] { null, Today.AddDays(-89), Today.AddDays(-91) })
        {
            var lookup = LookupRule.RepeatBy(last, Today, SimulationSteps.Vejen);
            Tell($"{lookup.Id}: {lookup.Title}: {lookup.Due:yyyy-MM-dd} {lookup.Status}", lookup.Steps, lookup.Sources);
        }

        Written.Compare("Explanations/Readings/workings.txt", text.ToString());

        void Tell(string title, IEnumerable<Step> steps, IEnumerable<SourceRef> sources)
        {
            text.Append($"{title}\n");
            steps.ToList().ForEach(s => text.Append($"- {s.Text}: {s.Value}\n"));
            text.Append($"= {string.Join(", ", sources.Select(s => s.Id))}\n\n");
        }
    }

    private static void Reads(string file, IReadOnlyList<Gate> gates, IEnumerable<Refusal> refusals)
    {
        var text = new StringBuilder();
        foreach (var gate in gates)
        {
            text.Append(GateText.Of(gate)).Append("\n\n");
        }

        foreach (var refusal in refusals)
        {
            text.Append($"{refusal.Code} at {refusal.Field}: {refusal.Text} [{refusal.Source?.Id}]\n");
        }

        Written.Compare($"Explanations/Readings/{file}.txt", text.ToString());
    }
}
