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

    /// <param name="json">The file's text.</param>
    /// <param name="folder">Where the schema is, and Hjemvej's settings, which a file need not have.</param>
    /// <param name="today">No value was checked later.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<StandardFault>> RunAsync(string json, string folder, DateOnly today, CancellationToken ct)
    {
        var (_, faults) = StandardFile.Parse(json, folder, today);
        if (faults is [var broken] && broken.StartsWith(StandardReader.NotJson, StringComparison.Ordinal))
        {
            return [NotJson(broken[StandardReader.NotJson.Length..])];
        }

        var lines = new JsonPathLines(json);
        if (faults is [StandardReader.NoObject])
        {
            return [new(lines.Find(""), "", StandardReader.NoObject)];
        }

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
        ValidationErrorKind.ObjectExpected => "must be an object",
        ValidationErrorKind.ArrayExpected => "must be a list",
        ValidationErrorKind.StringExpected => "must be a text",
        ValidationErrorKind.BooleanExpected => "must be true or false",
        ValidationErrorKind.NotInEnumeration => $"must be one of {string.Join(", ", error.Schema.Enumeration)}",
        _ => $"is not as the schema says ({error.Kind})",
    };

    /// <summary>The reader's <c>line 5: what is wrong</c>, whose number stands once, as the fault's own.</summary>
    private static StandardFault NotJson(string told) => Split(told) is (['l', 'i', 'n', 'e', ' ', .. var number], var what) && int.TryParse(number, out var line)
        ? new(line, "", Node.Quote($"{StandardReader.NotJson}{what}", 500))
        : new(1, "", Node.Quote($"{StandardReader.NotJson}{told}", 500));
}
