using System.Text.RegularExpressions;

namespace Hjemvej.Architecture.Tests.Requirements;

/// <summary>A row of docs/requirements.md.</summary>
internal sealed record Requirement(string Id, string Says, string Does)
{
    /// <summary>The section of the standard: 2.9 of 2.9-2.</summary>
    public string Section => Id[..Id.LastIndexOf('-')];
}

/// <summary>docs/requirements.md, read.</summary>
internal static partial class RequirementList
{
    public static IReadOnlyList<Requirement> All { get; }

    /// <summary>Rows that are not software, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Excused { get; }

    static RequirementList()
    {
        var parts = Repository.Read("docs/requirements.md").Split("## Not software", 2);
        All = [.. Row().Matches(parts[0]).Select(m => new Requirement(m.Groups["id"].Value, m.Groups["a"].Value, m.Groups["b"].Value))];
        Ids = [.. All.Select(r => r.Id)];
        Excused = ExcusedRow().Matches(parts[1]).ToDictionary(m => m.Groups["id"].Value, m => m.Groups["a"].Value);
    }

    public static HashSet<string> Ids { get; }

    [GeneratedRegex(@"^\| (?<id>\d[\d.]*-\d+) \| (?<a>.+?) \| (?<b>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| (?<id>\d[\d.]*-\d+) \| (?<a>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex ExcusedRow();
}
