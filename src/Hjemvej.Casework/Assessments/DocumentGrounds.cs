using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Assessments;

/// <summary>Records the grounds and what documents them (standard 1).</summary>
public sealed record DocumentGrounds(Guid CaseId, int SeenVersion, IReadOnlyList<Ground> Grounds, string? Documentation);

public sealed class DocumentGroundsHandler(AssessmentDesk desk)
{
    public Task<Result<PartSaved>> HandleAsync(DocumentGrounds command, CancellationToken ct) =>
        desk.SaveAsync(command.CaseId, AssessmentPart.Grounds, command.SeenVersion, assessment =>
        {
            assessment.Grounds = [.. command.Grounds.Distinct().Order()];
            assessment.Documentation = command.Documentation.OrNull();
            return Task.CompletedTask;
        }, ct);
}
