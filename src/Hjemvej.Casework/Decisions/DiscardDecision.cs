using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Decisions;

/// <summary>Throws a draft away; a decision that was made stays for ever.</summary>
public sealed record DiscardDecision(Guid CaseId, Guid DecisionId, int SeenVersion);

public sealed class DiscardDecisionHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(DiscardDecision command, CancellationToken ct)
    {
        if (DecisionRefusals.Deciding(actor, await db.Cases.AsNoTracking().SingleAsync(c => c.Id == command.CaseId, ct)) is { } refusal)
        {
            return refusal;
        }

        var draft = await db.Decisions.SingleOrDefaultAsync(d => d.Id == command.DecisionId && d.CaseId == command.CaseId, ct);
        if (draft is null || draft.MadeOn is not null)
        {
            return new Refusal("decision.made", "Udkastet findes ikke længere. Afgørelsen kan være sendt eller kasseret.");
        }

        db.Expect(draft, command.SeenVersion);
        db.Decisions.Remove(draft);
        journal.Record(command.CaseId, "DecisionDraftDiscarded", $"Udkastet til afgørelse er kasseret: {draft.Title}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : default(Done);
    }
}
