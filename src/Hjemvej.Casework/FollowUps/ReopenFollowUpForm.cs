using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>Opens a completed form again, with a reason, while no meeting has used it.</summary>
public sealed record ReopenFollowUpForm(Guid CaseId, Guid FormId, int SeenVersion, string Reason);

[Source("2.9-4")]
public sealed class ReopenFollowUpFormHandler(CaseworkDb db, JournalWriter journal)
{
    public async Task<Result<FollowUpForm>> HandleAsync(ReopenFollowUpForm command, CancellationToken ct)
    {
        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        var form = await db.FollowUpForms.SingleAsync(f => f.Id == command.FormId && f.CaseId == command.CaseId, ct);
        if (form.CompletedOn is null || form.MeetingId is not null)
        {
            return new Refusal("followUp.form-used", "Kun et udfyldt skema, som ikke er brugt på et møde, kan genåbnes.", SourceRef.Standard("2.9-4"));
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new Refusal("followUp.reopen-reason", "Skriv, hvad der mangler i skemaet.", null, nameof(command.Reason));
        }

        db.Expect(form, command.SeenVersion);
        (form.CompletedOn, form.CompletedBy) = (null, null);
        journal.Record(command.CaseId, "FollowUpFormReopened", "Skemaet Opfølgning er genåbnet.", command.Reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : form;
    }
}
