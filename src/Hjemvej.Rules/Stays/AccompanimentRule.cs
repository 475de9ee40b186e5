using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Stays;

/// <summary>May the citizen be accompanied (ledsages) on this day?</summary>
[Source("2.1-1")]
[Source("2.1-2")]
public static class AccompanimentRule
{
    /// <summary>To treatment always; to activities and shopping only after the residence's own assessment.</summary>
    public static bool NeedsAssessment(AccompanimentKind kind) => kind is not AccompanimentKind.Treatment;

    /// <summary>Does the assessment hold for this kind on this day? Both its days are inclusive.</summary>
    public static bool Covers(AccompanimentAssessmentFacts assessment, AccompanimentKind kind, DateOnly day) =>
        assessment.Kind == kind && assessment.From <= day && (assessment.To is not { } to || to >= day);

    public static Gate Of(AccompanimentKind kind, DateOnly day, IEnumerable<AccompanimentAssessmentFacts> assessments)
    {
        if (!NeedsAssessment(kind))
        {
            return new GateBuilder("accompaniment.assessed", "Ledsagelse til behandling er en del af opholdet", SourceRef.Standard("2.1-1"))
                .Saw("Kræver en vurdering", "nej")
                .Answer();
        }

        var found = assessments.FirstOrDefault(a => Covers(a, kind, day));
        return new GateBuilder("accompaniment.assessed", "Botilbuddet har vurderet behovet for ledsagelse", SourceRef.Standard("2.1-2"))
            .Saw("Dagen, der afgør det", Danish.Date(day))
            .Saw("Vurdering, der gælder", found is null ? "ingen" : found.To is { } to ? $"fra {Danish.Date(found.From)} til og med {Danish.Date(to)}" : $"fra {Danish.Date(found.From)}")
            .Requires(found is not null, $"Botilbuddet har ingen individuel vurdering af ledsagelse {kind.Danish().ToLowerInvariant()}, der gælder {Danish.Date(day)}. Lav vurderingen først.")
            .Answer();
    }
}
