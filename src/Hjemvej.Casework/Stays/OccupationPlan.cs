using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Hjemvej.Rules.Stays;

namespace Hjemvej.Casework.Stays;

/// <summary>A plan of occupation as it is filled in, at the move-in and later. Not begun yet counts as no days, and takes an assessment like any reduction.</summary>
public sealed record OccupationPlan(OccupationKind Kind, string? Where, int DaysPerWeek, bool FullTime, decimal? HoursPerWeek, string? ReductionReason, DateOnly? ReviewOn)
{
    private bool Begun => Kind is not OccupationKind.None;

    internal IEnumerable<Refusal> Faults(DateOnly from, Standard standard) => OccupationRule.Faults(ToFacts(from), standard);

    internal Occupation ToRow(Stay stay, DateOnly from, DateTime at, Standard standard)
    {
        var facts = ToFacts(from);
        var reduced = OccupationRule.IsReduced(facts.DaysPerWeek, facts.FullTime, from, standard);
        return new()
        {
            CaseId = stay.CaseId,
            StayId = stay.Id,
            From = from,
            Kind = Kind,
            Where = Where.OrNull(),
            DaysPerWeek = facts.DaysPerWeek,
            FullTime = facts.FullTime,
            HoursPerWeek = facts.FullTime ? null : facts.HoursPerWeek,
            ReductionReason = reduced ? ReductionReason.OrNull() : null,
            ReviewOn = reduced ? ReviewOn : null,
            RecordedAt = at,
        };
    }

    private OccupationPlanFacts ToFacts(DateOnly from) => new(from, Begun ? DaysPerWeek : 0, Begun && FullTime, Begun ? HoursPerWeek : 0, ReductionReason, ReviewOn);
}

public static class OccupationText
{
    /// <summary>Uddannelse, fuld tid, 5 dage om ugen.</summary>
    public static string InWords(this Occupation occupation) => occupation.Kind is OccupationKind.None
        ? occupation.Kind.Danish()
        : $"{occupation.Kind.Danish()}, {(occupation.FullTime ? "fuld tid" : occupation.HoursPerWeek is { } hours ? $"{Danish.TwoDecimals(hours)} {(hours == 1 ? "time" : "timer")} om ugen" : "deltid")}, {Danish.Count(occupation.DaysPerWeek, "dag", "dage")} om ugen";
}
