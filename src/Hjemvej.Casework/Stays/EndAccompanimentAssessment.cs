using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Ends an assessment of accompaniment; what was logged inside it stands.</summary>
/// <param name="LastDay">Inclusive.</param>
public sealed record EndAccompanimentAssessment(Guid CaseId, Guid AssessmentId, DateOnly LastDay, string Reason);

[Source("2.1-2")]
public sealed class EndAccompanimentAssessmentHandler(CaseworkDb db, StayDesk desk, JournalWriter journal, CivilClock clock)
{
    public async Task<Result<AccompanimentAssessment>> HandleAsync(EndAccompanimentAssessment command, CancellationToken ct)
    {
        var opened = await desk.OpenRecordsAsync(command.CaseId, ct);
        if (opened.IsRefused)
        {
            return Result<AccompanimentAssessment>.Refused(opened.Refusals);
        }

        var assessment = await db.AccompanimentAssessments.SingleOrDefaultAsync(a => a.Id == command.AssessmentId && a.StayId == opened.Value.Id, ct);
        if (assessment is null || assessment.To < clock.Today)
        {
            return new Refusal("assessment.ended", "Vurderingen er allerede ophørt.", SourceRef.Standard("2.1-2"));
        }

        if (command.LastDay < assessment.From || assessment.To < command.LastDay)
        {
            return new Refusal("assessment.period", $"Vælg en dag i vurderingens periode, fra {Danish.Date(assessment.From)}.", SourceRef.Standard("2.1-2"), nameof(command.LastDay));
        }

        if (await db.Accompaniments.Where(a => a.AssessmentId == assessment.Id && a.Minutes != null && a.Date > command.LastDay).MaxAsync(a => (DateOnly?)a.Date, ct) is { } used)
        {
            return new Refusal("assessment.used", $"Der er ledsaget efter vurderingen {Danish.Date(used)}. Den kan tidligst ophøre den dag.", SourceRef.Standard("2.1-2"), nameof(command.LastDay));
        }

        if (command.Reason.OrNull() is not { } reason)
        {
            return new Refusal("assessment.end-reason", "Skriv, hvorfor vurderingen ophører.", SourceRef.Standard("2.1-2"), nameof(command.Reason));
        }

        assessment.To = command.LastDay;
        journal.Record(command.CaseId, "AccompanimentAssessmentEnded", $"Vurderingen af ledsagelse {assessment.Kind.Danish().ToLowerInvariant()} ophører den {Danish.Date(command.LastDay)}.", reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } late ? late : assessment;
    }
}
