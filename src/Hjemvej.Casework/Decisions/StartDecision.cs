using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Begins to write a decision on the application. A draft may be written while gates are shut; it cannot be sent.</summary>
public sealed record StartDecision(Guid CaseId, Outcome? Outcome);

public sealed class StartDecisionHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Decision>> HandleAsync(StartDecision command, CancellationToken ct)
    {
        var basis = await db.DecisionBasisAsync(command.CaseId, ct);
        if (DecisionRefusals.Writing(actor, basis) is { } refusal)
        {
            return refusal;
        }

        if (command.Outcome is not { } outcome)
        {
            return new Refusal("decision.outcome", "Vælg, hvad afgørelsen går ud på.", SourceRef.Standard("2.5-5"), nameof(command.Outcome));
        }

        var undecided = DraftGates.Undecided(basis.Application.ToFacts(), basis.InForce?.ToFacts(), basis.FoundRightOver(basis.InForce));
        if (!undecided.IsOpen)
        {
            return Result<Decision>.Refused(undecided.Refusals());
        }

        if (basis.FoundRightGate(outcome) is { IsOpen: false } against)
        {
            return Result<Decision>.Refused(against.Refusals().Select(r => r with { Field = nameof(command.Outcome) }));
        }

        var draft = db.Decisions.Add(DecisionDrafting.Draft(basis, outcome)).Entity;
        journal.Record(command.CaseId, "DecisionDrafted", $"Et udkast til afgørelse er begyndt: {outcome.Danish()}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct, DecisionRefusals.DraftExists) is { } late ? late : draft;
    }
}

/// <summary>What several use cases of the stage answer.</summary>
internal static class DecisionRefusals
{
    public static Refusal DraftExists => new("decision.draft-exists", "Der er allerede et udkast til en afgørelse i sagen. Skriv videre på det, eller kassér det.");

    /// <summary>Shut to all but the authority, in a closed case, and while another draft is written.</summary>
    public static Refusal? Writing(Actor actor, DecisionBasis basis) =>
        Deciding(actor, basis.Case) ?? (basis.Draft is null ? null : DraftExists);

    public static Refusal? Deciding(Actor actor, Case @case) =>
        actor.RefuseUnlessAuthority() ?? @case.RefuseWhenClosed();
}
