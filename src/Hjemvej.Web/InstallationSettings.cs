using Hjemvej.Web.Access;

namespace Hjemvej.Web;

/// <summary>What an installation must be told outside the demo. Half-set, it does not start: a letter in another municipality's name is worse than none.</summary>
internal static class InstallationSettings
{
    private static readonly (string Key, string Meaning)[] Required =
    [
        ("Casework:Provider", "the kind of database, postgres or sqlite"),
        ("ConnectionStrings:Casework", "the database"),
        ("Hjemvej:Standard", "the file of the municipality's quality standard"),
        ("Hjemvej:Department", "the department that letters are sent from"),
    ];

    /// <summary>Refuses to start an installation that is not the demo and lacks a setting; all that is missing is named at once.</summary>
    public static void RequireSettings(this WebApplication app)
    {
        var missing = Required.Where(setting => string.IsNullOrWhiteSpace(app.Configuration[setting.Key])).ToList();
        if (!DemoMode.From(app.Configuration).On && missing.Count > 0)
        {
            throw new InvalidOperationException(
                $"Hjemvej does not start half-set. Missing: {string.Join("; ", missing.Select(m => $"{m.Key.Replace(":", "__", StringComparison.Ordinal)} ({m.Meaning})"))}. See docs/operations.md. The demo needs none of it: Hjemvej__Demo=true.");
        }
    }
}
