namespace Hjemvej.Rules.Standards;

/// <summary>Which known name was meant by one that is unknown.</summary>
internal static class NearestName
{
    /// <summary>Longer ones are no slip of the pen.</summary>
    private const int Longest = 60;

    /// <summary>The known name with the fewest letters to change, when that is at most half of them; else null.</summary>
    public static string? Of(string unknown, IEnumerable<string> known) => unknown.Length > Longest
        ? null
        : known.Select(name => (Name: name, Changes: Changes(unknown.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(n => n.Changes <= unknown.Length / 2).OrderBy(n => n.Changes).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault().Name;

    /// <summary>Letters to add, take away or replace (Levenshtein), row by row.</summary>
    private static int Changes(string from, string to)
    {
        int[] above = [.. Enumerable.Range(0, to.Length + 1)];
        for (var i = 0; i < from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                row[j + 1] = Math.Min(Math.Min(row[j], above[j + 1]) + 1, above[j] + (from[i] == to[j] ? 0 : 1));
            }

            above = row;
        }

        return above[^1];
    }
}
