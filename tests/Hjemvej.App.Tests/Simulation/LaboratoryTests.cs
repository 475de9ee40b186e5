using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Payments;
using Hjemvej.Casework.Simulation;
using Hjemvej.Rules.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Simulation;

/// <summary>The laboratory as a manager uses it.</summary>
public sealed class LaboratoryTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_run_over_invented_cases_gives_figures_that_can_be_worked_out_from_its_files()
    {
        using var morten = await _app.SignInAsync("morten");
        var started = await morten.SubmitAsync(await morten.OpenAsync("/laboratorium/ny"), [.. SimulationSteps.Trial, ("Input.Cases", "Invented"), ("Input.Invented", "150"), ("Input.Seed", "3")]);
        var id = IdOf(morten);
        Assert.Contains("Kørsel i laboratoriet", started.Title, StringComparison.Ordinal);
        Assert.Equal(SimulationState.Done, (await _app.EndedAsync(id)).State);

        var page = await morten.OpenAsync($"/laboratorium/{id}");
        var cases = await morten.CsvAsync(id, "sager");
        var totals = (await morten.CsvAsync(id, "tal")).Where(t => t["Opdelt efter"] == "I alt").ToDictionary(t => t["Tal"]);
        var meetings = await morten.CsvAsync(id, "statusmoeder");

        Assert.Contains("Længste svartid i dage, i gennemsnit", page.Words(), StringComparison.Ordinal);
        Assert.Equal(150, cases.Count);
        Assert.All(Figures.All.Where(f => totals.ContainsKey(f.Title)), f =>
        {
            Assert.Equal(cases.Sum($"{f.Title} (A)"), totals.Values.Where(t => t["Tal"] == f.Title).Sum("Sum (A)"));
            Assert.Equal(cases.Sum($"{f.Title} (B)"), totals.Values.Where(t => t["Tal"] == f.Title).Sum("Sum (B)"));
        });
        Assert.Equal(totals["Statusmøder, der skal holdes"]["Sum (A)"], $"{meetings.Count(m => m["Standard"] == "A")}");
        await SpreadsheetAgreesAsync(morten, id, cases.Count);
    }

    [Fact]
    public async Task What_a_standard_does_not_say_is_a_dash_and_never_nothing()
    {
        using var morten = await _app.SignInAsync("morten");
        await morten.SubmitAsync(
            await morten.OpenAsync("/laboratorium/ny"), [("Input.Against", "Example"), ("Input.Example", "gentofte-107"), ("Input.Cases", "Invented"), ("Input.Invented", "60"), ("Input.Seed", "3")]);
        var id = IdOf(morten);
        await _app.EndedAsync(id);

        var page = await morten.OpenAsync($"/laboratorium/{id}");
        var months = page.QuerySelectorAll(".chart-panel tbody tr td:nth-of-type(2)").Select(cell => cell.TextContent).Distinct();
        var meetings = (await morten.CsvAsync(id, "tal")).Where(t => t["Tal"] == "Statusmøder, der skal holdes");

        Assert.Equal(["–"], months);
        Assert.Contains("Standard B siger ikke, hvornår der skal holdes statusmøder", page.Words(), StringComparison.Ordinal);
        Assert.All(meetings, row => Assert.Equal("", row["Sum (B)"]));
    }

    [Fact]
    public async Task A_run_over_the_municipalitys_cases_leads_to_the_citizen_with_the_working_and_changes_nothing()
    {
        var @case = await _app.ArrangeResidentAsync(name: "Andrea Prøvesen");
        await _app.PayAsync(@case);
        using var morten = await _app.SignInAsync("morten");
        var before = await TracesAsync();
        await morten.SubmitAsync(await morten.OpenAsync("/laboratorium/ny"), SimulationSteps.Trial);
        var id = IdOf(morten);
        await _app.EndedAsync(id);

        var figure = await morten.OpenAsync($"/laboratorium/{id}/tal/egenbetaling-maaned");
        Assert.Contains("Gennemsnittet er summen delt med antallet af sager", figure.Words(), StringComparison.Ordinal);
        Assert.Contains("Andrea Prøvesen", (await morten.OpenAsync($"/laboratorium/{id}/tal/egenbetaling-periode?retning=alle")).Words(), StringComparison.Ordinal);
        var drilled = (await morten.OpenAsync($"/laboratorium/{id}/sag/{@case.Number}")).Words();
        Assert.Contains("Andrea Prøvesen", drilled, StringComparison.Ordinal);
        Assert.Contains("8.500,00 kr. om måneden", drilled, StringComparison.Ordinal);
        Assert.Contains("Opkræves for marts 2026", drilled, StringComparison.Ordinal);
        Assert.Equal(before, await TracesAsync());
        Assert.True(await _app.ReadAsync(db => db.JournalEntries.AnyAsync(e => e.CaseId == null && e.Event == "SimulationStarted" && e.ActorName == "Morten Dahl", Cancel)));
        Assert.Null(await _app.ActAsync(People.Lone, services => services.GetRequiredService<CaseInSimulation>().FindAsync(id, @case.Number, Cancel)));
        Assert.DoesNotContain("Andrea Prøvesen", await morten.GetStringAsync($"/laboratorium/{id}?handler=Csv&liste=sager"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_manager_opens_the_laboratory()
    {
        var run = await _app.ArrangeRunningAsync(TimeSpan.Zero);
        foreach (var persona in new[] { "hanne", "birgit", "peter", "lone" })
        {
            using var other = await _app.SignInAsync(persona);
            foreach (var page in new[] { "", "/ny", $"/{run.Id}", $"/{run.Id}?handler=Csv&liste=sager", $"/{run.Id}?handler=Spreadsheet", $"/{run.Id}/tal/statusmoeder", $"/{run.Id}/sag/1" })
            {
                await other.OpenAsync($"/laboratorium{page}");
                Assert.Equal(HttpStatusCode.Forbidden, other.Status);
            }
        }

        var start = await _app.HandleAsync<StartSimulationHandler, SimulationRun>(People.Lone, h => h.HandleAsync(new(null, [new("holidayDays", "7")], new(2026, 1, 1), new(2026, 12, 31), null, 1), Cancel));
        Assert.Equal("simulation.role", Assert.Single(start.Refusals).Code);
    }

    [Fact]
    public async Task Every_fault_of_an_order_is_told_at_once_and_what_would_be_ignored_is_asked_about()
    {
        using var morten = await _app.SignInAsync("morten");

        var faulty = await morten.SubmitAsync(await morten.OpenAsync("/laboratorium/ny"), [("Input.Against", "Trial"), ("Input.HolidayDays", "x"), ("Input.From", ""), ("Input.Cases", "Invented"), ("Input.Invented", "")]);
        var both = await morten.SubmitAsync(await morten.OpenAsync("/laboratorium/ny"), [("Input.Against", "Example"), ("Input.Example", "svendborg-107"), ("Input.HolidayDays", "7"), ("Input.Invented", "5")]);

        Assert.True(faulty.Errors().Count >= 3, string.Join('|', faulty.Errors()));
        Assert.True(faulty.ErrorsLeadToTheirFields());
        Assert.Equal(2, both.Errors().Count);
        Assert.Contains(both.Errors(), e => e.StartsWith("Du prøver en anden kommunes standard. Slet værdien", StringComparison.Ordinal));
        Assert.Equal("7", both.ValueOf("Input.HolidayDays"));
        Assert.False(await _app.ReadAsync(db => db.SimulationRuns.AnyAsync(Cancel)));
    }

    private static Guid IdOf(StaffBrowser browser) => Guid.Parse(browser.At.Split('/', '?')[2]);

    /// <summary>What would change if a run changed anything.</summary>
    private Task<(int, int, long)> TracesAsync() => _app.ReadAsync(async db =>
        (await db.JournalEntries.CountAsync(e => e.CaseId != null, Cancel), await db.WorkItems.CountAsync(Cancel), await db.PaymentCalculations.SumAsync(p => (long)p.Version, Cancel) + await db.Stays.SumAsync(s => (long)s.Version, Cancel)));

    private static async Task SpreadsheetAgreesAsync(StaffBrowser browser, Guid id, int cases)
    {
        var answer = await browser.GetAsync($"/laboratorium/{id}?handler=Spreadsheet");
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancel));
        using var document = SpreadsheetDocument.Open(file, false);
        var book = document.WorkbookPart!;
        Assert.Equal(["Tal", "Sager", "Statusmøder"], book.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value));
        var (totals, rows) = (Rows("Tal"), Rows("Sager"));
        var column = rows[0].ToList().IndexOf("Egenbetaling i perioden (A)");

        Assert.Equal(cases + 1, rows.Count);
        Assert.Equal(
            decimal.Parse(totals.Single(t => t[0] == "I alt" && t[2] == "Egenbetaling i perioden")[4], System.Globalization.CultureInfo.InvariantCulture),
            rows.Skip(1).Where(r => r[column].Length > 0).Sum(r => decimal.Parse(r[column], System.Globalization.CultureInfo.InvariantCulture)));

        List<string[]> Rows(string name) => [.. ((WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().Single(s => s.Name == name).Id!.Value!)).Worksheet!
            .Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InlineString?.InnerText ?? c.CellValue?.Text ?? "").ToArray())];
    }
}
