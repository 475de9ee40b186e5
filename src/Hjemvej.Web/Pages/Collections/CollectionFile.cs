using System.Globalization;
using System.Text;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Collections;
using Hjemvej.Exchange.Spreadsheets;
using Hjemvej.Rules.Amounts;

namespace Hjemvej.Web.Pages.Collections;

/// <summary>A month's list as a file. Each closing has its own, so that nothing is charged twice when a month is corrected.</summary>
/// <remarks>
/// The municipality's finance system knows a citizen by the CPR number, so its closed lists of lodging and of personal needs carry it, and why a month is corrected.
/// A residence knows its residents, and gets the birth date, and only that it is corrected: the reason may tell of the citizen's income.
/// </remarks>
internal static class CollectionFile
{
    private static string[] ColumnsOf(CollectionStream stream) =>
    [
        "Måned", "Lukning", "Sag", stream.IsMunicipal() ? "CPR-nummer" : "Fødselsdato", "Borger", "Botilbud", "Dage",
        stream switch { CollectionStream.Board => "Kost", CollectionStream.Lodging => "Logi", CollectionStream.Purchase => "Tilkøb", _ => "Udbetales" }, "Rettelse",
    ];

    /// <param name="overview">The month, with the rows that the person sees.</param>
    /// <param name="stream">Whose list it is.</param>
    /// <param name="closing">Its number; null is what is not closed yet.</param>
    /// <param name="citizens">By case.</param>
    public static string Of(MonthOverview overview, CollectionStream stream, int? closing, IReadOnlyDictionary<Guid, Citizen> citizens)
    {
        var municipal = stream.IsMunicipal();
        var month = overview.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var text = new StringBuilder().AppendCsv(ColumnsOf(stream));
        foreach (var row in overview.Rows)
        {
            foreach (var (days, amount, reason) in AmountsOf(row, stream, closing))
            {
                var citizen = citizens[row.CaseId];
                text.AppendCsv(
                [
                    month, closing is { } number ? $"{number}" : "Ikke lukket", (long)row.CaseNumber,
                    closing is null ? null : municipal ? citizen.Cpr?.Reveal() : citizen.BirthDate,
                    row.CitizenName, row.ResidenceName, stream is CollectionStream.Purchase ? null : (long)days, amount, municipal || reason is null ? reason : "Ja",
                ]);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(int Days, Ore Amount, string? Reason)> AmountsOf(MonthRow row, CollectionStream stream, int? closing) => closing is { } number
        ? row.Lines.Where(l => l.Closing == number && l.Stream == stream).Select(l => (l.Days, l.Amount, l.CorrectionReason))
        : row.Open(stream) is var open && open != Ore.Zero ? [(row.DaysOf(stream), open, (string?)null)] : [];
}
