using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Hands the relevant parts of the plan to the residence (SEL § 141(5)): only what is chosen, as it reads now.</summary>
/// <param name="Reason">Why these parts are relevant to the residence.</param>
public sealed record HandOverPlan(Guid CaseId, int SeenVersion, IReadOnlyList<PlanPart> Parts, IReadOnlyList<Guid> GoalIds, string Reason);

[Source("2.5-6")]
public sealed class HandOverPlanHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<PlanExtract>> HandleAsync(HandOverPlan command, CancellationToken ct)
    {
        var plan = await db.ActionPlans.SingleOrDefaultAsync(p => p.CaseId == command.CaseId, ct);
        var match = await db.AcceptedMatchAsync(command.CaseId, ct);
        var gate = ActionPlanRules.HandOver(PlanQueries.FactsOf(plan, null), match is not null);
        if (plan is null || match is null || !gate.IsOpen)
        {
            return Result<PlanExtract>.Refused(gate.Refusals());
        }

        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == command.CaseId && command.GoalIds.Contains(g.Id)).ToListAsync(ct);
        var parts = PartsOf(plan, command.Parts);
        if (parts.Count + goals.Count == 0)
        {
            return new Refusal("actionPlan.nothing-chosen", "Vælg mindst én del eller ét mål, som botilbuddet skal have.", Law.Sel("141", 5), nameof(command.Parts));
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("actionPlan.hand-over-reason", "Skriv, hvorfor netop de dele er relevante for botilbuddet.", Law.Sel("141", 5), nameof(command.Reason));
        }

        db.Expect(plan, command.SeenVersion);
        plan.HandedToResidenceOn = clock.Today;
        var extract = new PlanExtract
        {
            CaseId = command.CaseId,
            ResidenceId = match.ResidenceId,
            ResidenceName = match.Residence.Name,
            HandedOn = clock.Today,
            HandedBy = actor.Name,
            Reason = command.Reason,
            Parts = parts,
            Goals = [.. goals.InOrder().Select(Extract)],
        };
        db.PlanExtracts.Add(extract);
        var what = parts.Select(p => p.Part.Danish()).Append(Danish.Count(goals.Count, "mål", "mål")).ToList();
        journal.Record(command.CaseId, "ActionPlanHandedOver", $"Dele af handleplanen er givet til {match.Residence.Name}: {Danish.And(what)}.", command.Reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : extract;
    }

    /// <summary>The chosen parts that have a text; the page's preview shows the same.</summary>
    public static List<ExtractedPart> PartsOf(ActionPlan plan, IEnumerable<PlanPart> chosen) =>
    [
        .. from part in chosen.Distinct().Order()
           let text = part switch
           {
               PlanPart.Purpose => plan.Purpose,
               PlanPart.Effort => plan.Effort,
               PlanPart.ExpectedDuration => plan.ExpectedDuration,
               PlanPart.SpecialMatters => plan.SpecialMatters,
               PlanPart.CitizensWishes => plan.CitizensWishes,
               _ => null,
           }
           where !string.IsNullOrWhiteSpace(text)
           select new ExtractedPart(part, text),
    ];

    private static ExtractedGoal Extract(Goal goal) => new(
        goal.Id, goal.ThemeOf().Name, goal.SubthemeName(), goal.Text, goal.CitizensWords, goal.Type.Danish(), goal.Levels(), goal.DueOn);
}
