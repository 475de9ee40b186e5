using System.Text.RegularExpressions;

namespace Hjemvej.Architecture.Tests.Rooms;

public sealed partial class NamingTests
{
    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Findings.None("Manager, Helper, Util, Base, Dto", from type in Product.Written
                                                          where SaysNothing().IsMatch(type.Name.Split('`')[0])
                                                          select type.FullName);

    [Fact]
    public void Classes_are_sealed() =>
        Findings.None("Neither sealed nor static", from type in Product.Written
                                                   where type is { IsClass: true, IsSealed: false } && !MustStayOpen(type)
                                                   select type.FullName);

    [Fact]
    public void No_interface_of_ours_has_a_single_implementer() =>
        Findings.None("Interfaces with one implementer or none", from @interface in Product.Written
                                                                 where @interface.IsInterface
                                                                 let implementers = Product.Written.Count(t => t.IsClass && t.IsAssignableTo(@interface))
                                                                 where implementers < 2
                                                                 select $"{@interface.FullName}: {implementers}");

    [Fact]
    public void Identifiers_are_plain_ascii() =>
        Findings.None("Danish letters in names", from type in Product.Written
                                                 from name in type.GetMembers().Select(m => m.Name).Append(type.FullName!)
                                                 where !name.All(char.IsAscii)
                                                 select $"{type.FullName}: {name}");

    /// <summary>Tests are sentences that could stand in the standard.</summary>
    [Fact]
    public void Tests_have_sentences_for_names() =>
        Findings.None("Tests that are not sentences", from file in Repository.FilesIn("tests/", ".cs")
                                                      from match in TestMethod().Matches(Repository.Read(file))
                                                      let name = match.Groups["name"].Value
                                                      where !name.Contains('_', StringComparison.Ordinal) || !char.IsUpper(name[0])
                                                      select $"{file}: {name}");

    /// <summary>The compiler derives Program and pages; an abstract class is open by its nature, and its heirs must be sealed.</summary>
    private static bool MustStayOpen(Type type) =>
        type.IsAbstract
        || type.Name is "Program" or "_Imports"
        || type.Name.StartsWith("Pages_", StringComparison.Ordinal)
        || type.IsAssignableTo(typeof(Microsoft.AspNetCore.Components.ComponentBase))
        || type.IsAssignableTo(typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPageBase));

    [GeneratedRegex(@"(?:Manager|Helpers?|Utils?|Utility|Base|Dto|DTO)$|^Util|^Helper")]
    private static partial Regex SaysNothing();

    [GeneratedRegex(@"\[(?:Fact|Theory|Property)[^\n]*\]\s*(?:\[[^\n]*\]\s*)*public (?:static )?(?:async )?(?:void|Task|ValueTask|bool|Property) (?<name>\w+)")]
    private static partial Regex TestMethod();
}
