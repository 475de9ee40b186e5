using System.Text;
using System.Text.Json.Nodes;

namespace Hjemvej.Rules.Tests.Evaluation;

/// <summary>Answers written out for a reader: what was answered, each step of the working, and what it rests on.</summary>
internal static class WorkingText
{
    private static readonly string[] Working = ["steps", "sources", "reasons", "id"];

    /// <summary>The parts of an answer, each as a paragraph.</summary>
    public static IEnumerable<string> Of(JsonNode answer)
    {
        foreach (var part in answer["deadlines"]!.AsArray().Concat(answer["gates"]!.AsArray()))
        {
            yield return Of((string)part!["id"]!, part.AsObject());
        }

        foreach (var name in new[] { "payment", "holiday" })
        {
            if (answer[name] is JsonObject part)
            {
                yield return Of(name, part);
            }
        }
    }

    private static string Of(string name, JsonObject part)
    {
        var text = new StringBuilder($"{name}: {string.Join(", ", part.Where(f => !Working.Contains(f.Key) && f.Value is not JsonObject).Select(f => $"{f.Key} {f.Value}"))}\n");
        foreach (var reason in part["reasons"]?.AsArray() ?? [])
        {
            text.Append($"  ! {reason}\n");
        }

        Steps(text, part, "  - ");
        foreach (var (inner, value) in part.Where(f => f.Value is JsonObject))
        {
            text.Append($"  {inner}: {string.Join(", ", value!.AsObject().Where(f => !Working.Contains(f.Key)).Select(f => $"{f.Key} {f.Value}"))}\n");
            Steps(text, value.AsObject(), "    - ");
        }

        foreach (var source in part["sources"]?.AsArray() ?? [])
        {
            text.Append($"  = {source!["id"]}: {source["label"]}\n");
        }

        return text.ToString();
    }

    private static void Steps(StringBuilder text, JsonObject part, string indent)
    {
        foreach (var step in part["steps"]?.AsArray() ?? [])
        {
            text.Append($"{indent}{step!["text"]}{(step["value"] is { } value ? $": {value}" : "")}{(step["source"] is { } source ? $" [{source}]" : "")}\n");
        }
    }
}
