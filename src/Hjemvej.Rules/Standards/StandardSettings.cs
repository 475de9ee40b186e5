using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hjemvej.Rules.Standards;

/// <summary>
/// Hjemvej's own settings: how the work is shown and reminded of, which no standard says. They are shipped once, as data beside the
/// standards, and laid under a standard's file that lacks them.
/// </summary>
public static class StandardSettings
{
    /// <summary>What their file is called, in the folder of the standards.</summary>
    public const string FileName = "settings.json";

    /// <summary>Whether a JSON file of that folder is a standard: neither the settings nor a schema.</summary>
    public static bool IsStandard(string fileName) => fileName != FileName && !fileName.EndsWith(".schema.json", StringComparison.Ordinal);

    /// <summary>The standard's JSON with each setting that it lacks; read it as any standard. What cannot be read at all is left to the reader.</summary>
    public static string Under(string standard, string settings)
    {
        var own = StandardText.Object(settings);
        try
        {
            var whole = StandardText.Object(standard);
            if (whole["parameters"] is not JsonObject parameters)
            {
                return standard;
            }

            foreach (var (name, rows) in own)
            {
                if (rows is JsonArray && (!parameters.TryGetPropertyValue(name, out var given) || given is JsonArray { Count: 0 }))
                {
                    parameters[name] = rows.DeepClone();
                }
            }

            return whole.ToJsonString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return standard;
        }
    }
}
