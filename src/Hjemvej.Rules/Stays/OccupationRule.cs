using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Stays;

/// <summary>A plan of occupation or education as it is about to be recorded.</summary>
/// <param name="HoursPerWeek">How much part time is; full time needs no number.</param>
/// <param name="ReductionReason">The concrete, individual assessment of a reduction.</param>
/// <param name="ReviewOn">The day a reduction is looked at again.</param>
public sealed record OccupationPlanFacts(DateOnly From, int DaysPerWeek, bool FullTime, decimal? HoursPerWeek, string? ReductionReason, DateOnly? ReviewOn);

/// <summary>May this plan of occupation or education (beskæftigelse) be recorded?</summary>
[Source("2.4-1")]
[Source("2.4-2")]
public static class OccupationRule
{
    private static readonly SourceRef Assessed = SourceRef.Standard("2.4-2");

    /// <summary>Below the starting point: full time on as many days a week as the standard says.</summary>
    public static bool IsReduced(int daysPerWeek, bool fullTime, DateOnly on, Standard standard) =>
        !fullTime || daysPerWeek < standard.OccupationDaysPerWeek.On(on).Value;

    /// <summary>What stands in the way, each at its field; nothing when it may be recorded.</summary>
    public static IEnumerable<Refusal> Faults(OccupationPlanFacts plan, Standard standard)
    {
        if (plan.DaysPerWeek is < 0 or > 7)
        {
            yield return new("occupation.days", "Skriv et antal dage fra 0 til 7.", SourceRef.Standard("2.4-1"), nameof(plan.DaysPerWeek));
        }

        if (plan.HoursPerWeek is { } hours && (hours is < 0 or > 60 || decimal.Truncate(hours * 4) != hours * 4))
        {
            yield return new("occupation.hours", "Skriv et antal timer om ugen fra 0 til 60, i hele, halve eller kvarte timer, for eksempel 15,5.", Assessed, nameof(plan.HoursPerWeek));
        }

        if (!IsReduced(plan.DaysPerWeek, plan.FullTime, plan.From, standard))
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(plan.ReductionReason))
        {
            yield return new("occupation.reason", "Skriv den konkrete og individuelle vurdering, der er grund til at nedsætte beskæftigelsen.", Assessed, nameof(plan.ReductionReason));
        }

        if (!plan.FullTime && plan.DaysPerWeek > 0 && plan.HoursPerWeek is null)
        {
            yield return new("occupation.extent", "Skriv, hvor mange timer om ugen det bliver til.", Assessed, nameof(plan.HoursPerWeek));
        }

        if (plan.ReviewOn is not { } review)
        {
            yield return new("occupation.review", "Skriv, hvornår den nedsatte beskæftigelse skal vurderes igen.", Assessed, nameof(plan.ReviewOn));
        }
        else if (review <= plan.From)
        {
            yield return new("occupation.review", $"Den nye vurdering skal ligge efter {Danish.Date(plan.From)}.", Assessed, nameof(plan.ReviewOn));
        }
    }
}
