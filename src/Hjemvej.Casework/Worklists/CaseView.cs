using Hjemvej.Casework.Cases;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Casework.Worklists;

/// <summary>A case, and what the rules answer of it on a day.</summary>
internal sealed class CaseView(CaseFile file, Standard standard, DateOnly today)
{
    public CaseFile File { get; } = file;

    public Standard Standard { get; } = standard;

    public DateOnly Today { get; } = today;

    public CaseEvaluation Evaluation { get; } = CaseEvaluation.Of(file.FactsOn(today), standard);

    public Deadline? Deadline(string id) => Evaluation.Deadlines.FirstOrDefault(d => d.Id == id);

    public bool IsOpen(string gate) => Evaluation.Gates.FirstOrDefault(g => g.Id == gate)?.IsOpen ?? false;

    /// <summary>The decision's letter was sent, and not before the case was referred back.</summary>
    public bool DecisionSent => Deadline("decision")?.Status is DeadlineStatus.Met or DeadlineStatus.Missed;
}
