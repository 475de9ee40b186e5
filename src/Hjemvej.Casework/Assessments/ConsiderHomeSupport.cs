using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Assessments;

/// <summary>Whether a less intrusive offer suffices, and why. Null is not answered.</summary>
public sealed record RungAnswer(bool? Sufficient, string? Reason);

/// <summary>Considers § 85 home support first, with the citizen's hopes and dreams (standard 1.1).</summary>
/// <param name="SeenVersion">The part's version that the form was opened with; 0 when it was not saved yet. The same in every part.</param>
public sealed record ConsiderHomeSupport(
    Guid CaseId,
    int SeenVersion,
    string? HopesAndDreams,
    string? Resources,
    RungAnswer HomeSupport,
    RungAnswer ExtendedHomeSupport);

public sealed class ConsiderHomeSupportHandler(AssessmentDesk desk)
{
    public Task<Result<PartSaved>> HandleAsync(ConsiderHomeSupport command, CancellationToken ct) =>
        desk.SaveAsync(command.CaseId, AssessmentPart.HomeSupport, command.SeenVersion, assessment =>
        {
            assessment.HopesAndDreams = command.HopesAndDreams.OrNull();
            assessment.Resources = command.Resources.OrNull();
            assessment.Answer(Rung.HomeSupport, command.HomeSupport);
            assessment.Answer(Rung.ExtendedHomeSupport, command.ExtendedHomeSupport);
            return Task.CompletedTask;
        }, ct);
}
