using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Gives the residence its order (bestilling): the purposes, the chosen goals, and the relevant parts of the plan (SEL § 141(5)); only what is chosen, as it reads now.</summary>
/// <param name="SeenVersion">Of the plan; 0 while there is none: the goals of the order stand all the same.</param>
/// <param name="Reason">Why this is relevant to the residence.</param>
public sealed record HandOverPlan(Guid CaseId, int SeenVersion, IReadOnlyList<PlanPart> Parts, IReadOnlyList<Guid> GoalIds, string Reason);

[Source("1.1-4")]
[Source("2-2")]
[Source("2.5-6")]
public sealed class HandOverPlanHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    /// <summary>What the residence will be given, to be looked at first; nothing is saved.</summary>
    public async Task<Result<PlanExtract>> PreviewAsync(HandOverPlan command, CancellationToken ct) => actor.RefuseUnlessAuthority() is { } denied
        ? denied
        : await ExtractAsync(command, await db.ActionPlans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == command.CaseId, ct), ct);

    public async Task<Result<PlanExtract>> HandleAsync(HandOverPlan command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        var plan = await db.ActionPlans.SingleOrDefaultAsync(p => p.CaseId == command.CaseId, ct);
        var extracted = await ExtractAsync(command, plan, ct);
        if (extracted.IsRefused)
        {
            return extracted;
        }

        if (plan is null ? command.SeenVersion != 0 : command.SeenVersion == 0)
        {
            return await db.ChangedMeanwhileAsync(command.CaseId, ct);
        }

        if (plan is not null)
        {
            db.Expect(plan, command.SeenVersion);
            plan.HandedToResidenceOn = clock.Today;
        }

        var extract = extracted.Value;
        db.PlanExtracts.Add(extract);
        var what = extract.Parts.Select(p => p.Part.Danish()).Append(Danish.Count(extract.Goals.Count, "mål", "mål")).ToList();
        journal.Record(
            command.CaseId,
            "ActionPlanHandedOver",
            $"{(extract.Parts.Count > 0 ? "Dele af handleplanen" : "Bestillingen")} er givet til {extract.ResidenceName}: {Danish.And(what)}.",
            command.Reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : extract;
    }

    /// <summary>The chosen parts that have a text.</summary>
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

    private async Task<Result<PlanExtract>> ExtractAsync(HandOverPlan command, ActionPlan? plan, CancellationToken ct)
    {
        var grant = await db.GrantsMade().AsNoTracking().Where(d => d.CaseId == command.CaseId).OrderByDescending(d => d.MadeOn).FirstOrDefaultAsync(ct);
        var terms = await db.GrantedTermsAsync(command.CaseId, clock.Today, ct);
        var residence = await db.WorkingResidenceAsync(command.CaseId, clock.Today, ct);
        var gate = command.Parts.Count > 0
            ? ActionPlanRules.HandOver(PlanQueries.FactsOf(plan, grant), residence is not null)
            : ActionPlanRules.Order(residence is not null);
        if (residence is null || !gate.IsOpen)
        {
            return Result<PlanExtract>.Refused(gate.Refusals());
        }

        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == command.CaseId && command.GoalIds.Contains(g.Id)).ToListAsync(ct);
        var parts = plan is null ? [] : PartsOf(plan, command.Parts);
        if (parts.Count + goals.Count == 0)
        {
            return new Refusal("actionPlan.nothing-chosen", "Vælg mindst én del eller ét mål, som botilbuddet skal have.", Law.Sel("141", 5));
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("actionPlan.hand-over-reason", "Skriv, hvorfor netop de dele er relevante for botilbuddet.", Law.Sel("141", 5), nameof(command.Reason));
        }

        return new PlanExtract
        {
            CaseId = command.CaseId,
            ResidenceId = residence.Id,
            ResidenceName = residence.Name,
            HandedOn = clock.Today,
            HandedAt = clock.Now,
            HandedBy = actor.Name,
            Reason = command.Reason.Trim(),
            Purposes = [.. terms?.Purposes ?? []],
            WayOut = terms?.WayOut,
            Parts = parts,
            Goals = [.. goals.InOrder().Select(Extract)],
        };
    }

    private static ExtractedGoal Extract(Goal goal) => new(
        goal.Id, goal.ThemeOf().Name, goal.SubthemeName(), goal.Text, goal.CitizensWords, goal.Type.Danish(), goal.Levels(), goal.DueOn, goal.WelfareTechnology);
}
