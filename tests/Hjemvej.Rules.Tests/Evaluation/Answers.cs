using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hjemvej.Cli.Evaluation;

namespace Hjemvej.Rules.Tests.Evaluation;

/// <summary>Asks the rules as the command line does, without starting it.</summary>
internal static class Answers
{
    public static StandardLibrary Library { get; } = StandardLibrary.Load(Path.Combine(AppContext.BaseDirectory, "standards"));

    public static IReadOnlyList<string> FaultsOf(string json) => ScenarioReader.Read(Encoding.UTF8.GetBytes(json), Library).Faults;

    public static JsonNode Of(JsonNode scenario)
    {
        var (facts, standard, faults) = ScenarioReader.Read(Encoding.UTF8.GetBytes(scenario.ToJsonString()), Library);
        Assert.Empty(faults);
        var answer = new ArrayBufferWriter<byte>();
        AnswerWriter.Write(answer, facts!, standard!);
        return JsonNode.Parse(answer.WrittenSpan)!;
    }

    /// <summary>
    /// Where an answer does not contain what is expected of it: objects at least these fields, lists of objects with an id an element
    /// with that id, numbers by value, anything else equal.
    /// </summary>
    public static IEnumerable<string> Missing(JsonNode? expected, JsonNode? actual, string path = "answer")
    {
        switch (expected)
        {
            case JsonObject fields:
                return actual is JsonObject given
                    ? fields.SelectMany(field => Missing(field.Value, given[field.Key], $"{path}.{field.Key}"))
                    : [$"{path}: expected an object, not {actual?.ToJsonString() ?? "nothing"}"];
            case JsonArray list when list.Count > 0 && list.All(item => item is JsonObject o && o.ContainsKey("id")):
                return list.SelectMany(item => Missing(item, ById(actual, (string)item!["id"]!), $"{path}.{item["id"]}"));
            case JsonValue value when value.GetValueKind() is JsonValueKind.Number:
                return actual?.GetValueKind() is JsonValueKind.Number && (decimal)value == (decimal)actual ? [] : Different();
            default:
                return JsonNode.DeepEquals(expected, actual) ? [] : Different();
        }

        IEnumerable<string> Different() => [$"{path}: expected {expected?.ToJsonString()}, not {actual?.ToJsonString() ?? "nothing"}"];
    }

    /// <summary>What stands at a path such as <c>deadlines.appeal.planBy</c>.</summary>
    public static JsonNode? Find(JsonNode answer, string path) =>
        path.Split('.').Aggregate((At: (JsonNode?)answer, Left: path), (state, _) => Step(state.At, state.Left)).At;

    private static (JsonNode? At, string Left) Step(JsonNode? node, string rest)
    {
        if (rest.Length == 0)
        {
            return (node, rest);
        }

        // The id of a gate has a dot of its own.
        if (node is JsonArray list)
        {
            var found = list.Where(item => rest == (string)item!["id"]! || rest.StartsWith($"{item["id"]}.", StringComparison.Ordinal)).MaxBy(item => ((string)item!["id"]!).Length);
            return (found, found is null ? "" : rest[((string)found["id"]!).Length..].TrimStart('.'));
        }

        var dot = rest.IndexOf('.', StringComparison.Ordinal);
        return ((node as JsonObject)?[dot < 0 ? rest : rest[..dot]], dot < 0 ? "" : rest[(dot + 1)..]);
    }

    private static JsonNode? ById(JsonNode? list, string id) => (list as JsonArray)?.FirstOrDefault(item => (string?)item!["id"] == id);
}
