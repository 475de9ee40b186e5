using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Records the citizen's answer to the offer of a plan. The citizen may change their mind; the latest answer counts.</summary>
/// <param name="SeenVersion">0 when the page was opened before there was a row: the decision letter made the offer.</param>
/// <param name="Reason">The citizen's own reason; needed for a no.</param>
public sealed record AnswerActionPlan(Guid CaseId, int SeenVersion, bool Accepted, DateOnly AnsweredOn, string? Reason);

[Source("2.5-6")]
public sealed class AnswerActionPlanHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<ActionPlan>> HandleAsync(AnswerActionPlan command, CancellationToken ct)
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
        if (plan is null)
        {
            var grant = await db.GrantInForceAsync(command.CaseId, ct);
            if (grant?.ActionPlanOfferedOn is not { } offeredOn)
            {
                return new Refusal("actionPlan.not-offered", "Tilbyd først borgeren en handleplan.", SourceRef.Standard("2.5-6"));
            }

            plan = db.ActionPlans.Add(new() { CaseId = command.CaseId, OfferedOn = offeredOn }).Entity;
        }
        else
        {
            db.Expect(plan, command.SeenVersion);
        }

        if (Fault(command, plan) is { } fault)
        {
            return fault;
        }

        plan.Accepted = command.Accepted;
        plan.AnsweredOn = command.AnsweredOn;
        plan.DeclinedBecause = command.Accepted ? null : command.Reason;
        journal.Record(
            command.CaseId,
            command.Accepted ? "ActionPlanAccepted" : "ActionPlanDeclined",
            command.Accepted
                ? $"Borgeren sagde ja til en handleplan {Danish.Date(command.AnsweredOn)}."
                : $"Borgeren sagde nej tak til en handleplan {Danish.Date(command.AnsweredOn)}. Målene i bestillingen gælder stadig.",
            command.Reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : plan;
    }

    private Refusal? Fault(AnswerActionPlan command, ActionPlan plan) => command switch
    {
        _ when command.AnsweredOn < plan.OfferedOn =>
            new("actionPlan.answered-before-offer", $"Planen blev tilbudt {Danish.Date(plan.OfferedOn)}, så svaret kan ikke være fra før.", null, nameof(command.AnsweredOn)),
        _ when command.AnsweredOn > clock.Today =>
            new("actionPlan.answered-in-future", "Svaret kan ikke være fra en dag, der ikke er kommet.", null, nameof(command.AnsweredOn)),
        { Accepted: false } when string.IsNullOrWhiteSpace(command.Reason) =>
            new("actionPlan.decline-reason", "Skriv borgerens begrundelse for at sige nej tak.", SourceRef.Standard("2.5-6"), nameof(command.Reason)),
        _ => null,
    };
}
