using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Takes back a reassessment (genvurdering) that was recorded wrongly, while nothing rests on it: the complaint waits for it again. What was recorded stays in the history.</summary>
public sealed record CorrectReassessment(Guid CaseId, Guid ComplaintId, int SeenVersion, string? Reason);

[Source("2.5-5")]
public sealed class CorrectReassessmentHandler(CaseworkDb db, JournalWriter journal, StandardInForce standard, Actor actor)
{
    public async Task<Result<Complaint>> HandleAsync(CorrectReassessment command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.Complaints.SingleOrDefaultAsync(c => c.Id == command.ComplaintId && c.CaseId == command.CaseId, ct) is not { } complaint
            || !await IsOpenAsync(complaint, ct))
        {
            return NotCorrected;
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("complaint.correct-reason", "Skriv, hvad der var forkert.", Law.Rsl("66"), nameof(command.Reason));
        }

        db.Expect(complaint, command.SeenVersion);
        var (was, told) = (complaint.Outcome!.Value.Danish(), complaint.LetterId is not null);
        (complaint.ReassessedOn, complaint.Outcome, complaint.OutcomeReason, complaint.ForwardedOn, complaint.LetterId, complaint.FoundRightAt) = (null, null, null, null, null, null);
        journal.Record(command.CaseId, "ReassessmentCorrected", $"Genvurderingen af klagen over {complaint.Named()} var registreret forkert og er taget tilbage. Der stod: {was}.{(told ? " Borgeren har fået brev om den." : "")}", reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : complaint;
    }

    /// <summary>For the page that offers it.</summary>
    public async Task<bool> IsOpenAsync(Complaint complaint, CancellationToken ct) =>
        complaint.MayBeCorrected(await db.ComplaintSubjectsAsync(complaint.CaseId, standard.Current, ct));

    private static Refusal NotCorrected => new(
        "complaint.not-corrected", "Genvurderingen kan ikke tages tilbage. Det kan den kun, indtil der er truffet en ny afgørelse, eller Ankestyrelsen har svaret.", Law.Rsl("66"));
}

public static class CorrectableReassessments
{
    /// <summary>What was taken up again or decided anew after it stands, and so does what Ankestyrelsen has answered.</summary>
    public static bool MayBeCorrected(this Complaint complaint, IReadOnlyList<ComplaintSubject> subjects) =>
        complaint is { ReassessedOn: not null, BoardAnsweredOn: null, EndedOn: null, RestAnsweredOn: null }
        && !(complaint is { FoundRight: true, Over: ComplaintOver.Dismissal or ComplaintOver.Access })
        && complaint.DecidedAnew(subjects) is null;
}
