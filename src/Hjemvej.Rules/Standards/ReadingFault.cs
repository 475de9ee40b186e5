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

    private static string? TitleOf(string path) => path.Split('.', '[') is ["parameters", var name, ..] ? Parameters.Find(name)?.Title : null;
}
