using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.FollowUps;

/// <summary>The day-occupation plan (beskæftigelse) as it stands on a day.</summary>
/// <param name="Assessed">There is a reasoned, individual assessment of the reduction.</param>
public sealed record OccupationFacts(DateOnly From, int DaysPerWeek, bool FullTime, bool Assessed, DateOnly? ReviewOn = null);

/// <summary>Does the follow-up have to ask about the occupation?</summary>
[Source("2.4-2")]
[Assumption("2.4-1", "Fuld tid fem dage om ugen er et udgangspunkt i opfølgningen og aldrig en betingelse for bevillingen.",
    Alternatives = "Ingen: en fast betingelse uden en konkret vurdering ville være i strid med loven.",
    Effect = "Ingen bevilling afhænger af antallet af dage.")]
public static class OccupationCheck
{
    /// <param name="occupation">The plan in force; null when there is none.</param>
    public static Gate Of(OccupationFacts? occupation, DateOnly asOf, Standard standard)
    {
        var gate = new GateBuilder("followUp.occupation", "Beskæftigelse på fuld tid, eller nedsat efter en konkret vurdering", SourceRef.Standard("2.4-2"));
        if (occupation is null)
        {
            return gate.Shut("Der er ingen plan for beskæftigelse eller uddannelse.").Answer();
        }

        var full = standard.OccupationDaysPerWeek.On(asOf);
        var reduced = !occupation.FullTime || occupation.DaysPerWeek < full.Value;
        gate
            .Saw("Udgangspunkt", $"fuld tid, {Danish.Count(full.Value, "dag", "dage")} om ugen", full.Source)
            .Saw("Planen", $"{(occupation.FullTime ? "fuld tid" : "deltid")}, {Danish.Count(occupation.DaysPerWeek, "dag", "dage")} om ugen")
            .Requires(!reduced || occupation.Assessed, "Beskæftigelsen er nedsat uden en konkret, individuel vurdering.");
        if (reduced && occupation.ReviewOn is { } review && review < asOf)
        {
            gate.Shut($"Den nedsatte beskæftigelse skulle vurderes igen {Danish.Date(review)}.");
        }

        return gate.Answer();
    }
}
