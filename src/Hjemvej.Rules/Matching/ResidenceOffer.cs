using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.Matching;

/// <summary>What a residence offers (tilbyder), as matching compares it.</summary>
/// <param name="Facts">Its registration, approval, and whether it is the municipality's own.</param>
/// <param name="TargetGroups">FFB codes it serves.</param>
/// <param name="Themes">Keys of the themes it works with especially.</param>
/// <param name="MaxSupportNeed">The highest support need it can meet, 0–4.</param>
/// <param name="LodgingPerMonth">Today's price; null when it has none.</param>
/// <param name="BoardPerMonth">Likewise.</param>
/// <param name="FreeFrom">One day per place that nobody holds: the first day it can be used. Earliest first.</param>
public sealed record ResidenceOffer(
    Guid Id,
    string Name,
    ResidenceFacts Facts,
    string Municipality,
    string? PostalCode,
    string? City,
    IReadOnlyList<string> TargetGroups,
    IReadOnlyList<string> Themes,
    int MaxSupportNeed,
    bool WheelchairAccess,
    Ore? LodgingPerMonth,
    Ore? BoardPerMonth,
    IReadOnlyList<DateOnly> FreeFrom)
{
    public bool HasFree => FreeFrom.Count > 0;
}

/// <summary>How near a residence lies to where the citizen wants to live.</summary>
public enum Nearness
{
    /// <summary>The same postal code.</summary>
    SamePlace,

    /// <summary>The same first two digits of the postal code.</summary>
    SameArea,
    Elsewhere,

    /// <summary>A postal code is missing.</summary>
    Unknown,
}

/// <summary>A residence as ranked for one citizen, with why and why not.</summary>
/// <param name="Suitable">Judged by target group, support need and physical access.</param>
/// <param name="ThemesMet">The sum of the levels of the themes in focus that it works with especially.</param>
/// <param name="Fits">What speaks for it, Danish sentences.</param>
/// <param name="Misfits">What speaks against it; never empty when it is not suitable.</param>
public sealed record RankedResidence(
    ResidenceOffer Offer, bool Suitable, int ThemesMet, bool Wished, Nearness Nearness, IReadOnlyList<string> Fits, IReadOnlyList<string> Misfits);

/// <summary>A residence that may not be used today, and why.</summary>
public sealed record UnusableResidence(ResidenceOffer Offer, IReadOnlyList<string> Reasons);

/// <summary>Every residence compared with one citizen's needs: those that may be used in order, and those that may not.</summary>
public sealed record Ranking(IReadOnlyList<RankedResidence> Ranked, IReadOnlyList<UnusableResidence> Unusable)
{
    public RankedResidence? Find(Guid residence) => Ranked.FirstOrDefault(r => r.Offer.Id == residence);

    public IEnumerable<RankedResidence> SuitableInternal => Ranked.Where(r => r.Suitable && r.Offer.Facts.Internal);

    /// <summary>Suitable, with a place that nobody holds.</summary>
    public IEnumerable<RankedResidence> RelevantFree => Ranked.Where(r => r.Suitable && r.Offer.HasFree);
}
