using System.Reflection;
using System.Text.RegularExpressions;

namespace Hjemvej.Architecture.Tests.Text;

public sealed partial class GlossaryTests
{
    private static IReadOnlyList<string> Terms { get; } = [.. Identifier().Matches(Repository.Read("docs/glossary.md")).Select(m => m.Groups["id"].Value)];

    [Fact]
    public void The_glossary_is_read() => Assert.True(Terms.Count > 50, $"Only {Terms.Count} terms were read from docs/glossary.md.");

    [Fact]
    public void Every_term_of_the_glossary_is_a_name_in_the_code()
    {
        var names = Product.Assemblies.SelectMany(a => a.GetTypes()).SelectMany(Names).ToHashSet();

        Findings.None("In docs/glossary.md, but no type or member has the name", Terms.Where(t => !names.Contains(t)));
    }

    private static IEnumerable<string> Names(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        yield return type.Name.Split('`')[0].Replace("Attribute", "", StringComparison.Ordinal);
        foreach (var part in (type.Namespace ?? "").Split('.'))
        {
            yield return part;
        }

        foreach (var member in type.GetMembers(Declared))
        {
            yield return member.Name;
        }
    }

    [GeneratedRegex(@"^\| [^|]+ \| `(?<id>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Identifier();
}
