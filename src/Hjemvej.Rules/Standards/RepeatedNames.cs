using System.Text.Json;

namespace Hjemvej.Rules.Standards;

/// <summary>The names that stand twice in one object: which of the two values counts is nowhere said.</summary>
internal static class RepeatedNames
{
    /// <summary>Each with its path.</summary>
    public static IEnumerable<string> Of(JsonElement element, string path = "")
    {
        var seen = new HashSet<string>();
        foreach (var (value, at, name) in Inside(element, path))
        {
            if (name is not null && !seen.Add(name))
            {
                yield return at;
            }

            foreach (var deeper in Of(value, at))
            {
                yield return deeper;
            }
        }
    }

    /// <summary>What lies in an object or a list; only what lies in an object has a name.</summary>
    private static IEnumerable<(JsonElement Value, string Path, string? Name)> Inside(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(p => (p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}", (string?)p.Name)),
        JsonValueKind.Array => element.EnumerateArray().Select((item, at) => (item, $"{path}[{at}]", (string?)null)),
        _ => [],
    };
}
