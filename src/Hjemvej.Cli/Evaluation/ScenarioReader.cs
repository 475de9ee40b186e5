using System.Text.Json;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Evaluation;

/// <summary>A scenario read: the facts of a case and the standard it is asked by, or the faults; never both.</summary>
internal readonly record struct Scenario(CaseFacts? Facts, Standard? Standard, IReadOnlyList<string> Faults);

/// <summary>Reads a scenario strictly.</summary>
internal static class ScenarioReader
{
    private const string Root = "scenario";

    /// <summary>Fields that stand twice are allowed here, so that <see cref="Node"/> can name their path.</summary>
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    public static Scenario Read(ReadOnlyMemory<byte> json, StandardLibrary library)
    {
        var faults = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(json), Strict);
            var scenario = Read(document.RootElement, library, faults);
            return faults.Count == 0 ? scenario : new(null, null, faults);
        }
        catch (JsonException e)
        {
            return new(null, null, [$"{Root}: is no JSON: {Node.Quote(e.Message, 500)}"]);
        }
        catch (InvalidOperationException)
        {
            return new(null, null, [$"{Root}: holds a name that is no Unicode text"]);
        }
    }

    private static Scenario Read(JsonElement root, StandardLibrary library, List<string> faults)
    {
        if (root.ValueKind is not JsonValueKind.Object)
        {
            faults.Add($"{Root}: must be an object");
            return default;
        }

        if (root.TryGetProperty("scenario", out var inner) && inner.ValueKind is JsonValueKind.Object)
        {
            faults.Add($"{Root}.scenario: is unknown; give the object under 'scenario' itself");
            return default;
        }

        var node = Node.Root(root, Vocabulary.Scenario, Root, faults);
        var standard = StandardOf(node, library);
        return new(FactsReader.Read(node), standard, faults);
    }

    private static Standard? StandardOf(Node root, StandardLibrary library)
    {
        var id = root.Text("standard");
        var standard = id is null ? null : library.Find(id);
        if (!root.Has("standard"))
        {
            root.Fault("standard", "is missing");
        }
        else if (id is not null && standard is null)
        {
            root.Fault("standard", $"'{Node.Quote(id)}' is not shipped; known are {string.Join(", ", library.Ids)}");
        }

        // The overrides are read in any case, so that their faults are named as well.
        var overrides = root.Object("overrides", Vocabulary.Overrides);
        return (standard ?? library.Any()) is { } basis ? Overrides.Apply(basis, overrides) : null;
    }

    /// <summary>A byte order mark is no part of the text.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
}
