using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Standards;

/// <summary>Two standards side by side, a line for each value.</summary>
internal static class StandardTable
{
    private const string NotSet = "not set";

    public static IEnumerable<string> Of(Standard left, Standard right)
    {
        List<(string Name, string Left, string Right, bool Differs)> rows =
        [
            ("", Title(left), Title(right), false),
            ("municipality", left.Municipality, right.Municipality, left.Municipality != right.Municipality),
        ];
        foreach (var (a, b) in StandardParameters.Of(left).Zip(StandardParameters.Of(right)))
        {
            var differs = !a.Rows.Select(Value).SequenceEqual(b.Rows.Select(Value));
            for (var at = 0; at < Math.Max(1, Math.Max(a.Rows.Count, b.Rows.Count)); at++)
            {
                rows.Add((at == 0 ? a.Name : "", Cell(a.Rows, at), Cell(b.Rows, at), differs));
            }
        }

        int names = rows.Max(r => r.Name.Length), lefts = rows.Max(r => r.Left.Length);
        return rows.Select(r => $"{(r.Differs ? '*' : ' ')} {r.Name.PadRight(names)}  {r.Left.PadRight(lefts)}  {r.Right}".TrimEnd());
    }

    private static string Title(Standard standard) => standard.IsExample ? $"{standard.Id} (example)" : standard.Id;

    private static string Cell(IReadOnlyList<ParameterRow> rows, int at) =>
        at < rows.Count ? $"{Value(rows[at])}{(rows[at].Status is ParameterStatus.Proposed ? " (proposed)" : "")}, {rows[at].Source.Id}" : at == 0 ? NotSet : "";

    private static string Value(ParameterRow row) => $"{row.Value} from {row.From:yyyy-MM-dd}";
}
