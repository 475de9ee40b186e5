using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Standards;

/// <summary>Two standards side by side, a line for each value, in the Danish words of the product.</summary>
internal static class StandardTable
{
    private const string NotSet = "ikke fastsat";

    public static IEnumerable<string> Of(Standard left, Standard right)
    {
        List<(string Name, string Left, string Right, bool Differs)> rows =
        [
            ("", Title(left), Title(right), false),
            ("municipality", left.Municipality, right.Municipality, left.Municipality != right.Municipality),
        ];
        foreach (var parameter in Parameters.All)
        {
            var (a, b) = (parameter.InWords(left).All, parameter.InWords(right).All);
            var differs = !a.Select(Value).SequenceEqual(b.Select(Value));
            for (var at = 0; at < Math.Max(1, Math.Max(a.Count, b.Count)); at++)
            {
                rows.Add((at == 0 ? parameter.Name : "", Cell(a, at), Cell(b, at), differs));
            }
        }

        int names = rows.Max(r => r.Name.Length), lefts = rows.Max(r => r.Left.Length);
        return rows.Select(r => $"{(r.Differs ? '*' : ' ')} {r.Name.PadRight(names)}  {r.Left.PadRight(lefts)}  {r.Right}".TrimEnd());
    }

    private static string Title(Standard standard) => standard.IsExample ? $"{standard.Id} (eksempel)" : standard.Id;

    private static string Cell(IReadOnlyList<Dated<string>> rows, int at) =>
        at < rows.Count ? $"{Value(rows[at])}{(rows[at].Status is ParameterStatus.Proposed ? " (foreslået)" : "")}, {rows[at].Source.Id}" : at == 0 ? NotSet : "";

    private static string Value(Dated<string> row) => $"{row.Value} fra {row.From:yyyy-MM-dd}";
}
