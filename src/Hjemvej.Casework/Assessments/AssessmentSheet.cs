using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.Casework.Assessments;

/// <summary>How far a part of the assessment is.</summary>
public enum PartState
{
    /// <summary>Nothing is saved (ikke begyndt).</summary>
    NotStarted,

    /// <summary>Saved, and something is missing (i gang).</summary>
    Started,

    /// <summary>What the conclusion asks of this part is there (udfyldt).</summary>
    Filled,
}

/// <summary>One part in the order people work through them.</summary>
/// <param name="Key">One of the keys of <see cref="AssessmentPart"/>.</param>
/// <param name="Note">What is in it, in a few words; null when there is nothing to say.</param>
/// <param name="Saved">Who saved it and when, with the version a form must carry; null when nobody did.</param>
public sealed record PartProgress(string Key, string Title, PartState State, string? Note, AssessmentPart? Saved)
{
    public int Version => Saved?.Version ?? 0;
}

/// <summary>The assessment of a case as its pages show it (udredningen): the parts in order, and what its conclusion still asks for.</summary>
/// <param name="Assessment">Null while nobody has begun.</param>
/// <param name="Levels">The level of every sub-theme that has one.</param>
public sealed record AssessmentSheet(Assessment? Assessment, IReadOnlyDictionary<string, AssessmentPart> Saved, IReadOnlyDictionary<string, int> Levels)
{
    private AssessmentFacts Facts { get; } = Assessment?.ToFacts() ?? AssessmentFacts.None;

    /// <summary>The eleven parts; § 85 first, because it is considered first.</summary>
    public IReadOnlyList<PartProgress> Parts =>
    [
        Of(AssessmentPart.HomeSupport, AssessmentGates.HomeSupportConsidered(Facts).IsOpen, HomeSupportSuffices ? "§ 85 er nok" : null),
        Of(AssessmentPart.Ladder, IsAnswered(Rung.Network) && IsAnswered(Rung.Prevention), null),
        Of(AssessmentPart.Grounds, AssessmentGates.DocumentedGround(Facts).IsOpen, null),
        .. VumThemes.All.Select(OfTheme),
        Of(AssessmentPart.Overall, Assessment is { SupportNeed: not null, Approach: not null, PrimaryTargetGroup: not null, OverallAssessment: not null }, null),
        Of(AssessmentPart.TargetGroup, IsJudged, Assessment?.InTargetGroup switch { true => "I målgruppen", false => "Ikke i målgruppen", null => null }),
    ];

    /// <summary>May it be concluded? The use case asks the same.</summary>
    public IReadOnlyList<Gate> Gates => ConclusionGates.Of(
        Assessment?.ToConclusionFacts(Levels.Count, Saved.Keys) ?? new(AssessmentFacts.None, null, null, null, null, null, null, null, 0));

    public bool MayConclude => Assessment is { ConcludedOn: null } && Gates.All(g => g.IsOpen);

    /// <summary>§ 85 is judged to suffice: only the target group is left to answer.</summary>
    public bool HomeSupportSuffices => AssessmentGates.HomeSupportSuffices(Facts);

    public PartProgress Part(string key) => Parts.Single(p => p.Key == key);

    /// <summary>The part after this one; null after the last.</summary>
    public PartProgress? After(string key) => Parts.SkipWhile(p => p.Key != key).Skip(1).FirstOrDefault();

    private bool IsJudged => Assessment switch
    {
        { InTargetGroup: true, TargetGroupReasonText: not null, CriteriaReason: not null, Limb: not null, Criteria.Count: > 0, TargetGroupReasons.Count: > 0 } => true,
        { InTargetGroup: false, TargetGroupReasonText: not null } => true,
        _ => false,
    };

    private bool IsAnswered(Rung rung) => Assessment?.Alternatives.Any(a => a.Rung == rung && a is { Sufficient: not null, Reason: not null }) is true;

    private PartProgress OfTheme(Theme theme)
    {
        var assessed = theme.Subthemes.Count(s => Levels.ContainsKey(s.Key));
        return Of(AssessmentPart.Theme(theme.Key), assessed > 0, $"{assessed} af {theme.Subthemes.Count} vurderet");
    }

    private PartProgress Of(string key, bool filled, string? note)
    {
        var saved = Saved.GetValueOrDefault(key);
        return new(key, AssessmentPart.TitleOf(key), saved is null ? PartState.NotStarted : filled ? PartState.Filled : PartState.Started, saved is null ? null : note, saved);
    }
}
