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

/// <summary>Writes the plan's parts, as a draft or to finish it. A finished plan that is written on again is open until it is finished anew.</summary>
public sealed record WriteActionPlan(
    Guid CaseId, int SeenVersion, string? CitizensWishes, string? Purpose, string? Effort, string? ExpectedDuration, string? SpecialMatters, bool Finish);

[Source("2.5-6")]
public sealed class WriteActionPlanHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<ActionPlan>> HandleAsync(WriteActionPlan command, CancellationToken ct)
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
        var accepted = ActionPlanRules.Accepted(PlanQueries.FactsOf(plan, await db.GrantInForceAsync(command.CaseId, ct)));
        if (plan is null || !accepted.IsOpen)
        {
            return Result<ActionPlan>.Refused(accepted.Refusals());
        }

        db.Expect(plan, command.SeenVersion);
        plan.CitizensWishes = command.CitizensWishes;
        plan.Purpose = command.Purpose;
        plan.Effort = command.Effort;
        plan.ExpectedDuration = command.ExpectedDuration;
        plan.SpecialMatters = command.SpecialMatters;
        var complete = ActionPlanRules.Complete(PlanQueries.FactsOf(plan, null));
        if (command.Finish && !complete.IsOpen)
        {
            return Result<ActionPlan>.Refused(complete.Refusals().Select(AtItsField));
        }

        plan.FinishedOn = command.Finish ? clock.Today : null;
        plan.FinishedBy = command.Finish ? actor.Name : null;
        (plan.SentOn, plan.SentLetterId) = (null, null);
        journal.Record(
            command.CaseId,
            command.Finish ? "ActionPlanFinished" : "ActionPlanWritten",
            command.Finish ? "Handleplanen er gjort færdig." : "Handleplanen er gemt som kladde.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : plan;
    }

    /// <summary>What is missing stands at its own field.</summary>
    private static Refusal AtItsField(Refusal missing)
    {
        string[] fields = [nameof(WriteActionPlan.Purpose), nameof(WriteActionPlan.Effort), nameof(WriteActionPlan.ExpectedDuration), nameof(WriteActionPlan.SpecialMatters)];
        return missing with { Field = fields.Zip(ActionPlanRules.Parts).FirstOrDefault(f => missing.Text.Contains(f.Second, StringComparison.Ordinal)).First };
    }
}
