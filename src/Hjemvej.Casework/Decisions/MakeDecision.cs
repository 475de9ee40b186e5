using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Decisions;

/// <summary>Makes the decision and sends its letter, in one transaction: a decision counts as made only with its letter sent (standard 2.5).</summary>
/// <param name="SeenVersion">The draft's version that the check page showed.</param>
/// <param name="Channel">Null: the recipient's own.</param>
/// <param name="SendAnyway">Whoever sends it has read the texts again that are warned of, and means them as they stand.</param>
public sealed record MakeDecision(Guid CaseId, Guid DecisionId, int SeenVersion, Channel? Channel, bool SendAnyway = false);

[Source("2.5-3")]
[Source("2.5-5")]
[Source("2.5-6")]
[Source("1.1-3")]
[Source("2-8")]
public sealed class MakeDecisionHandler(CaseworkDb db, DraftCheck check, DecisionLetters letters, ExplanationWriter explanations, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<Decision>> HandleAsync(MakeDecision command, CancellationToken ct)
    {
        var basis = await db.DecisionBasisAsync(command.CaseId, ct);
        if (DecisionRefusals.Deciding(actor, basis.Case) is { } refusal)
        {
            return refusal;
        }

        if (basis.Draft is not { } draft || draft.Id != command.DecisionId)
        {
            return new Refusal("decision.made", "Udkastet findes ikke længere. Afgørelsen kan være sendt eller kasseret.");
        }

        var gates = await check.GatesAsync(basis, draft, command.Channel, ct);
        var shut = gates.SelectMany(g => g.Refusals()).ToList();
        if (shut.Count > 0)
        {
            return Result<Decision>.Refused(shut);
        }

        if (!command.SendAnyway && draft.AsksToBeReadAgain(basis.Case.Citizen.Name))
        {
            return new Refusal("decision.read-again", "Læs teksten igen. Ret den, eller sæt kryds ved, at den skal sendes, som den er.", Law.Fvl("24"), nameof(command.SendAnyway));
        }

        db.Expect(draft, command.SeenVersion);
        var prepared = await letters.PrepareAsync(basis, draft, command.Channel, ct);
        var letter = await letters.WriteAsync(basis, draft, prepared, ct);
        foreach (var replaced in basis.ReplacedBy(draft).ToList())
        {
            replaced.SetAsideOn = clock.Today;
        }

        (draft.MadeOn, draft.MadeAt, draft.MadeBy, draft.GatesWhenMade) = (clock.Today, clock.Now, actor.Name, Json.Write(gates));
        (draft.SentOn, draft.Channel, draft.LetterId, draft.AppealBy) = (clock.Today, prepared.Channel, letter.Id, prepared.Appeal.Due);
        explanations.Write(command.CaseId, draft.Id, $"Krav til afgørelsen: {draft.Title}", gates);
        draft.ActionPlanOfferedOn = draft.Outcome is Outcome.Grant ? clock.Today : null;
        journal.Record(
            command.CaseId,
            JournalEvents.DecisionMade,
            $"Der er truffet afgørelse: {draft.Title}. Brevet sendes til {letter.RecipientName} ({prepared.Channel.Danish()}). Klagefristen er {Danish.Date(prepared.Appeal.Due)}.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : draft;
    }
}
