using System.Globalization;
using System.Text;
using Hjemvej.Rules.Amounts;

namespace Hjemvej.Rules.Simulation;

/// <summary>Cells as a line that a Danish spreadsheet reads: semicolons, decimal commas, dates as 2026-03-03.</summary>
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
    private static string Text(string text) =>
        $"\"{(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
