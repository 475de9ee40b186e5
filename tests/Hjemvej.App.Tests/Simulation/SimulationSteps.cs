using System.Globalization;
using Hjemvej.Casework;
using Hjemvej.Casework.Simulation;
using Hjemvej.Casework.Standards;
using Hjemvej.Rules.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Simulation;

/// <summary>Steps of the laboratory: ordered, worked off, left half-way.</summary>
internal static class SimulationSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Eight weeks and 3.500 kr. over the year 2026.</summary>
    public static readonly (string, string?)[] Trial =
        [("Input.Against", "Trial"), ("Input.ProcessingTime", "8"), ("Input.ProcessingUnit", "weeks"), ("Input.DisposableAmount", "3500")];

    /// <summary>Works off whatever waits, beside the application's own watch, until a run has ended.</summary>
    public static async Task<SimulationRun> EndedAsync(this HjemvejFactory app, Guid id)
    {
        for (var i = 0; i < 300; i++)
        {
            await app.RunNextAsync();
            if (await app.RunAsync(id) is { State: SimulationState.Done or SimulationState.Failed } ended)
            {
                return ended;
            }

            await Task.Delay(100, Cancel);
        }

        throw new TimeoutException("The run did not end.");
    }

    public static Task<bool> RunNextAsync(this HjemvejFactory app) =>
        app.ActAsync(People.Morten, services => services.GetRequiredService<SimulationJob>().RunNextAsync(Cancel));

    public static Task<SimulationRun> RunAsync(this HjemvejFactory app, Guid id) => app.ReadAsync(db => db.SimulationRuns.AsNoTracking().SingleAsync(r => r.Id == id, Cancel));

    /// <summary>A run that another process works on, and told of so long ago.</summary>
    public static Task<SimulationRun> ArrangeRunningAsync(this HjemvejFactory app, TimeSpan silent, int attempts = 1, string? textB = null) => app.ActAsync(People.Morten, async services =>
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var now = app.Time.GetUtcNow().UtcDateTime;
        var run = db.SimulationRuns.Add(new()
        {
            StartedAt = now,
            StartedById = "morten",
            StartedByName = "Morten Dahl",
            NameA = "A",
            NameB = "B",
            TextA = services.GetRequiredService<StandardInForce>().State.Text,
            TextB = textB,
            Trial = [new("holidayDays", "7")],
            From = new(2025, 1, 1),
            To = new(2025, 12, 31),
            Invented = 30,
            Seed = 1,
            State = SimulationState.Running,
            Claim = Guid.NewGuid(),
            BeatAt = now - silent,
            Attempts = attempts,
            Done = 12,
            Total = 30,
        }).Entity;
        SimulationRow.Add(db, run.Id, SimulatedCase.Of(1, new InventedCases(99, run.Period).Case(1), run.StandardA(), textB is null ? run.StandardB() : run.StandardA(), run.Period));

        // At once: the watch may look at any moment.
        await db.SaveChangesAsync(Cancel);
        return run;
    });

    /// <summary>A CSV file's rows by their columns; none of the texts has a semicolon in it.</summary>
    public static async Task<List<Dictionary<string, string>>> CsvAsync(this StaffBrowser browser, Guid run, string list)
    {
        var lines = (await browser.GetStringAsync($"/laboratorium/{run}?handler=Csv&liste={list}")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var columns = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => columns.Zip(Cells(line)).ToDictionary(c => c.First, c => c.Second))];
    }

    public static decimal Sum(this IEnumerable<Dictionary<string, string>> rows, string column) =>
        rows.Select(r => r[column]).Where(v => v.Length > 0).Sum(v => decimal.Parse(v.Replace(',', '.'), CultureInfo.InvariantCulture));

    private static string[] Cells(string line) => [.. line.Split(';').Select(cell => cell.Trim('"'))];
}
