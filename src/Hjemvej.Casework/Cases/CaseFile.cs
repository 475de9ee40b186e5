using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Committee;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Cases;

/// <summary>One case with what every stage has recorded of it: the facts that the rules are asked about.</summary>
public sealed record CaseFile(Case Case, Application Application)
{
    public Assessment? Assessment { get; init; }

    /// <summary>The latest time the committee considered the case as it now stands: after a remittal, when there was one.</summary>
    public CommitteeItem? Committee { get; init; }

    /// <summary>On the agenda of a coming meeting.</summary>
    public CommitteeItem? Agenda { get; init; }

    /// <summary>The latest time the committee put the case off, as it now stands; what it lacked may have been found since.</summary>
    public CommitteeItem? Postponed { get; init; }

    /// <summary>The decision on the application in force, made or drafted.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The day the application was first answered, when a decision after a complaint has taken that answer's place.</summary>
    public DateOnly? FirstAnsweredOn { get; init; }

    /// <summary>The last day for the answer that the receipt told the citizen; null when the case is referred back since, and the clock starts anew.</summary>
    public DateOnly? PromisedBy { get; init; }

    /// <summary>The latest decision made that adjusts or ends the grant.</summary>
    public Decision? LaterDecision { get; init; }

    /// <summary>The latest decision of any kind that is made, the application's or a later one.</summary>
    public Decision? LatestDecision => LaterDecision is { MadeOn: { } later } && !(Decision?.MadeOn > later) ? LaterDecision : Decision is { MadeOn: not null } ? Decision : null;

    /// <summary>The latest choice of residence that still stands: draft, offered or accepted.</summary>
    public Match? Match { get; init; }
    public WaitingListEntry? Waiting { get; init; }

    /// <summary>Where a place is free that it is the turn of the citizen on the waiting list to.</summary>
    public Residence? Told { get; init; }

    /// <summary>The residences that were given the parts of the plan that they work with (bestilling).</summary>
    public IReadOnlyCollection<Guid> OrdersGiven { get; init; } = [];

    /// <summary>The instant the residence of the stay, else of the match, was last given its parts, UTC; null when it never was.</summary>
    public DateTime? OrderGivenAt { get; init; }

    /// <summary>The first day that the place of the match is reserved; null while none is.</summary>
    public DateOnly? ReservedFrom { get; init; }
    public ActionPlan? Plan { get; init; }

    /// <summary>Every calculation of the own payment, the oldest first.</summary>
    public IReadOnlyList<PaymentCalculation> Payments { get; init; } = [];

    /// <summary>The stands taken on an amount for personal needs.</summary>
    public IReadOnlyList<PersonalNeedsStance> PersonalNeeds { get; init; } = [];

    /// <summary>Those of the stay's own price; before any stay, every one.</summary>
    public IReadOnlyList<PaymentCalculation> PaymentsOfStay => Stay is null ? Payments : [.. Payments.PricedAt(Stay.ResidenceId)];

    /// <summary>The latest calculation of the price of the place that the citizen is on the way to; null when none is made, or no place is chosen.</summary>
    public PaymentCalculation? PaymentBeforeMovingIn => Match is null ? null : Payments.PricedBeforeMovingTo(Match.ResidenceId, Stay is not null).LastOrDefault();

    /// <summary>The latest calculation, told or not.</summary>
    public PaymentCalculation? Payment => Payments.Count > 0 ? Payments[^1] : null;

    /// <summary>Where the citizen lives today, else the coming stay, else the last.</summary>
    public Stay? Stay { get; init; }

    /// <summary>Recorded already, while the citizen still lives at the place before.</summary>
    public Stay? NextStay { get; init; }

    /// <summary>The residence of the stay, else of the match; with its registrations.</summary>
    public Residence? Residence { get; init; }

    /// <summary>The prices of the residence of the stay, else of the match.</summary>
    public IReadOnlyList<ResidencePrice> Prices { get; init; } = [];

    /// <summary>The residence of the match; with its registrations.</summary>
    public Residence? Chosen { get; init; }

    /// <summary>The prices of the residence of the match.</summary>
    public IReadOnlyList<ResidencePrice> ChosenPrices { get; init; } = [];

    /// <summary>The latest stance on the stay at a residence whose registration lapses.</summary>
    public RegistrationStance? RegistrationStance { get; init; }
    public Occupation? Occupation { get; init; }
    public IReadOnlyList<StatusMeeting> Meetings { get; init; } = [];

    /// <summary>The latest form "Opfølgning".</summary>
    public FollowUpForm? Form { get; init; }
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>The oldest complaint that waits, else the latest; likewise the request for access.</summary>
    public Complaint? Complaint { get; init; }

    /// <summary>The complaint is over a no to access for somebody who is no party.</summary>
    public bool ComplaintOverOutsidersAccess { get; init; }

    /// <summary>The citizen was found right, wholly or partly, and what was complained over is not decided anew yet. A remittal of the application is told by <see cref="Answered"/>.</summary>
    public Complaint? ToDecideAnew { get; init; }

    public bool ComplaintAwaitsDecision => ToDecideAnew is not null;

    /// <summary>Found right in part and decided anew: the citizen is to say whether the complaint stands for the rest.</summary>
    public Complaint? RestAwaited { get; init; }

    /// <summary>The day that new decision was sent.</summary>
    public DateOnly? RestAwaitedSince { get; init; }

    /// <summary>The day of a complaint over the decision on the application; null when the complaint is over anything else.</summary>
    public DateOnly? ComplainedOn => Complaint is { DecisionId: { } over } && over != LaterDecision?.Id ? Complaint.ReceivedOn : null;

    /// <summary>A complaint lies with Ankestyrelsen, which has not answered.</summary>
    public bool ComplaintAtBoard { get; init; }
    public AccessRequest? AccessRequest { get; init; }

    /// <summary>Letters on paper that are not in the post yet, the oldest first.</summary>
    public IReadOnlyList<Letters.LetterToPost> ToPost { get; init; } = [];

    /// <summary>Something in a complaint is still to be done here, or awaits Ankestyrelsen: until then the case stays open.</summary>
    public bool ComplaintUnsettled => ComplaintUnderWay || ComplaintAtBoard;

    /// <summary>The municipality's own part of a complaint is not done.</summary>
    private bool ComplaintUnderWay => Complaint is { Waits: true } || ComplaintAwaitsDecision || RestAwaited is not null;

    /// <summary>The decision in force was sent, and not before the case was referred back.</summary>
    public bool Answered => Decision?.SentOn is { } sent && !(sent < Application.ReferredBackOn);

    /// <summary>The form for the coming meeting; null while none is begun.</summary>
    public FollowUpForm? OpenForm => Form is { MeetingId: null } ? Form : null;

    /// <summary>May the coming meeting be held, as far as the form goes? Null when there is no stay, or it has ended.</summary>
    public Gate? ComingMeeting(DateOnly today) => Stay is null || Stay.EndsOn < today ? null : FormGate.Of(Residence?.ToFacts(), OpenForm?.CompletedOn, null);

    /// <summary>What the rules are asked, on a day.</summary>
    public CaseFacts FactsOn(DateOnly asOf) => new(asOf)
    {
        BirthDate = Case.Citizen.BirthDate,
        Application = Application.ToFacts(),
        Assessment = Assessment?.ToFacts() ?? Rules.Assessments.AssessmentFacts.None,
        Committee = Committee?.ToFacts(),
        OnAgendaFor = Agenda?.Meeting.Date,
        Decision = Decision?.ToFacts() is { } decided ? decided with { FirstAnsweredOn = FirstAnsweredOn } : null,
        Residence = Residence?.ToFacts(),
        SuitableInternal = Match?.PassedOverFacts() ?? [],
        Payment = PaymentAtStart(),
        ToldPayments = [.. PaymentsOfStay.Where(p => p.CommunicatedOn is not null).Select(p => p.ToFacts())],
        Enrolment = Stay?.ToFacts(),
        Meetings = [.. Meetings.Select(m => m.ToFacts()).OfType<Rules.FollowUps.MeetingFacts>()],
        ComingMeetingFormCompletedOn = OpenForm?.CompletedOn,
        Complaint = Complaint is { } complaint ? complaint.ToFacts(ComplaintOverOutsidersAccess) with { OverLaterDecision = ComplainedOn is null } : null,
        AccessRequest = AccessRequest?.ToFacts(),
        Holidays = Stay is null ? null : [.. Holidays.Where(h => h.Status != HolidayStatus.Cancelled).Select(h => h.ToFacts())],
    };

    /// <summary>What the citizen was told before moving in. Until then whatever was told last, for the day of moving in is not known.</summary>
    private PaymentFacts? PaymentAtStart()
    {
        PaymentFacts[] payments = [.. PaymentsOfStay.Select(p => p.ToFacts())];
        return StartPaymentRule.IndexOf(payments, Stay?.StartsOn ?? DateOnly.MaxValue) is { } index
            ? Stay is null ? payments[index] with { AppliesFrom = null } : payments[index]
            : null;
    }

    /// <summary>
    /// The file as this person may know it: staff of a residence know the stay at their own. Where the citizen lives elsewhere, with a place
    /// reserved at theirs, they know of the way in and of nothing that was recorded there.
    /// </summary>
    public CaseFile SeenBy(Actor actor) =>
        actor.Role is not Role.ResidenceStaff || Stay is null || Stay.ResidenceId == actor.ResidenceId
            ? this
            : this with
            {
                Stay = NextStay?.ResidenceId == actor.ResidenceId ? NextStay : null,
                NextStay = null,
                Residence = Chosen,
                RegistrationStance = null,
                Occupation = null,
                Meetings = [],
                Form = null,
                Holidays = [],
            };

    /// <summary>What the rules are asked before the case is closed, on a day. A decision from before a remittal is no answer.</summary>
    public ClosingFacts ClosingFacts() => new(
        Answered ? Decision?.ToFacts() : null,
        LaterDecision is { Kind: DecisionKind.Ending },
        (LaterDecision ?? Decision)?.AppealBy,
        Stay?.ToFacts(),
        ComplaintUnderWay,
        ComplaintAtBoard);
}
