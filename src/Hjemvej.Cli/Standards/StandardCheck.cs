using Hjemvej.Cli.Evaluation;
using Hjemvej.Rules.Standards;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Hjemvej.Cli.Standards;

/// <summary>Something wrong in a standard's file.</summary>
/// <param name="Line">Where, from 1; of something missing, the line of what it is missing in.</param>
internal sealed record StandardFault(int Line, string Path, string What);

/// <summary>Holds a standard's file against the published schema, and against the reader, which knows what a schema cannot say.</summary>
internal static class StandardCheck
{
    public const string SchemaFile = "standard.schema.json";

    public static async Task<IReadOnlyList<StandardFault>> RunAsync(string json, string folder, CancellationToken ct)
    {
        var (_, faults) = StandardReader.Read(json);
        if (faults is [var broken] && broken.StartsWith(StandardReader.NotJson, StringComparison.Ordinal))
        {
            return [new(LineOf(broken), "", Node.Quote(broken, 500))];
        }

        var lines = new JsonPathLines(json);
        var found = faults.Select(Split).ToList();
        var schema = await JsonSchema.FromFileAsync(Path.Combine(folder, SchemaFile), ct);
        found.AddRange(schema.Validate(json).SelectMany(Flat).Select(e => (Path: e.Path?.TrimStart('#', '/') ?? "", What: What(e))).Where(e => found.TrueForAll(f => f.Path != e.Path)));
        return [.. found.Select(f => new StandardFault(lines.Find(f.Path), Node.Quote(f.Path), Node.Quote(f.What, 500))).OrderBy(f => f.Line)];
    }

    private static (string Path, string What) Split(string fault) =>
        fault.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? (fault[..at], fault[(at + 2)..]) : ("", fault);

    /// <summary>The faults of a list's elements stand inside the fault of the list.</summary>
    private static IEnumerable<ValidationError> Flat(ValidationError error) =>
        error is ChildSchemaValidationError nested ? nested.Errors.SelectMany(e => e.Value).SelectMany(Flat) : [error];

    private static string What(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "is unknown",
        ValidationErrorKind.PropertyRequired => "is missing",
        ValidationErrorKind.PatternMismatch => $"must match {error.Schema.Pattern}",
        ValidationErrorKind.StringTooShort => "is empty",
        ValidationErrorKind.NotInEnumeration => $"must be one of {string.Join(", ", error.Schema.Enumeration)}",
        _ => $"is not as the schema says ({error.Kind})",
    };

    /// <summary>The parser counts lines from 0 and says so in its message.</summary>
    private static int LineOf(string message) =>
        message.Split("LineNumber: ") is [_, var rest] && int.TryParse(rest.AsSpan(0, rest.IndexOf(' ', StringComparison.Ordinal)), out var line) ? line + 1 : 1;
}
