namespace Hjemvej.Rules.Matching;

/// <summary>A theme that is in focus in the assessment, and the highest functional level among its sub-themes in focus.</summary>
/// <param name="Theme">The theme's key.</param>
/// <param name="Level">0–4, higher is more need; null is not assessed and never counts as 0.</param>
public sealed record ThemeNeed(string Theme, int? Level);

/// <summary>What a citizen needs of a residence (behov), from the assessment, and what the citizen wishes of the place.</summary>
/// <param name="PrimaryTargetGroup">FFB code; null is not assessed.</param>
/// <param name="SupportNeed">0–4; null is not assessed.</param>
/// <param name="NearPostalCode">Where the citizen has said they want to live; null when nothing is said. Where they live now says nothing of it.</param>
/// <param name="WishedResidence">A residence that the citizen has asked for.</param>
public sealed record CitizenNeeds(
    string? PrimaryTargetGroup,
    IReadOnlyList<string> OtherTargetGroups,
    IReadOnlyList<ThemeNeed> Themes,
    int? SupportNeed,
    bool WheelchairAccess,
    string? NearPostalCode = null,
    Guid? WishedResidence = null);
