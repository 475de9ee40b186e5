using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Simulation;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Cli.Simulation;

/// <summary>What a simulation came to, as tables for a terminal, in the Danish words of the product.</summary>
internal static class SummaryTable
{
    private static readonly Figure[] Grouped = [Figure.LateDecisions, Figure.HolidayEntitled, Figure.DisposableAmount, Figure.MonthlyPayment];

    public static IEnumerable<string> Of(Standard a, Standard b, Period period, string source, SimulationResult result)
    {
        yield return $"A: {Name(a)}";
        yield return $"B: {Name(b)}";
        yield return $"{period}, {Danish.Count(result.Cases, "sag", "sager")} ({source})";
        foreach (var missing in result.Missing)
        {
            yield return $"! {(missing.InB ? "B" : "A")} fastsætter ikke »{Parameters.Find(missing.Parameter)?.Title ?? missing.Parameter}« på den dag, som {Danish.Count(missing.Cases, "sag", "sager")} spørger om";
        }

        yield return "";
        foreach (var line in Table("I alt", [.. Figures.All.Where(f => Counted(result.All[f.Figure])).Select(f => Row(PerCase(f), f, result.All[f.Figure]))]))
        {
            yield return line;
        }

        foreach (var grouping in new[] { Grouping.Residence, Grouping.Age, Grouping.Income, Grouping.OwnHome })
        {
            foreach (var figure in (grouping is Grouping.Residence ? [Figure.FollowUps] : Grouped).Select(Figures.Of))
            {
                var rows = result.By(grouping).Where(g => g[figure.Figure].Both > 0).Select(g => Row(g.Label, figure, g[figure.Figure])).ToList();
                foreach (var line in rows.Count == 0 ? [] : Table($"{PerCase(figure)}: {grouping.Danish()}", rows))
                {
                    yield return line;
                }
            }
        }

        var (inA, inB) = (result.All[Figure.FollowUps].CasesA > 0, result.All[Figure.FollowUps].CasesB > 0);
        foreach (var line in !inA && !inB ? [] : Table("Statusmøder efter måned", [.. result.Months.Select(m => new[] { Danish.Month(m.Month), Number(inA ? m.A : null), Number(inB ? m.B : null), inA && inB ? Figures.Of(Figure.FollowUps).WithSign(m.B - m.A) : "–", "–", "–" })]))
        {
            yield return line;
        }
    }

    private static string Name(Standard standard) => $"{standard.Id}, {standard.Municipality}{(standard.IsExample ? " (eksempel)" : "")}";

    private static bool Counted(FigureSum sum) => sum.CasesA + sum.CasesB > 0;

    private static string PerCase(FigureKind figure) => figure.PerCase ? $"{figure.Title}, i gennemsnit" : figure.Title;

    private static string[] Row(string label, FigureKind figure, FigureSum sum) =>
        [label, figure.ShownA(sum), figure.ShownB(sum), figure.ShownDifference(sum), Number(figure.Winners(sum)), Number(figure.Losers(sum))];

    private static string Number(int? count) => count is { } number ? Danish.Number(number) : "–";

    private static IEnumerable<string> Table(string title, IReadOnlyList<string[]> rows)
    {
        List<string[]> all = [[title, "A", "B", "Forskel", "Bedre for", "Dårligere for"], .. rows];
        var widths = Enumerable.Range(0, 6).Select(column => all.Max(row => row[column].Length)).ToArray();
        foreach (var row in all)
        {
            yield return string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd();
        }

        yield return "";
    }
}
