using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>Opens a completed form again, with a reason, while no meeting has used it. By the residence where the citizen lives, or the authority.</summary>
public sealed record ReopenFollowUpForm(Guid CaseId, Guid FormId, int SeenVersion, string Reason);

[Source("2.9-4")]
public sealed class ReopenFollowUpFormHandler(CaseworkDb db, StayDesk desk, JournalWriter journal)
{
    public async Task<Result<FollowUpForm>> HandleAsync(ReopenFollowUpForm command, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<FollowUpForm>.Refused(opened.Refusals);
        }

        var form = await db.FollowUpForms.SingleOrDefaultAsync(f => f.Id == command.FormId && f.StayId == opened.Value.Id, ct);
        if (form is not { CompletedOn: not null, MeetingId: null })
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
