using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Sets a goal of the effort. It belongs to the order to the residence, whether or not the citizen wants a plan.</summary>
public sealed record AddGoal(Guid CaseId, GoalContent Content);

public sealed class AddGoalHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Goal>> HandleAsync(AddGoal command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        var faults = GoalContentRules.Faults(command.Content, clock.Today).ToList();
        if (await db.Cases.AnyAsync(c => c.Id == command.CaseId && c.ClosedOn != null, ct))
        {
            faults.Add(new("goal.case-closed", "Sagen er afsluttet, så der kan ikke sættes nye mål."));
        }

        if (faults.Count > 0)
        {
            return Result<Goal>.Refused(faults);
        }

        var goal = new Goal
        {
            CaseId = command.CaseId,
            SetOn = clock.Today,
            CurrentLevel = await db.AssessedLevelAsync(command.CaseId, command.Content.Subtheme, ct),
        };
        goal.Write(command.Content);
        db.Goals.Add(goal);
        journal.Record(command.CaseId, "GoalSet", $"Nyt mål inden for {goal.SubthemeName()}: {goal.Text}");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : goal;
    }
}
