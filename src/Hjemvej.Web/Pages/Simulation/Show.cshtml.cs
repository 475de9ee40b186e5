using System.Text;
using Hjemvej.Casework;
using Hjemvej.Casework.Simulation;
using Hjemvej.Exchange.Spreadsheets;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Simulation;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components.Display;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Simulation;

/// <summary>A run: how far it has come, or what it came to, and its rows as files.</summary>
[Authorize(Policies.Management)]
internal sealed class ShowModel(CaseworkDb db, DeleteSimulationHandler deleting) : PageModel
{
    private const int SecondsToRefresh = 3;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The page does not refresh itself.</summary>
    [BindProperty(SupportsGet = true, Name = "stille")]
    public bool Still { get; set; }

    public SimulationRun Run { get; private set; } = null!;

    public SimulationResult? Result { get; private set; }

    public IReadOnlyList<object> Lines => Result is null ? [] : (IReadOnlyList<object>)LinesOf(Run, Result);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Run.State is SimulationState.Waiting or SimulationState.Running && !Still)
        {
            Response.Headers["Refresh"] = $"{SecondsToRefresh}";
        }

        return Page();
    }

    /// <summary>The rows for a spreadsheet, written as they are read.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? liste, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Result is not { } result || liste is not ("sager" or "statusmoeder" or "tal"))
        {
            return NotFound();
        }

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"laboratorium-{liste}.csv\"";
        await using var text = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var (columns, rows) = liste switch
        {
            "sager" => (SimulationTables.CaseColumns, Cases()),
            "statusmoeder" => (SimulationTables.FollowUpColumns, FollowUps()),
            _ => (SimulationTables.TotalColumns, SimulationTables.TotalCells(result).ToAsyncEnumerable()),
        };
        await text.WriteAsync(new StringBuilder().AppendCsv(columns), ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await text.WriteAsync(new StringBuilder().AppendCsv(row), ct);
        }

        return new EmptyResult();
    }

    public async Task<IActionResult> OnGetSpreadsheetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Result is not { } result)
        {
            return NotFound();
        }

        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await Spreadsheet.WriteAsync(
                file,
                [
                    new("Tal", SimulationTables.TotalColumns, SimulationTables.TotalCells(result).ToAsyncEnumerable()),
                    new("Sager", SimulationTables.CaseColumns, Cases()),
                    new("Statusmøder", SimulationTables.FollowUpColumns, FollowUps()),
                ],
                ct);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return File(file, Spreadsheet.ContentType, "laboratorium.xlsx");
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken ct)
    {
        return (await deleting.HandleAsync(new(Id), ct)).IsRefused ? Forbid() : Redirect("/laboratorium?gemt=slettet");
    }

    private static List<ChartLine> LinesOf(SimulationRun run, SimulationResult result) =>
    [
        .. from kind in Figures.All
           let sum = result.All[kind.Figure]
           where sum.CasesA + sum.CasesB > 0
           select ChartLine.Of(kind.PerCase ? $"{kind.Title}, i gennemsnit" : kind.Title, kind, sum, $"/laboratorium/{run.Id}/tal/{kind.Slug}"),
    ];

    private async IAsyncEnumerable<object?[]> Cases()
    {
        await foreach (var @case in db.CasesOfAsync(Id))
        {
            yield return SimulationTables.CaseCells(@case);
        }
    }

    private async IAsyncEnumerable<object?[]> FollowUps()
    {
        await foreach (var @case in db.CasesOfAsync(Id))
        {
            foreach (var row in SimulationTables.FollowUpCells(@case))
            {
                yield return row;
            }
        }
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.SimulationRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, ct) is not { } run)
        {
            return false;
        }

        (Run, Result) = (run, run.ToResult());
        return true;
    }
}
