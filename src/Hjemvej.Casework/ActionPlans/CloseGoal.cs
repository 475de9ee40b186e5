using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>Ends the work on a goal, with how it went and who judged it (målvurdering).</summary>
/// <param name="Outcome">Anything but <see cref="GoalStatus.Active"/>.</param>
public sealed record CloseGoal(Guid CaseId, Guid GoalId, int SeenVersion, GoalStatus Outcome, DateOnly EndedOn, string OutcomeText, string Informant);

[Source("2-2")]
public sealed class CloseGoalHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Goal>> HandleAsync(CloseGoal command, CancellationToken ct)
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

        var faults = Faults(command, goal).ToList();
        if (faults.Count > 0)
        {
            return Result<Goal>.Refused(faults);
        }

        db.Expect(goal, command.SeenVersion);
        goal.Status = command.Outcome;
        goal.EndedOn = command.EndedOn;
        goal.OutcomeText = command.OutcomeText;
        goal.OutcomeInformant = command.Informant;
        journal.Record(goal.CaseId, "GoalClosed", $"Målet inden for {goal.SubthemeName()} er afsluttet som {command.Outcome.Danish().ToLowerInvariant()}: {goal.Text}", command.OutcomeText);
        return await db.SaveOrRefuseAsync(goal.CaseId, ct) is { } refusal ? refusal : goal;
    }

    private IEnumerable<Refusal> Faults(CloseGoal command, Goal goal)
    {
        if (goal.Status is not GoalStatus.Active)
        {
            yield return new("goal.ended", "Målet er allerede afsluttet.");
        }

        if (command.Outcome is GoalStatus.Active)
        {
            yield return new("goal.outcome", "Vælg, hvordan målet endte.", null, nameof(command.Outcome));
        }

        if (command.EndedOn < goal.SetOn || command.EndedOn > clock.Today)
        {
            yield return new("goal.ended-on", $"Datoen skal ligge mellem {Danish.Date(goal.SetOn)} og i dag.", null, nameof(command.EndedOn));
        }

        if (string.IsNullOrWhiteSpace(command.OutcomeText))
        {
            yield return new("goal.outcome-text", "Skriv, hvordan det gik med målet.", null, nameof(command.OutcomeText));
        }

        if (string.IsNullOrWhiteSpace(command.Informant))
        {
            yield return new("goal.informant", "Skriv, hvem der har vurderet målet.", null, nameof(command.Informant));
        }
    }
}
