using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hjemvej.Rules.Tests.Evaluation;

/// <summary>One case of a file: the base scenario with changes, what the answer contains, and what it does not.</summary>
/// <param name="Scenario">The base with the case's changes; a field changed to null is taken away.</param>
/// <param name="Absent">Paths that the answer does not have: <c>deadlines.nextFollowUp</c>, <c>payment.firstMonth</c>.</param>
public sealed record WrittenCase(string Why, JsonObject Scenario, JsonNode? Expect, IReadOnlyList<string> Absent);

/// <summary>The written scenarios: a base, a whole case at Vejen that went well, and files of changes to it.</summary>
internal static class ScenarioFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Evaluation", "Scenarios");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Where(name => name != "base").Order(StringComparer.Ordinal);

    /// <summary>A copy of the base.</summary>
    public static JsonObject Base() => Read("base");

    public static IReadOnlyList<WrittenCase> Cases(string name) =>
    [
        .. Read(name)["cases"]!.AsArray().Select(node => new WrittenCase(
            (string)node!["why"]!,
            Merge(Base(), node["change"]!.AsObject()),
            node["expect"],
            [.. node["absent"]?.AsArray().Select(path => (string)path!) ?? []])),
    ];

    /// <summary>A merge patch (RFC 7396).</summary>
    public static JsonObject Merge(JsonObject target, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else
            {
                target[name] = value is JsonObject inner ? Merge(target[name] as JsonObject ?? [], inner) : value.DeepClone();
            }
        }

        return target;
    }

    private static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")))!.AsObject();
}
