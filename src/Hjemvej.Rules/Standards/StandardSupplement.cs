using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hjemvej.Rules.Standards;

/// <summary>An installation's own confirmed values (supplement), added to a shipped standard without touching its file.</summary>
public static class StandardSupplement
{
    /// <summary>The standard's JSON with the supplement's values appended to the parameters they belong to, also to one that the standard says nothing of; read it as any standard.</summary>
    public static string Merge(string standard, string supplement)
    {
        var merged = StandardText.Object(standard);
        foreach (var (name, rows) in StandardText.Object(supplement))
        {
            if (rows is JsonArray values)
            {
                if (Parameters.Find(name) is null || merged["parameters"] is not JsonObject parameters)
                {
                    throw new JsonException($"The standard has no parameter '{name}'.");
                }

                if (parameters[name] is not JsonArray series)
                {
                    parameters[name] = series = [];
                }

                foreach (var value in values)
                {
                    series.Add(value!.DeepClone());
                }
            }
        }

        return merged.ToJsonString();
    }
}
