using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Assessments;

/// <summary>Concludes the target-group assessment. Refused while § 85 has not been considered (standard 1.1).</summary>
public sealed record ConcludeAssessment(Guid CaseId);

public sealed class ConcludeAssessmentHandler(CaseworkDb db, AssessmentDesk desk, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<DateOnly>> HandleAsync(ConcludeAssessment command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await desk.FindAsync(command.CaseId, ct) is not { } assessment)
        {
            return new Refusal("assessment.not-started", "Udredningen er ikke begyndt.", SourceRef.Standard("1.1-2"));
        }

        if (await desk.RefuseAsync(command.CaseId, assessment, ct) is { } refusal)
        {
            return refusal;
        }

        var assessed = await db.SubthemeAssessments.CountAsync(s => s.AssessmentId == assessment.Id && s.Level != null, ct);
        var saved = await db.AssessmentParts.Where(p => p.AssessmentId == assessment.Id).Select(p => p.Part).ToListAsync(ct);
        var shut = ConclusionGates.Of(assessment.ToConclusionFacts(assessed, saved)).SelectMany(g => g.Refusals()).ToList();
        if (shut.Count > 0)
        {
            return Result<DateOnly>.Refused(shut);
        }

        assessment.ConcludedOn = clock.Today;
        journal.Record(
            command.CaseId,
            "AssessmentConcluded",
            assessment.InTargetGroup is true
                ? "Udredningen er afsluttet. Borgeren er i målgruppen for et midlertidigt botilbud."
                : "Udredningen er afsluttet. Borgeren er ikke i målgruppen for et midlertidigt botilbud.",
            assessment.TargetGroupReasonText);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : clock.Today;
    }
}
