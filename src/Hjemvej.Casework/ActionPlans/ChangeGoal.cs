using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Changes a goal that is still worked on.</summary>
public sealed record ChangeGoal(Guid CaseId, Guid GoalId, int SeenVersion, GoalContent Content);

public sealed class ChangeGoalHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Goal>> HandleAsync(ChangeGoal command, CancellationToken ct)
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

        if (goal.Status is not GoalStatus.Active)
        {
            return new Refusal("goal.ended", "Målet er afsluttet. Genåbn det, hvis der skal arbejdes videre med det.");
        }

        var faults = GoalContentRules.Faults(command.Content, goal.SetOn).ToList();
        if (faults.Count > 0)
        {
            return Result<Goal>.Refused(faults);
        }

        db.Expect(goal, command.SeenVersion);
        if (goal.Subtheme != command.Content.Subtheme)
        {
            goal.CurrentLevel = await db.AssessedLevelAsync(goal.CaseId, command.Content.Subtheme, ct);
        }

        goal.Write(command.Content);
        journal.Record(goal.CaseId, "GoalChanged", $"Målet inden for {goal.SubthemeName()} er rettet: {goal.Text}");
        return await db.SaveOrRefuseAsync(goal.CaseId, ct) is { } refusal ? refusal : goal;
    }
}
