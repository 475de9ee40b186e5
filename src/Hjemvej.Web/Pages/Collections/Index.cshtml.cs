using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Collections;

/// <summary>A month's collection: lodging for the municipality, a board statement for each residence, both from the decided payments.</summary>
[Authorize(Policies.Collections)]
internal sealed class IndexModel(CaseworkDb db, Actor actor, CivilClock clock, CloseMonthHandler handler) : PageModel
{
    /// <summary>yyyy-MM; anything else is the month that ended last.</summary>
    [BindProperty(SupportsGet = true, Name = "maaned")]
    public string? MonthText { get; set; }

    [BindProperty]
    public long Expected { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? CorrectionReason { get; set; }

    public MonthOverview Overview { get; private set; } = null!;

    /// <summary>A residence sees what it is to collect itself, and no lodging.</summary>
    public bool SeesLodging => actor.Role is not Role.ResidenceStaff;

    public bool CanClose => actor.Role is Role.Finance or Role.Manager;

    public DateOnly Month => DateOnly.TryParseExact($"{MonthText}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 2000 and < 2200
        ? month
        : new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(-1);

    public Ore OpenSum => Overview.Rows.Aggregate(Ore.Zero, (sum, row) => sum + row.OpenLodging + row.OpenBoard);

    public bool WasClosed => Overview.Rows.Any(r => r.Lines > 0);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!CanClose)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(Month, new(Expected), CorrectionReason), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/opkraevning?maaned={Month:yyyy-MM}&gemt=lukket");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        await LoadAsync(ct);
        ModelState.Remove(nameof(Expected));
        return Page();
    }

    /// <summary>The list as a file for a spreadsheet: semicolons, UTF-8 with a byte order mark.</summary>
    public async Task<IActionResult> OnGetFileAsync(string liste, CancellationToken ct)
    {
        await LoadAsync(ct);
        var lodging = liste == "logi";
        if (lodging && !SeesLodging)
        {
            return Forbid();
        }

        var text = new StringBuilder(lodging ? "Måned;Sag;Borger;Botilbud;Dage;Logi\r\n" : "Måned;Botilbud;Sag;Borger;Dage;Kost\r\n");
        foreach (var row in Overview.Rows.Where(r => !r.NothingDecided))
        {
            string[] cells = lodging
                ? [$"{Month:yyyy-MM}", $"{row.CaseNumber}", row.CitizenName, row.ResidenceName, $"{row.Days}", Danish.Amount(row.Lodging.Value)]
                : [$"{Month:yyyy-MM}", row.ResidenceName, $"{row.CaseNumber}", row.CitizenName, $"{row.Days}", Danish.Amount(row.Board.Value)];
            text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
        }

        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray(), "text/csv", $"{(lodging ? "logi" : "kost")}-{Month:yyyy-MM}.csv");
    }

    /// <summary>Quoted, and never a formula to the program that opens it.</summary>
    private static string Cell(string text) =>
        $"\"{(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' && !char.IsAsciiDigit(text.Length > 1 ? text[1] : 'x') ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task LoadAsync(CancellationToken ct)
    {
        Overview = await db.MonthOverviewAsync(Month, actor.Role is Role.ResidenceStaff ? actor.ResidenceId ?? Guid.Empty : null, ct);
        if (!HttpMethods.IsPost(Request.Method))
        {
            Expected = OpenSum.Value;
        }
    }
}
