using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Residences;

namespace Hjemvej.Rules.Matching;

/// <summary>What is known of a choice of residence when the place is to be offered.</summary>
/// <param name="Grant">The decision in force.</param>
/// <param name="Suitable">Does the ranking judge it suitable today?</param>
/// <param name="UnsuitableBecause">Why it is chosen though the ranking says no.</param>
/// <param name="ThemesInFocus">Names of the themes that the assessment has in focus.</param>
/// <param name="ThemesWithoutStatement">Those without a statement of how the residence meets the need.</param>
/// <param name="OpinionRecorded">The citizen's opinion of the place is written down.</param>
/// <param name="FreeFrom">The first day that each place nobody holds can be used.</param>
/// <param name="AheadInTurn">Citizens on the waiting list, earlier in turn, whom the same places would suit.</param>
/// <param name="OutOfTurnBecause">Why this citizen is offered a place before them.</param>
public sealed record OfferFacts(
    DecisionFacts? Grant,
    ResidenceFacts Residence,
    bool Suitable,
    string? UnsuitableBecause,
    IReadOnlyList<PassedOverFacts> PassedOver,
    IReadOnlyList<string> ThemesInFocus,
    IReadOnlyList<string> ThemesWithoutStatement,
    bool OpinionRecorded,
    IReadOnlyList<DateOnly> FreeFrom,
    int AheadInTurn,
    string? OutOfTurnBecause)
{
    public int FreePlaces => FreeFrom.Count;

    /// <summary>The citizen is wholly or partly against the place, and it is not written how that was weighed.</summary>
    public bool ObjectionUnanswered { get; init; }
}
