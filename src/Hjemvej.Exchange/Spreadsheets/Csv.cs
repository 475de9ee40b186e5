using System.Globalization;
using System.Text;
using Hjemvej.Rules.Amounts;

namespace Hjemvej.Exchange.Spreadsheets;

/// <summary>Cells as a line that a Danish spreadsheet reads: semicolons, decimal commas, dates as 2026-03-03. The same cells as <c>Spreadsheet</c> takes.</summary>
/// <remarks>The command line compiles this file too: it writes the same format, and needs nothing else of this project.</remarks>
public static class Csv
{
    public static StringBuilder AppendCsv(this StringBuilder text, IEnumerable<object?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            text.Append(first ? "" : ";").Append(Cell(cell));
            first = false;
        }

        return text.Append("\r\n");
    }

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        Ore ore => ore.InKroner.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ','),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => Text($"{cell}"),
    };

    /// <summary>Quoted, and never a formula to the program that opens it.</summary>
    private static string Text(string text) => $"\"{(IsFormula(text) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A program may take away spaces, quotes and line ends before it looks for the sign, and reads wide signs as narrow ones.</summary>
    private static bool IsFormula(string text) =>
        text is ['\t' or '\r' or '\n', ..] || text.AsSpan().TrimStart(" \t\r\n\u00A0\"'") is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
