namespace Hjemvej.Rules.FollowUps;

/// <summary>How far one goal's line is filled in.</summary>
/// <param name="Goal">The goal's text, shortened, as the reader knows it.</param>
public sealed record FormGoalFacts(string Goal, string? Progress, string? Informant)
{
    public bool IsFilled => !string.IsNullOrWhiteSpace(Progress) && !string.IsNullOrWhiteSpace(Informant);
}

/// <summary>How far one theme's line is filled in.</summary>
/// <param name="Theme">The theme's Danish name.</param>
public sealed record FormThemeFacts(string Theme, string? Observation, string? WelfareTechnology)
{
    public bool IsFilled => !string.IsNullOrWhiteSpace(Observation) && !string.IsNullOrWhiteSpace(WelfareTechnology);
}

/// <summary>What the rules need to know of the form "Opfølgning".</summary>
public sealed record FollowUpFormFacts(
    IReadOnlyList<FormGoalFacts> Goals,
    IReadOnlyList<FormThemeFacts> Themes,
    string? CitizensPerspective,
    string? CitizensResources,
    string? FutureHousingWish,
    string? OccupationStatus,
    string? Methods,
    FollowUpResult? Recommendation,
    string? RecommendationReason);
