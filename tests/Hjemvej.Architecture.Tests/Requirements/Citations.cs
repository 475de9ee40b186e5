using System.Text.RegularExpressions;

namespace Hjemvej.Architecture.Tests.Requirements;

/// <summary>A place in the sources that names a requirement: a rule that keeps it, or a test that proves it.</summary>
/// <param name="Name">The type or member that the citation stands on; for a test its sentence.</param>
internal sealed record Citation(string Requirement, string File, string Name);

/// <summary>A choice where the standard is silent.</summary>
internal sealed record Assumed(string Requirement, string Text, string File);

/// <summary>Every citation in the sources, in a stable order. Read from the text, so that pages and tests of all projects are seen alike.</summary>
internal static partial class Citations
{
    private static readonly string[] Code = [".cs", ".cshtml", ".razor"];

    /// <summary>Rules and use cases that keep a requirement: <c>[Source("2.9-2")]</c>.</summary>
    public static IReadOnlyList<Citation> Kept { get; } = [.. Find("src/", SourceAttribute())];

    /// <summary>Ids cited anywhere else in the product, in answers and pages: <c>SourceRef.Standard("2.9-2")</c>.</summary>
    public static IReadOnlyList<Citation> Mentioned { get; } = [.. Find("src/", StandardReference())];

    /// <summary>Tests: <c>[Trait("Requirement", "2.9-2")]</c> on the test or its class.</summary>
    public static IReadOnlyList<Citation> Tested { get; } = [.. Find("tests/", RequirementTrait())];

    public static IReadOnlyList<Assumed> Assumptions { get; } =
    [
        .. from file in Repository.FilesIn("src/", Code)
           from match in AssumptionAttribute().Matches(Repository.Read(file))
           let text = string.Concat(Literal().Matches(match.Groups["text"].Value).Select(m => m.Groups["part"].Value))
           select new Assumed(match.Groups["id"].Value, Regex.Unescape(text), file),
    ];

    private static IEnumerable<Citation> Find(string folder, Regex pattern) =>
        from file in Repository.FilesIn(folder, Code)
        where !file.StartsWith("tests/Hjemvej.Architecture.Tests/Requirements/", StringComparison.Ordinal)
        let text = Repository.Read(file)
        from match in pattern.Matches(text)
        select new Citation(match.Groups["id"].Value, file, NameAfter(text, match.Index, file));

    /// <summary>What the attribute stands on: the first type or member declared after it.</summary>
    private static string NameAfter(string text, int index, string file) =>
        Declaration().Match(text, index) is { Success: true } declared
            ? declared.Groups["type"].Success ? declared.Groups["type"].Value : declared.Groups["member"].Value
            : Path.GetFileNameWithoutExtension(file);

    [GeneratedRegex("""\bSource(?:Attribute)?\("(?<id>[^"]+)"\)""")]
    private static partial Regex SourceAttribute();

    [GeneratedRegex("""\bStandard\("(?<id>[^"]+)"\)""")]
    private static partial Regex StandardReference();

    [GeneratedRegex("""\bTrait\("Requirement",\s*"(?<id>[^"]+)"\)""")]
    private static partial Regex RequirementTrait();

    [GeneratedRegex("""\bAssumption\(\s*"(?<id>[^"]+)",\s*(?<text>(?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)(?:\)|,\s*\w+\s*=)""")]
    private static partial Regex AssumptionAttribute();

    [GeneratedRegex("""
        "(?<part>(?:[^"\\]|\\.)*)"
        """)]
    private static partial Regex Literal();

    [GeneratedRegex("""^\s*(?:\[[^\n]*\]\s*)?(?:(?:public|internal|private|protected|static|sealed|abstract|partial|readonly|async|required|override|const)\s+)+(?:(?:class|record struct|record|struct|enum)\s+(?<type>\w+)|[^=;{(\n]*?(?<member>\w+)\s*(?:<\w+>\s*)?[(=;{])""", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
