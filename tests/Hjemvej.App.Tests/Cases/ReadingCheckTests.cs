using System.Net;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Cases;

/// <summary>The manager sees who had which case open, draws a sample, and writes what it showed.</summary>
public sealed class ReadingCheckTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_manager_sees_who_looked_and_whose_case_it_was()
    {
        var @case = await app.RegisterAsync();
        await LookAsync("hanne", @case.Number);
        await LookAsync("jonas", @case.Number);
        using var karen = await app.SignInAsync("karen");

        var all = await karen.OpenAsync("/historik/opslag");
        var others = await karen.OpenAsync("/historik/opslag?vis=andre");
        var jonas = await karen.OpenAsync("/historik/opslag?hvem=jonas");

        Assert.Equal(["Hanne Holm", "Jonas Kjær"], Rows(all, @case.Number).Order());
        Assert.Equal(["Jonas Kjær"], Rows(others, @case.Number));
        Assert.Equal(["Jonas Kjær"], Rows(jonas, @case.Number));
        Assert.DoesNotContain("Andreas Bech", all.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_number_draws_the_same_sample_and_no_more_than_it_holds()
    {
        for (var i = 0; i < ReadingSearch.Sample + 5; i++)
        {
            await LookAsync("hanne", (await app.RegisterAsync()).Number);
        }

        var (once, again, other) = (await DrawAsync(17), await DrawAsync(17), await DrawAsync(170_000));

        Assert.Equal(ReadingSearch.Sample, once.Rows.Count);
        Assert.True(once.Total >= ReadingSearch.Sample + 5);
        Assert.Equal(once.Rows, again.Rows);
        Assert.NotEqual(once.Rows, other.Rows);
    }

    [Fact]
    public async Task A_check_is_noted_with_what_was_found_and_stands_in_the_general_history()
    {
        using var karen = await app.SignInAsync("karen");
        var page = await karen.OpenAsync("/historik/opslag?fra=2026-02-01&til=2026-02-28");

        var empty = await karen.SubmitAsync(page, [("Finding", "")]);
        var saved = await karen.SubmitAsync(page, [("Finding", "Alle havde en opgave i sagen.")]);

        Assert.Equal("#Finding", empty.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Contains("Kontrollen er noteret.", saved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Alle havde en opgave i sagen.", saved.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Opslag fra 1. februar 2026 til 28. februar 2026 er kontrolleret.", (await karen.OpenAsync("/historik")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_day_before_the_first_is_told_at_its_field()
    {
        using var karen = await app.SignInAsync("karen");

        var page = await karen.OpenAsync("/historik/opslag?fra=2026-02-28&til=2026-02-01");

        Assert.Equal("#til", page.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Contains("Den sidste dag, 1. februar 2026, ligger før den første, 28. februar 2026.", page.QuerySelector("#til-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_year_after_the_first_reading_the_check_is_a_task_until_it_is_noted()
    {
        const string Task = "Kontrollér, hvem der har slået op i sagerne";
        await using var later = new HjemvejFactory();
        var @case = await later.RegisterAsync();
        using (var hanne = await later.SignInAsync("hanne"))
        {
            await hanne.OpenAsync($"/sager/{@case.Number}");
        }

        later.Time.Advance(TimeSpan.FromDays(140));
        Assert.DoesNotContain(Task, await TasksAsync("karen"), StringComparison.Ordinal);
        later.Time.Advance(TimeSpan.FromDays(30));
        Assert.Contains(Task, await TasksAsync("karen"), StringComparison.Ordinal);
        Assert.DoesNotContain(Task, await TasksAsync("hanne"), StringComparison.Ordinal);

        await later.ActAsync(People.Morten, s => s.GetRequiredService<CheckReadingsHandler>().HandleAsync(new(later.Today.AddDays(-30), later.Today, "Intet at bemærke"), Cancel));
        Assert.DoesNotContain(Task, await TasksAsync("karen"), StringComparison.Ordinal);

        async Task<string> TasksAsync(string persona)
        {
            using var browser = await later.SignInAsync(persona);
            return (await browser.OpenAsync("/opgaver")).QuerySelector("main")!.TextContent;
        }
    }

    [Fact]
    public async Task A_check_has_a_first_and_a_last_day_that_have_been()
    {
        var refused = await CheckAsync(new(null, null, null));

        Assert.Equal(["readings.from", "readings.to", "readings.finding"], refused);
        Assert.Equal(["readings.to"], await CheckAsync(new(app.Today, app.Today.AddDays(-1), "Intet at bemærke")));
        Assert.Equal(["readings.future"], await CheckAsync(new(app.Today, app.Today.AddDays(1), "Intet at bemærke")));
    }

    [Fact]
    public async Task Nobody_but_the_manager_sees_or_checks_who_looked()
    {
        using var hanne = await app.SignInAsync("hanne");

        foreach (var address in new[] { "/historik", "/historik/opslag" })
        {
            await hanne.OpenAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, hanne.Status);
        }

        var refused = await app.ActAsync(People.Hanne, s => s.GetRequiredService<CheckReadingsHandler>().HandleAsync(new(app.Today, app.Today, "Set"), Cancel));
        Assert.Equal("readings.role", Assert.Single(refused.Refusals).Code);
    }

    private async Task LookAsync(string persona, int number)
    {
        using var browser = await app.SignInAsync(persona);
        await browser.OpenAsync($"/sager/{number}");
    }

    private Task<ReadingPage> DrawAsync(int number) =>
        app.ActAsync(People.Morten, s => s.GetRequiredService<ReadingLists>().FindAsync(new(app.Today.AddDays(-30), app.Today, null, false, number), 1, 25, Cancel));

    private async Task<IEnumerable<string>> CheckAsync(CheckReadings command) =>
        (await app.ActAsync(People.Morten, s => s.GetRequiredService<CheckReadingsHandler>().HandleAsync(command, Cancel))).Refusals.Select(r => r.Code);

    private static IEnumerable<string> Rows(AngleSharp.Dom.IDocument page, int number) =>
        page.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector("[data-title=Sag]")!.TextContent == $"{number}").Select(row => row.QuerySelector("[data-title=Hvem]")!.TextContent);
}
