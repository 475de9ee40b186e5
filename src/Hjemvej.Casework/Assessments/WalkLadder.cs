using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Assessments;

/// <summary>Answers the two lowest rungs of the ladder of less intrusive offers (standard 1.2). The two of § 85 are answered with the § 85 consideration.</summary>
public sealed record WalkLadder(Guid CaseId, int SeenVersion, RungAnswer Network, RungAnswer Prevention);

public sealed class WalkLadderHandler(AssessmentDesk desk)
{
    public Task<Result<PartSaved>> HandleAsync(WalkLadder command, CancellationToken ct) =>
        desk.SaveAsync(command.CaseId, AssessmentPart.Ladder, command.SeenVersion, assessment =>
        {
            assessment.Answer(Rung.Network, command.Network);
            assessment.Answer(Rung.Prevention, command.Prevention);
            return Task.CompletedTask;
        }, ct);
}
