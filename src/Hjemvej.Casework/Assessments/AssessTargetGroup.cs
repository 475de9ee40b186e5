using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Assessments;

/// <summary>Judges whether the citizen is in the target group (målgruppevurdering, standard 1.2 and 2.6). Concluding it is a step of its own.</summary>
public sealed record AssessTargetGroup(
    Guid CaseId,
    int SeenVersion,
    bool? InTargetGroup,
    IReadOnlyList<Criterion> Criteria,
    string? CriteriaReason,
    IReadOnlyList<TargetGroupReason> Reasons,
    string? ReasonText,
    StayLimb? Limb = null);

public sealed class AssessTargetGroupHandler(AssessmentDesk desk)
{
    public Task<Result<PartSaved>> HandleAsync(AssessTargetGroup command, CancellationToken ct) =>
        desk.SaveAsync(command.CaseId, AssessmentPart.TargetGroup, command.SeenVersion, assessment =>
        {
            assessment.InTargetGroup = command.InTargetGroup;
            assessment.Criteria = [.. command.Criteria.Distinct().Order()];
            assessment.CriteriaReason = command.CriteriaReason.OrNull();
            assessment.TargetGroupReasons = [.. command.Reasons.Distinct().Order()];
            assessment.TargetGroupReasonText = command.ReasonText.OrNull();
            assessment.Limb = command.InTargetGroup is false ? null : command.Limb;
            return Task.CompletedTask;
        }, ct);
}
