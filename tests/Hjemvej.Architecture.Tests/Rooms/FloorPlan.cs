namespace Hjemvej.Architecture.Tests.Rooms;

/// <summary>
/// The rooms of the house and which may look into which. A room is a folder with the same name in rules, casework and pages.
/// A new arrow is a decision: add it here, in a change that says why.
/// </summary>
internal static class FloorPlan
{
    /// <summary>The ten stages, in the order of the standard.</summary>
    public static readonly string[] Stages =
        ["Applications", "Assessments", "Committee", "Decisions", "Residences", "Matching", "ActionPlans", "Stays", "FollowUps", "Payments"];

    /// <summary>What every room stands on. A foundation knows no stage.</summary>
    public static readonly string[] Foundations =
    [
        // of the rules
        "Amounts", "Calendar", "Explanations", "People", "Standards", "Catalogue",
        // of the casework; Storage and Journal keep each other
        "Access", "Time", "Storage", "Journal",
        // how decided figures were reached, which stages keep
        "Workings",
        // letters, which stages write; they are addressed from the case, see Arrows
        "Letters",
    ];

    /// <summary>What looks across a whole case or many: they read any stage, and no stage knows them. Each reads those before it, none those after.</summary>
    public static readonly string[] Overviews = ["Evaluation", "Collections", "Cases", "Worklists", "Amendments", "Simulation", "Sources", "Demo"];

    /// <summary>Between the stages: who may read whose public types. Nobody writes another's tables.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Arrows = new Dictionary<string, string[]>
    {
        ["Applications"] = [],
        ["Assessments"] = ["Applications"],
        ["Committee"] = ["Applications", "Assessments"],
        ["Decisions"] = ["Applications", "Assessments", "Committee"],
        ["Residences"] = ["Applications"],
        // The committee proposes residences in words; whoever chooses one sees what it proposed.
        ["Matching"] = ["Applications", "Assessments", "Committee", "Decisions", "Residences"],
        ["ActionPlans"] = ["Applications", "Assessments", "Decisions", "Residences", "Matching"],
        // The citizen is told the payment before moving in, so a stay reads payments and not the other way round.
        ["Payments"] = ["Applications", "Decisions", "Residences", "Matching"],
        ["Stays"] = ["Applications", "Assessments", "Decisions", "Residences", "Matching", "ActionPlans", "Payments"],
        ["FollowUps"] = ["Applications", "Assessments", "Decisions", "Residences", "ActionPlans", "Stays"],
        // The one foundation that reads stages: the recipient is the citizen, the guardian or the representative, by the channel of the decision.
        ["Letters"] = ["Applications", "Decisions"],
    };

    public static IEnumerable<string> Rooms => [.. Stages, .. Foundations, .. Overviews];

    public static bool MayRead(string from, string to) =>
        from == to
        || (Overviews.Contains(from) && (!Overviews.Contains(to) || Array.IndexOf(Overviews, to) < Array.IndexOf(Overviews, from)))
        || (Foundations.Contains(to) && (!Foundations.Contains(from) || FoundationMayRead(from, to)))
        || (Arrows.TryGetValue(from, out var allowed) && allowed.Contains(to));

    /// <summary>Foundations stand on each other in this order, lowest first; the two that keep each other stand side by side.</summary>
    private static bool FoundationMayRead(string from, string to) => Height(to) < Height(from) || Height(from) == Height("Journal") && Height(to) == Height("Journal");

    private static int Height(string room) => room switch
    {
        "Explanations" => 0,
        "Amounts" or "Calendar" or "People" => 1,
        "Standards" or "Catalogue" => 2,
        "Time" or "Access" => 3,
        "Storage" or "Journal" => 4,
        "Workings" => 5,
        "Letters" => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(room), room, "Not a foundation."),
    };
}
