using System.Text.RegularExpressions;

namespace Hjemvej.Architecture.Tests.Text;

/// <summary>What no file of the repository may contain.</summary>
public sealed partial class TextTests
{
    private const int LongestFile = 350;

    private static readonly string[] Binary = [".png", ".ico", ".woff", ".woff2", ".eot", ".pdf", ".xlsx"];

    private static readonly string[] Code = [".cs", ".cshtml", ".razor", ".css", ".js"];

    /// <summary>This file names what it looks for.</summary>
    private const string Self = "tests/Hjemvej.Architecture.Tests/Text/TextTests.cs";

    private static IEnumerable<string> TextFiles => Repository.Files.Where(f => f != Self && !Binary.Any(b => f.EndsWith(b, StringComparison.Ordinal)));

    [Fact]
    public void No_file_names_a_path_of_somebody_s_machine() => Findings.None("Paths of a machine", Matches(TextFiles, MachinePath()));

    [Fact]
    public void No_file_names_a_package_registry() => Findings.None("Registries", Matches(TextFiles, Registry()));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Findings.None("Left for later", Matches(TextFiles.Where(f => !f.StartsWith("docs/", StringComparison.Ordinal) && f != "LICENSE"), Later()));

    [Fact]
    public void No_file_is_too_long_to_read() =>
        Findings.None($"Longer than {LongestFile} lines", from file in Repository.FilesIn("", Code)
                                                          where !Repository.IsGenerated(file)
                                                          let lines = Repository.Read(file).Count(c => c == '\n')
                                                          where lines > LongestFile
                                                          select $"{file}: {lines}");

    [Fact]
    public void File_names_are_plain_ascii_without_spaces() =>
        Findings.None("Names with Danish letters, spaces or signs", Repository.Files.Where(f => !PlainName().IsMatch(f)));

    [Fact]
    public void Addresses_are_written_without_Danish_letters() =>
        Findings.None("Addresses", Matches(Repository.FilesIn("src/", ".cshtml", ".cs"), DanishAddress()));

    private static IEnumerable<string> Matches(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from line in Repository.Read(file).Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        let match = pattern.Match(line.Text)
        where match.Success
        select $"{file}:{line.Number}: {match.Value}";

    [GeneratedRegex(@"(?<![\w.:/])/(?:work|root|home/\w+|Users/\w+)/|[A-Z]:\\Users")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry\.npmjs|api\.nuget\.org|nuget\.org/v3|""resolved"": ""http")]
    private static partial Regex Registry();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"^[A-Za-z0-9._/-]+$")]
    private static partial Regex PlainName();

    [GeneratedRegex("""(?:@page|Map(?:Get|Post|Put|Delete|Group)\()\s*"[^"]*[æøåÆØÅ][^"]*"|href="/[^"@{]*[æøåÆØÅ]""")]
    private static partial Regex DanishAddress();
}
