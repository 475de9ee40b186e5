using Hjemvej.Rules.Catalogue;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>A goal's place in the catalogue, for headings, journal and order of lists.</summary>
public static class GoalText
{
    private static readonly Dictionary<string, int> Order = VumThemes.Subthemes.Select((s, at) => (s.Key, at)).ToDictionary(s => s.Key, s => s.at);

    /// <summary>The sub-theme's Danish name.</summary>
    public static string SubthemeName(this Goal goal) => VumThemes.FindSubtheme(goal.Subtheme)?.Name ?? goal.Subtheme;

    public static Theme ThemeOf(this Goal goal) =>
        VumThemes.Of(VumThemes.FindSubtheme(goal.Subtheme) ?? throw new InvalidOperationException($"Goal {goal.Id} has the unknown sub-theme {goal.Subtheme}."));

    /// <summary>3 → 2, or "ikke vurderet → 2".</summary>
    public static string Levels(this Goal goal) => $"{(goal.CurrentLevel is { } now ? $"{now}" : "ikke vurderet")} → {goal.TargetLevel}";

    /// <summary>In the order of the standard's themes.</summary>
    public static IEnumerable<Goal> InOrder(this IEnumerable<Goal> goals) => goals.OrderBy(g => Order.GetValueOrDefault(g.Subtheme, int.MaxValue)).ThenBy(g => g.DueOn);

    /// <summary>The first words, for lists and messages where the whole text would be too long.</summary>
    public static string FirstWords(this Goal goal) => goal.Text.Length <= 60 ? goal.Text : $"{goal.Text[..57]}…";
}
