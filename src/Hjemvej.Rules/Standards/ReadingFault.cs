using System.Text.Json;

namespace Hjemvej.Rules.Standards;

/// <summary>Something that keeps a standard's JSON from being read: told in English to whoever runs a command, and in Danish to whoever sits at a page.</summary>
/// <param name="Path">Where: <c>parameters.appealWeeks[0].value</c>. Empty for the whole text.</param>
/// <param name="What">What is wrong there, in English.</param>
/// <param name="Danish">The same in Danish; after a path it continues the sentence.</param>
public sealed record ReadingFault(string Path, string What, string Danish)
{
    /// <summary>With the parameter's title, so that the place means something to one who has not written the file.</summary>
    public string InDanish => Path.Length == 0 ? Danish : $"{Path}{(TitleOf(Path) is { } title ? $" ({title})" : "")}: {Danish}{(Danish.EndsWith('?') ? "" : ".")}";

    public override string ToString() => Path.Length == 0 ? What : $"{Path}: {What}";

    /// <summary>A text that is no JSON at all, with the line that stops the reading.</summary>
    internal static ReadingFault NotJson(string text, JsonException stopped)
    {
        var line = (stopped.LineNumber ?? 0) + 1;
        return string.IsNullOrWhiteSpace(text)
            ? new("", $"{StandardReader.NotJson}line {line}: the text is empty", "Filen er tom.")
            : new("", $"{StandardReader.NotJson}line {line}: {stopped.Message.Split(" LineNumber:")[0]}", $"Filen er ikke skrevet rigtigt som JSON. Se på linje {line}.");
    }

    /// <summary>In a file a first day stands once: it has no order of recording by which the later of two would count.</summary>
    /// <param name="before">The first day of the row before.</param>
    /// <param name="canBegin">False of a yearly value from another day than 1 January.</param>
    internal static ReadingFault? OutOfOrder(string path, DateOnly day, DateOnly? before, bool canBegin) =>
        day == before ? new(path, "is the first day of the one before; a first day stands once, so correct that row", "er den samme dag som i rækken før. En første dag står kun én gang, så ret rækken før")
        : day < before ? new(path, "must be later than the one before", "skal være senere end dagen i rækken før")
        : canBegin ? null
        : new(path, "must be 1 January: the value holds for a calendar year", "skal være 1. januar, for værdien gælder et kalenderår");

    private static string? TitleOf(string path) => path.Split('.', '[') is ["parameters", var name, ..] ? Parameters.Find(name)?.Title : null;
}
