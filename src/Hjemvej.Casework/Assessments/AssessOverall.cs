using Hjemvej.Casework.Access;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Assessments;

/// <summary>Writes the overall professional assessment (samlet faglig vurdering): support need, approach, needs of the place, target groups of FFB.</summary>
/// <param name="SupportNeed">0–4; null is not assessed.</param>
/// <param name="PrimaryTargetGroup">The code of the one primary target group.</param>
public sealed record AssessOverall(
    Guid CaseId,
    int SeenVersion,
    string? OverallAssessment,
    int? SupportNeed,
    CareApproach? Approach,
    bool NeedsWheelchairAccess,
    string? OtherAccessNeeds,
    string? PrimaryTargetGroup,
    IReadOnlyList<string> OtherTargetGroups);

public sealed class AssessOverallHandler(AssessmentDesk desk, Actor actor)
{
    public async Task<Result<PartSaved>> HandleAsync(AssessOverall command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (!Levels.IsValid(command.SupportNeed))
        {
            return new Refusal("assessment.support-need", "Støttebehovet er et tal fra 0 til 4, eller ikke vurderet.", SourceRef.Standard("2-2"), nameof(command.SupportNeed));
        }

        string[] codes = [.. command.OtherTargetGroups, .. command.PrimaryTargetGroup is { } primary ? [primary] : Array.Empty<string>()];
        if (codes.Any(code => TargetGroups.Find(code) is null))
        {
            return new Refusal("assessment.target-group-code", "En målgruppe findes ikke i kataloget.", SourceRef.Standard("1.2-1"), nameof(command.PrimaryTargetGroup));
        }

        if (command.PrimaryTargetGroup is null && command.OtherTargetGroups.Count > 0)
        {
            return new Refusal("assessment.primary", "Vælg den primære målgruppe, før du vælger andre.", SourceRef.Standard("1.2-1"), nameof(command.PrimaryTargetGroup));
        }

        return await desk.SaveAsync(command.CaseId, AssessmentPart.Overall, command.SeenVersion, assessment =>
        {
            assessment.OverallAssessment = command.OverallAssessment.OrNull();
            assessment.SupportNeed = command.SupportNeed;
            assessment.Approach = command.Approach;
            assessment.NeedsWheelchairAccess = command.NeedsWheelchairAccess;
            assessment.OtherAccessNeeds = command.OtherAccessNeeds.OrNull();
            assessment.PrimaryTargetGroup = command.PrimaryTargetGroup;
            assessment.OtherTargetGroups = [.. command.OtherTargetGroups.Where(c => c != command.PrimaryTargetGroup).Distinct().Order()];
            return Task.CompletedTask;
        }, ct);
    }
}
