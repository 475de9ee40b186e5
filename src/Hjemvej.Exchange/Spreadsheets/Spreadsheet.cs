using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hjemvej.Rules.Amounts;

namespace Hjemvej.Exchange.Spreadsheets;

/// <summary>A sheet whose rows are read while they are written. Cells are texts, whole numbers (long), amounts (Ore) and dates (DateOnly).</summary>
/// <param name="Name">At most 31 characters.</param>
public sealed record SpreadsheetSheet(string Name, IReadOnlyList<string> Columns, IAsyncEnumerable<object?[]> Rows);

/// <summary>Writes a spreadsheet (.xlsx), a row at a time.</summary>
public static class Spreadsheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Heading = 1, Date = 2, Amount = 3;

    /// <param name="stream">Seekable; it is left open.</param>
    /// <param name="sheets">At least one.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task WriteAsync(Stream stream, IReadOnlyList<SpreadsheetSheet> sheets, CancellationToken ct)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        List<Sheet> listed = [];
        foreach (var sheet in sheets)
        {
            var part = book.AddNewPart<WorksheetPart>();
            await WriteAsync(part, sheet, ct);
            listed.Add(new() { Name = sheet.Name, SheetId = (uint)listed.Count + 1, Id = book.GetIdOfPart(part) });
        }

        book.Workbook = new Workbook(new Sheets(listed));
    }

    private static async Task WriteAsync(WorksheetPart part, SpreadsheetSheet sheet, CancellationToken ct)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)sheet.Columns.Count, Width = 18, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Columns.Select(column => Text(column, Heading))));
        await foreach (var cells in sheet.Rows.WithCancellation(ct))
        {
            writer.WriteElement(new Row(cells.Select(CellOf)));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        long number => Number(number.ToString(CultureInfo.InvariantCulture), 0),
        Ore ore => Number(ore.InKroner.ToString(CultureInfo.InvariantCulture), Amount),
        DateOnly date => Number(date.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), Date),
        _ => Text($"{value}", 0),
    };

    private static Cell Number(string value, uint style) => new() { CellValue = new CellValue(value), StyleIndex = style };

    private static Cell Text(string value, uint style) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(value)), StyleIndex = style };

    /// <summary>Plain, heading, date, amount; the formats 14 and 4 are the reader's own.</summary>
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }));
}
