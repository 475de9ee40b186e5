using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Cli.Evaluation;

/// <summary>The fields and words of the scenario format.</summary>
internal static class Vocabulary
{
    public static readonly Fields Scenario = new(
        "standard", "overrides", "asOf", "citizen", "application", "assessment", "committee", "decision", "residence", "payment", "enrolment", "meetings",
        "complaint", "accessRequest", "holidays");

    public static readonly Fields Overrides = new(
        "processingTime", "appealWeeks", "letterTransitDays", "firstFollowUpMonths", "followUpsPerYear", "holidayDays", "disposableAmount");

    public static readonly Fields ProcessingTime = new("value", "unit");
    public static readonly Fields DisposableAmount = new("from", "amount");
    public static readonly Fields Citizen = new("birthDate", "cpr");
    public static readonly Fields Application = new("receivedOn", "urgent", "referredBackOn");
    public static readonly Fields Assessment = new("grounds", "documented", "hopesAndDreams", "alternatives", "criteria", "targetGroup");
    public static readonly Fields Alternative = new("rung", "sufficient", "reason");
    public static readonly Fields Committee = new("presentedOn", "recommendation");
    public static readonly Fields Decision = new("madeOn", "outcome", "sentOn", "channel", "actionPlanOfferedOn");
    public static readonly Fields Residence = new("internal", "registeredFrom", "registeredTo", "approved", "suitableInternal");
    public static readonly Fields SuitableInternal = new("name", "passedOverBecause");
    public static readonly Fields Payment = new("communicatedOn", "keepsOwnHome", "monthlyNetIncome", "acceptedCommitments", "lodging", "board", "comparableRent");
    public static readonly Fields Enrolment = new("startsOn", "endsOn");
    public static readonly Fields Meeting = new("heldOn", "formCompletedOn");
    public static readonly Fields Received = new("receivedOn");
    public static readonly Fields Holiday = new("kind", "from", "to");

    public static readonly Words<Ground> Grounds = new();
    public static readonly Words<Rung> Rungs = new();
    public static readonly Words<Criterion> Criteria = new();
    public static readonly Words<TargetGroupReason> TargetGroups = new();
    public static readonly Words<Recommendation> Recommendations = new();
    public static readonly Words<Outcome> Outcomes = new();
    public static readonly Words<Channel> Channels = new();
    public static readonly Words<HolidayKind> Holidays = new();
    public static readonly Words<TimeUnit> Units = new();
}
