namespace Hjemvej.Web.Pages.Sources;

/// <summary>A sentence of the quality standard and how Hjemvej keeps it, in Danish.</summary>
internal sealed record Requirement(string Id, string Says, string Kept, string Where)
{
    public string Section => Id[..Id.LastIndexOf('-')];
}

/// <summary>The Danish texts of docs/requirements.md; a test holds the two lists together.</summary>
internal static class RequirementTexts
{
    /// <summary>The id of the standard that the sentences are taken from.</summary>
    public const string WrittenAfter = "vejen-107";

    public static IReadOnlyList<Requirement> Read()
    {
        using var stream = typeof(RequirementTexts).Assembly.GetManifestResourceStream("requirements-danish.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(c => new Requirement(c[0], c[1], c[2], c[3]))];
    }
}
