using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Takes up work on an ended goal again: it was ended by mistake, or the need came back.</summary>
public sealed record ReopenGoal(Guid CaseId, Guid GoalId, int SeenVersion, string Reason);

public sealed class ReopenGoalHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Goal>> HandleAsync(ReopenGoal command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == command.GoalId && g.CaseId == command.CaseId, ct) is not { } goal)
        {
            return PlanQueries.NoSuchGoal;
        }

        if (goal.Status is GoalStatus.Active)
        {
            return new Refusal("goal.active", "Målet er allerede i gang.");
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("goal.reopen-reason", "Skriv, hvorfor målet genåbnes.", null, nameof(command.Reason));
        }

        db.Expect(goal, command.SeenVersion);
        (goal.Status, goal.EndedOn, goal.OutcomeText, goal.OutcomeInformant) = (GoalStatus.Active, null, null, null);
        journal.Record(goal.CaseId, "GoalReopened", $"Målet inden for {goal.SubthemeName()} er genåbnet: {goal.Text}", command.Reason);
        return await db.SaveOrRefuseAsync(goal.CaseId, ct) is { } refusal ? refusal : goal;
    }
}
