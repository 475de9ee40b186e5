using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Casework.Worklists;

/// <summary>A case, and what the rules answer of it on a day.</summary>
/// <param name="file">The case.</param>
/// <param name="standard">The standard that is asked.</param>
/// <param name="today">The day that asks.</param>
/// <param name="reopened">Its rows of closed months that are open again; null where nobody asks for them.</param>
internal sealed class CaseView(CaseFile file, Standard standard, DateOnly today, IEnumerable<ReopenedRow>? reopened = null)
{
    public CaseFile File { get; } = file;

    public Standard Standard { get; } = standard;

    public DateOnly Today { get; } = today;

    public IReadOnlyList<ReopenedRow> Reopened { get; } = [.. reopened ?? []];

    public CaseEvaluation Evaluation { get; } = CaseEvaluation.Of(file.FactsOn(today), standard);

    public Deadline? Deadline(string id) => Evaluation.Deadlines.FirstOrDefault(d => d.Id == id);

    public bool IsOpen(string gate) => Evaluation.Gates.FirstOrDefault(g => g.Id == gate)?.IsOpen ?? false;

    /// <summary>The decision's letter was sent, and not before the case was referred back.</summary>
    public bool DecisionSent => Deadline("decision")?.Status is DeadlineStatus.Met or DeadlineStatus.Missed;
}
