using System.Text.RegularExpressions;

namespace Hjemvej.Architecture.Tests.Rooms;

public sealed partial class UseCaseTests
{
    /// <summary>A page's policy keeps people out of the page. A use case that is reached in another way must know who may as well.</summary>
    [Fact]
    public void Every_use_case_asks_who_acts() =>
        Findings.None("A handler that does not ask for the actor's role, itself or by its room's desk", from file in Repository.FilesIn("src/Hjemvej.Casework/", ".cs")
                                                                                                        from type in Type().Split(Repository.Read(file))
                                                                                                        where Handler().IsMatch(type) && !AsksWho().IsMatch(type)
                                                                                                        select $"{file}: {Handler().Match(type).Value}");

    /// <summary>Where a type begins: each handler answers for itself.</summary>
    [GeneratedRegex(@"^(?=(?:public|internal) (?:static |sealed )*(?:class|record) )", RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(@"\bclass \w+Handler(?=\()")]
    private static partial Regex Handler();

    // An actor's role; or a desk that opens what is to be changed and refuses for its room.
    [GeneratedRegex(@"\bactor\.(Role|Refuse)|\bdesk\.(Open|Save|Refuse|Change)\w*Async\(|RefusalOf\(actor\)|(Deciding|Writing)\(actor\b|(Residence|ConsentRefusal)Async\(actor\b")]
    private static partial Regex AsksWho();
}
