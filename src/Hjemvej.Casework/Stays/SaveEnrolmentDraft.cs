using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Keeps what is filled in of a move-in, so that something else can be done first.</summary>
/// <param name="SeenVersion">The draft's version that the form was opened with; 0 when there was none.</param>
public sealed record SaveEnrolmentDraft(Guid CaseId, int SeenVersion, EnrolmentInput Input);

public sealed class SaveEnrolmentDraftHandler(CaseworkDb db, JournalWriter journal, Actor actor)
{
    public async Task<Result<EnrolmentDraft>> HandleAsync(SaveEnrolmentDraft command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        var draft = await db.EnrolmentDrafts.SingleOrDefaultAsync(d => d.CaseId == command.CaseId, ct);
        var input = Json.Write(command.Input);
        if (draft?.Input == input)
        {
            return draft;
        }

        if ((draft?.Version ?? 0) != command.SeenVersion)
        {
            return await db.ChangedMeanwhileAsync(command.CaseId, ct);
        }

        draft ??= db.EnrolmentDrafts.Add(new() { CaseId = command.CaseId }).Entity;
        draft.Input = input;
        journal.Record(command.CaseId, "EnrolmentDraftSaved", "Kladden til indskrivningen er gemt.");
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : draft;
    }
}
