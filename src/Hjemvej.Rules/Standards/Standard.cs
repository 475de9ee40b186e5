using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Standards;

/// <summary>A municipality's quality standard (kvalitetsstandard) as dated parameters. Immutable; a change is another standard.</summary>
public sealed record Standard(string Id, string Municipality, string Title, string Document)
{
    /// <summary>Made from public sources to show and compare, not adopted by anyone; what is not known is not set.</summary>
    public bool IsExample { get; init; }

    /// <summary>What is known of it and what is not, in Danish.</summary>
    public string? About { get; init; }

    /// <summary>From application to decision (2.5).</summary>
    public required ParameterSeries<ProcessingTime> ProcessingTime { get; init; }

    /// <summary>Weeks to complain, from receipt of the decision.</summary>
    public required ParameterSeries<int> AppealWeeks { get; init; }

    /// <summary>Weekdays after which a paper letter counts as received.</summary>
    public required ParameterSeries<int> LetterTransitDays { get; init; }

    /// <summary>Days the municipality has to look at a decision again after a complaint.</summary>
    public required ParameterSeries<int> ReassessmentDays { get; init; }

    /// <summary>Working days to answer a request for access to documents.</summary>
    public required ParameterSeries<int> AccessRequestWorkingDays { get; init; }

    /// <summary>The age from which the stay may be granted and begin (1.2).</summary>
    public required ParameterSeries<int> MinimumAge { get; init; }

    /// <summary>Months from enrolment to the first status meeting (2.9).</summary>
    public required ParameterSeries<int> FirstFollowUpMonths { get; init; }

    /// <summary>Status meetings a year after the first (2.9).</summary>
    public required ParameterSeries<int> FollowUpsPerYear { get; init; }

    /// <summary>Days (døgn) of holiday with accompaniment a calendar year (2.3).</summary>
    public required ParameterSeries<int> HolidayDays { get; init; }

    /// <summary>Days a week of occupation or education as the starting point (2.4).</summary>
    public required ParameterSeries<int> OccupationDaysPerWeek { get; init; }

    /// <summary>What the citizen keeps a month, at least (2.10). A yearly figure.</summary>
    public required ParameterSeries<Ore> DisposableAmount { get; init; }

    /// <summary>Days before a deadline from which it counts as near.</summary>
    public required ParameterSeries<int> NearDeadlineDays { get; init; }

    /// <summary>Days before an overrun from which the letter to the citizen is asked for.</summary>
    public required ParameterSeries<int> OverrunNoticeDays { get; init; }

    /// <summary>Days within which a follow-on task of a decision or meeting should be done.</summary>
    public required ParameterSeries<int> FollowOnTaskDays { get; init; }

    /// <summary>Days after which a look-up on Tilbudsportalen is to be repeated.</summary>
    public required ParameterSeries<int> RegistrationLookupDays { get; init; }

    /// <summary>So many days before or after the day of moving in it may be recorded.</summary>
    public required ParameterSeries<int> MoveInWindowDays { get; init; }

    /// <summary>So many days before a status meeting its work is shown.</summary>
    public required ParameterSeries<int> FollowUpAheadDays { get; init; }

    /// <summary>By how much cash benefits rise in a year (aktivloven § 109, stk. 2), before any deduction. A yearly figure.</summary>
    public ParameterSeries<Percent> CashBenefitPercent { get; init; } = new("cashBenefitPercent", [], yearly: true);

    /// <summary>What the law takes off that percentage in a single year, in percentage points. A yearly figure.</summary>
    public ParameterSeries<Percent> CashBenefitDeduction { get; init; } = new("cashBenefitDeduction", [], yearly: true);

    /// <summary>The rate adjustment percentage (satsreguleringsprocenten). A yearly figure.</summary>
    public ParameterSeries<Percent> RatePercent { get; init; } = new("ratePercent", [], yearly: true);

    /// <summary>By how much tax thresholds rise in a year (personskatteloven § 20). A yearly figure.</summary>
    public ParameterSeries<Percent> TaxThresholdPercent { get; init; } = new("taxThresholdPercent", [], yearly: true);

    /// <summary>The index that the disposable amount follows.</summary>
    public ParameterSeries<AmountIndex> DisposableAmountIndex { get; init; } = new("disposableAmountIndex", []);

    /// <summary>How a regulated disposable amount is rounded.</summary>
    public ParameterSeries<AmountRounding> DisposableAmountRounding { get; init; } = new("disposableAmountRounding", []);

    /// <summary>From what the next year's disposable amount is worked out.</summary>
    public ParameterSeries<AmountOrigin> DisposableAmountOrigin { get; init; } = new("disposableAmountOrigin", []);

    /// <summary>The month (1 to 12) from which next year's disposable amount is asked for.</summary>
    public ParameterSeries<int> YearlyAmountMonth { get; init; } = new("yearlyAmountMonth", []);

    /// <summary>How much of the time to the decision should have passed when § 85 has been considered, in per cent.</summary>
    public ParameterSeries<int> HomeSupportPlanPercent { get; init; } = new("homeSupportPlanPercent", []);

    /// <summary>How much of the time to the decision should have passed when the assessment is concluded, in per cent.</summary>
    public ParameterSeries<int> AssessmentPlanPercent { get; init; } = new("assessmentPlanPercent", []);

    /// <summary>How much of the time to the decision should have passed when the committee has seen the case, in per cent.</summary>
    public ParameterSeries<int> CommitteePlanPercent { get; init; } = new("committeePlanPercent", []);

    /// <summary>Days within which the answer to an urgent application is planned.</summary>
    public ParameterSeries<int> UrgentPlanDays { get; init; } = new("urgentPlanDays", []);

    /// <summary>By how much a residence's price may change without being asked about once more, in per cent.</summary>
    public ParameterSeries<int> PriceCheckPercent { get; init; } = new("priceCheckPercent", []);

    /// <summary>Working days to look at a refused access to documents again, and to send an outsider's complaint over it on.</summary>
    public ParameterSeries<int> AccessComplaintWorkingDays { get; init; } = new("accessComplaintWorkingDays", []);

    /// <summary>The day from which the letter on an overrun is asked for.</summary>
    public DateOnly OverrunNoticeFrom(DateOnly due) => due.AddDays(-OverrunNoticeDays.On(due).Value);

    /// <summary>By when a follow-on task that arose on a day should be done.</summary>
    public DateOnly FollowOnBy(DateOnly since) => since.AddDays(FollowOnTaskDays.On(since).Value);

    /// <summary>A step naming the parameter's value, first day and source.</summary>
    public static Step StepOf(Words text, Dated dated, Words value) => new(text, value, dated);
}
