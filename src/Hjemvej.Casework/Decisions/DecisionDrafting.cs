using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Decisions;

/// <summary>The first wording of a decision on the application, taken from what the case holds; the social worker writes it on, to the citizen.</summary>
internal static class DecisionDrafting
{
    public static Decision Draft(DecisionBasis basis, Outcome outcome)
    {
        // What was put right in the letter before is not to be put right again.
        var last = basis.LastSent;
        var same = last?.Outcome == outcome ? last : null;
        return new()
        {
            CaseId = basis.Case.Id,
            Kind = DecisionKind.Application,
            Outcome = outcome,
            LegalBasis = same?.LegalBasis ?? Lines(LegalBases.Of(outcome, basis.Assessment?.Limb)),
            Facts = last?.Facts ?? Facts(basis),
            Reasons = same is null ? Reasons(basis, outcome) : Lines([AfterComplaint(basis, basis.InForce), same.Reasons]),
            CitizensViews = last?.CitizensViews ?? Views(basis),
            Purposes = outcome is not Outcome.Grant ? [] : same is null ? Purposes(basis) : [.. same.Purposes],
            WayOut = same?.WayOut,
            ExpectedDuration = same?.ExpectedDuration,
            DepartsBecause = Departure(basis, outcome),
        };
    }

    /// <summary>What the citizen who was found right in part can do about the rest.</summary>
    private static readonly string RestOfComplaint = $"Vil du stadig klage over det, du ikke fik ret i? Så sig det til os senest {RestOfComplaintRule.TimeToAnswer} efter, at du har fået dette brev. Vi sender så klagen videre til Ankestyrelsen.";

    public static string? Lines(IEnumerable<string?> lines) =>
        string.Join('\n', lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l!.Trim())) is { Length: > 0 } text ? text : null;

    /// <summary>After a complaint that was found right, the decision goes another way than before for a reason that is known.</summary>
    private static string? Departure(DecisionBasis basis, Outcome outcome) =>
        basis.Complaints.Where(c => c.DecisionId == basis.InForce?.Id && c.FoundRight).MaxBy(c => c.ReceivedOn) is { } complaint
        && basis.Committee?.Recommendation is { } advice && !ConsistencyGate.Agrees(outcome, advice)
            ? Lines([$"Klagen fra {Danish.Date(complaint.ReceivedOn)} fik medhold.", complaint.BoardNote ?? complaint.OutcomeReason])
            : null;

    private static string? Facts(DecisionBasis basis) => Lines(
    [
        basis.Assessment?.OverallAssessment,
        basis.Assessment?.Documentation is { } documentation ? $"Vi har set på: {documentation}" : null,
    ]);

    private static string? Reasons(DecisionBasis basis, Outcome outcome) => Lines(
    [
        AfterComplaint(basis, basis.InForce),
        outcome is Outcome.Grant ? basis.Assessment?.CriteriaReason : null,
        JudgesLike(basis.Assessment, outcome) ? basis.Assessment?.TargetGroupReasonText : null,
        .. Ladder(basis, outcome),
        Recommended(basis),
    ]);

    /// <summary>What the committee said, as the letter tells it; a fact of the case, and no reason by itself. Null when it has recommended nothing.</summary>
    public static string? Recommended(DecisionBasis basis) => basis.Committee is { PresentedOn: { } on, Recommendation: { } recommendation }
        ? $"Kommunens visitationsudvalg så på din sag den {Danish.Date(on)}. {InWords(recommendation)}"
        : null;

    /// <summary>What became of the complaint over a decision that the new one follows; null when there was none that was found right.</summary>
    public static string? AfterComplaint(DecisionBasis basis, Decision? over) =>
        basis.Complaints.Where(c => c.DecisionId == over?.Id && c.FoundRight).MaxBy(c => c.ReceivedOn) is { } complaint
            ? $"Du klagede den {Danish.Date(complaint.ReceivedOn)}. {(complaint.BoardOutcome is null ? "Vi har set på afgørelsen igen" : "Ankestyrelsen har set på afgørelsen")}, og du får {(complaint.Outcome is ReassessmentOutcome.Partly ? "delvist medhold" : "medhold")}. {complaint.BoardNote ?? complaint.OutcomeReason}{(complaint is { Outcome: ReassessmentOutcome.Partly, BoardOutcome: null } ? $"\n{RestOfComplaint}" : "")}"
            : null;

    /// <summary>The reason for being in the target group argues for a grant, and only for that; the reason for being outside it, for all else.</summary>
    private static bool JudgesLike(Assessments.Assessment? assessment, Outcome outcome) => assessment?.InTargetGroup == outcome is Outcome.Grant;

    /// <summary>A grant tells why each less intrusive offer is not enough; another outcome, which one is.</summary>
    private static IEnumerable<string> Ladder(DecisionBasis basis, Outcome outcome) =>
        from rung in basis.Assessment?.Alternatives.OrderBy(a => a.Rung) ?? Enumerable.Empty<Assessments.AlternativeConsidered>()
        where rung.Sufficient is { } enough && enough == outcome is not Outcome.Grant && !string.IsNullOrWhiteSpace(rung.Reason)
        select $"{rung.Rung.Danish()} er {(rung.Sufficient is true ? "nok" : "ikke nok")}: {rung.Reason}";

    private static string? Views(DecisionBasis basis) => Lines(
    [
        basis.Assessment?.HopesAndDreams is { } hopes ? $"Du har sagt: »{hopes}«" : null,
        basis.Application.Wishes is { } wishes && basis.Application.From is Applications.ApplicationFrom.Citizen ? $"Da du søgte, skrev du: »{wishes}«" : null,
    ]);

    private static List<StayPurpose> Purposes(DecisionBasis basis) =>
        [.. (basis.Assessment?.Criteria ?? []).Select(c => c switch
        {
            Criterion.Development => StayPurpose.Development,
            Criterion.NewlyAcquired => StayPurpose.Clarification,
            Criterion.Stabilisation => StayPurpose.Stabilisation,
            Criterion.ShortStay => StayPurpose.IndependentLiving,
            _ => throw new ArgumentOutOfRangeException(nameof(basis), c, null),
        }).Distinct()];

    private static string InWords(Recommendation recommendation) => recommendation switch
    {
        Recommendation.Grant => "Udvalget anbefaler, at du får et midlertidigt botilbud.",
        Recommendation.HomeSupport => "Udvalget anbefaler, at du får støtte i dit eget hjem i stedet.",
        Recommendation.Refusal => "Udvalget anbefaler, at du får nej til et midlertidigt botilbud.",
        _ => throw new ArgumentOutOfRangeException(nameof(recommendation), recommendation, null),
    };
}
