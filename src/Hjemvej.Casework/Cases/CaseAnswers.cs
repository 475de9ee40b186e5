using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>What the rules answer of a case today, as pages and interface show it.</summary>
public static class CaseAnswers
{
    private const string Meeting = "meeting.";

    /// <remarks>The last day to complain stands as the citizen was told it, whatever the standard says since; of the status meetings it is the coming one that is asked about.</remarks>
    public static async Task<CaseEvaluation> AnswerAsync(this CaseworkDb db, CaseFile file, DateOnly today, Standard standard, CancellationToken ct)
    {
        var evaluation = CaseEvaluation.Of(file.FactsOn(today), standard);
        if (await db.ToldAppealAsync(file, ct) is { } told)
        {
            evaluation = evaluation with { Deadlines = [.. evaluation.Deadlines.Select(d => d.Id == "appeal" ? told.AsTold(d, file.ComplainedOn, today) : d)] };
        }

        var gates = evaluation.Gates.Where(g => !g.Id.StartsWith(Meeting, StringComparison.Ordinal));
        return evaluation with { Gates = file.ComingMeeting(today) is { } coming ? [.. gates, coming] : [.. gates] };
    }

    private static async Task<Explanation?> ToldAppealAsync(this CaseworkDb db, CaseFile file, CancellationToken ct) => file.Decision is { AppealBy: not null } decision
        ? await db.Explanations.AsNoTracking().Where(e => e.CaseId == file.Case.Id && e.SubjectId == decision.Id && e.Kind == ExplanationKind.Appeal)
            .OrderByDescending(e => e.WrittenAt).FirstOrDefaultAsync(ct)
        : null;
}
