using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Assessments;

/// <summary>Opens a concluded assessment again, because something has changed or was missing.</summary>
public sealed record ReopenAssessment(Guid CaseId, string Reason);

public sealed class ReopenAssessmentHandler(CaseworkDb db, AssessmentDesk desk, JournalWriter journal, Actor actor)
{
    public async Task<Result<Done>> HandleAsync(ReopenAssessment command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("assessment.reopen-reason", "Skriv, hvorfor udredningen skal genåbnes.", null, nameof(command.Reason));
        }

        if (await desk.FindAsync(command.CaseId, ct) is not { ConcludedOn: { } concludedOn } assessment)
        {
            return new Refusal("assessment.not-concluded", "Udredningen er ikke afsluttet.");
        }

        assessment.ConcludedOn = null;
        if (await desk.RefuseAsync(command.CaseId, assessment, ct) is { } refusal)
        {
            return refusal;
        }

        journal.Record(command.CaseId, "AssessmentReopened", $"Udredningen fra den {Danish.Date(concludedOn)} er genåbnet.", reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : default(Done);
    }
}
