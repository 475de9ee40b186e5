using System.Text;
using Hjemvej.Casework.Simulation;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Simulation;

/// <summary>A standard that the manager has brought along as a file.</summary>
public sealed class UploadTests : IDisposable
{
    private static readonly (string, string?)[] Upload = [("Input.Against", "Upload"), ("Input.Cases", "Invented"), ("Input.Invented", "40"), ("Input.Seed", "3")];

    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Other => File.ReadAllText(Checkout.File("standards/vejen/vejen-107.json"))
        .Replace("\"Vejen Kommune\"", "\"Nabo Kommune\"", StringComparison.Ordinal).Replace("\"vejen-107\"", "\"nabo-107\"", StringComparison.Ordinal)
        .Replace("\"value\": 12, \"unit\": \"weeks\"", "\"value\": 8, \"unit\": \"weeks\"", StringComparison.Ordinal);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_standard_from_a_file_is_run_as_B_under_its_municipalitys_name()
    {
        using var morten = await _app.SignInAsync("morten");

        var page = await morten.SubmitFileAsync(await morten.OpenAsync("/laboratorium/ny"), Upload, "Input.File", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Other)]);
        var run = await _app.EndedAsync(Guid.Parse(morten.At.Split('/', '?')[2]));

        Assert.Contains("Nabo Kommune (indlæst fil)", page.Words(), StringComparison.Ordinal);
        Assert.Equal(SimulationState.Done, run.State);
        Assert.Contains("nabo-107", run.TextB, StringComparison.Ordinal);

        // What the file lacks of Hjemvej's own settings is kept with it, so that the run reads the same later.
        Assert.DoesNotContain("nearDeadlineDays", Other, StringComparison.Ordinal);
        Assert.Contains("nearDeadlineDays", run.TextB, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_faults_of_a_file_are_told_at_its_field_and_the_form_comes_back_filled_in()
    {
        using var morten = await _app.SignInAsync("morten");
        var faulty = Other.Replace("\"value\": 8, \"unit\": \"weeks\"", "\"value\": 8, \"unit\": \"moons\"", StringComparison.Ordinal).Replace("\"appealWeeks\"", "\"appealYears\"", StringComparison.Ordinal);

        var page = await morten.SubmitFileAsync(await morten.OpenAsync("/laboratorium/ny"), Upload, "Input.File", Encoding.UTF8.GetBytes(faulty));

        Assert.Equal("#Input_File", page.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Contains("Filen er ikke en standard, som Hjemvej kan læse.", page.QuerySelector("#Input_File-error")!.TextContent, StringComparison.Ordinal);
        var lines = page.QuerySelectorAll(".file-faults li").Select(li => li.TextContent).ToList();
        Assert.Contains("parameters.processingTime[0].unit (Frist fra ansøgning til afgørelse): skal være weeks (uger), months (måneder) eller workingDays (arbejdsdage).", lines);
        Assert.Contains("parameters.appealWeeks (Klagefrist): mangler. En fil, der kun kender en del, skal sige \"example\": true.", lines);
        Assert.Contains("parameters.appealYears: kendes ikke. Er det appealWeeks, der er ment?", lines);
        Assert.Equal("40", page.ValueOf("Input.Invented"));
        Assert.Null(page.ValueOf("Input.Text"));
        Assert.False(await _app.ReadAsync(db => db.SimulationRuns.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task A_file_that_could_be_read_need_not_be_chosen_again_when_another_field_is_wrong()
    {
        using var morten = await _app.SignInAsync("morten");

        var page = await morten.SubmitFileAsync(await morten.OpenAsync("/laboratorium/ny"), [.. Upload, ("Input.From", "")], "Input.File", Encoding.UTF8.GetBytes(Other));
        Assert.Equal(["Skriv periodens første dag."], page.Errors());
        await morten.SubmitAsync(page, [("Input.From", "2026-01-01")]);

        Assert.Equal("Nabo Kommune (indlæst fil)", await _app.ReadAsync(db => db.SimulationRuns.Select(r => r.NameB).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_file_that_is_missing_too_large_not_UTF8_or_no_text_is_told_so()
    {
        using var morten = await _app.SignInAsync("morten");

        var none = await morten.SubmitAsync(await morten.OpenAsync("/laboratorium/ny"), Upload);
        var large = await morten.SubmitFileAsync(await morten.OpenAsync("/laboratorium/ny"), Upload, "Input.File", new byte[UploadedStandard.MostBytes + 1]);
        var latin = await morten.SubmitFileAsync(await morten.OpenAsync("/laboratorium/ny"), Upload, "Input.File", Encoding.Latin1.GetBytes(Other.Replace("Nabo", "Nabø", StringComparison.Ordinal)));
        var half = await morten.SubmitFileAsync(await morten.OpenAsync("/laboratorium/ny"), Upload, "Input.File", Encoding.UTF8.GetBytes(Other.Replace("Nabo", "\\ud800", StringComparison.Ordinal)));

        Assert.Equal(["Vælg filen med standarden."], none.Errors());
        Assert.Equal(["Filen må højst fylde 256 kB."], large.Errors());
        Assert.Contains("Filen er ikke skrevet i UTF-8.", Assert.Single(latin.Errors()), StringComparison.Ordinal);
        Assert.Contains("Filen er ikke en standard", Assert.Single(half.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_in_which_nothing_differs_is_refused()
    {
        using var morten = await _app.SignInAsync("morten");

        var trial = await morten.SubmitAsync(await morten.OpenAsync("/laboratorium/ny"), [("Input.Against", "Trial"), ("Input.HolidayDays", "4"), ("Input.ProcessingTime", "12"), ("Input.ProcessingUnit", "weeks")]);
        await morten.SubmitAsync(trial, [("Input.HolidayDays", "5")]);

        Assert.Equal(2, trial.Errors().Count);
        Assert.Contains("Værdien er den samme som i standarden nu.", trial.QuerySelector("#Input_HolidayDays-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await _app.ReadAsync(db => db.SimulationRuns.CountAsync(Cancel)));
    }
}
