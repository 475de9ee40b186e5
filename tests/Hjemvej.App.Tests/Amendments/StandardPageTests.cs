using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Amendments;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Amendments;

public sealed class StandardPageTests : IAsyncLifetime
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("hanne")]
    [InlineData("birgit")]
    [InlineData("peter")]
    [InlineData("lone")]
    public async Task Everyone_can_read_the_standard_in_force(string persona)
    {
        using var browser = await _app.SignInAsync(persona);
        var page = await browser.OpenAsync("/standard");

        var deadline = page.QuerySelector("#processingTime")!.TextContent;
        Assert.Contains("Afgørelsen er sendt senest 12 uger efter, at ansøgningen er modtaget.", deadline, StringComparison.Ordinal);
        Assert.Contains("Vedtaget", deadline, StringComparison.Ordinal);
        Assert.Contains("Gælder fra 1. januar 2020", deadline, StringComparison.Ordinal);
        Assert.Contains("Kilde: Kvalitetsstandarden, afsnit 2.5", deadline, StringComparison.Ordinal);
        Assert.Contains("Sidst kontrolleret 23. november 2026", deadline, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".site-nav a[href='/standard']"));
        Assert.Null(page.QuerySelector("a[href^='/standard/foreslaa']"));
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task The_standard_is_shown_as_it_stood_on_another_day_with_what_came_before_and_after()
    {
        using var browser = await _app.SignInAsync("hanne");

        var then = (await browser.OpenAsync("/standard?paa=2025-03-01")).QuerySelector("#disposableAmount")!.TextContent;
        var now = (await browser.OpenAsync("/standard?paa=2026-03-01")).QuerySelector("#disposableAmount")!.TextContent;
        var later = (await browser.OpenAsync("/standard?paa=2027-03-01")).QuerySelector("#disposableAmount")!.TextContent;

        Assert.Contains("Borgeren beholder mindst 2.900,00 kr. om måneden", then, StringComparison.Ordinal);
        Assert.Contains("Kommer 1. januar 2026", then, StringComparison.Ordinal);
        Assert.Contains("Borgeren beholder mindst 3.030,50 kr. om måneden", now, StringComparison.Ordinal);
        Assert.Contains("Før, fra 1. januar 2025", now, StringComparison.Ordinal);
        Assert.Contains("ikke fastsat for 2027", later, StringComparison.Ordinal);
    }

    /// <summary>Vejen's file has none of them: they stand in no standard.</summary>
    [Fact]
    public async Task A_value_that_no_standard_says_is_shown_as_Hjemvej_s_own()
    {
        using var browser = await _app.SignInAsync("hanne");
        var page = await browser.OpenAsync("/standard");

        foreach (var parameter in Hjemvej.Rules.Standards.Parameters.All.Where(p => p.Section == Hjemvej.Rules.Standards.Parameters.Practice))
        {
            Assert.Contains($"Kilde: {parameter.Bound?.Source.Label ?? "Hjemvejs egen værdi"}", page.QuerySelector($"#{parameter.Name}")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("paa=31-2-2026", "Skriv en dato, der findes")]
    [InlineData("paa=i+morgen", "Skriv en dato, der findes")]
    [InlineData("paa=1950-01-01", "Vælg en dag efter 1. juli 1998")]
    [InlineData("kendt=2026-03-03", "Vælg en dag, der er gået")]
    [InlineData("kendt=x", "Skriv en dato, der findes")]
    public async Task A_wrong_date_is_told_clearly_and_the_standard_of_today_is_shown(string query, string message)
    {
        using var browser = await _app.SignInAsync("hanne");

        var page = await browser.OpenAsync($"/standard?{query}");

        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        Assert.Contains(message, page.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("som den gælder 2. marts 2026", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_believed_on_a_day_can_be_told_apart_from_what_is_known_now()
    {
        // Proposed on 2 March, confirmed on 5 March, corrected on 9 March; all from 1 January.
        var amendment = await _app.ProposeAsync("appealWeeks", new(2026, 1, 1), "6");
        _app.GoTo(new(2026, 3, 5));
        await _app.HandleAsync<DecideAmendmentHandler, AmendmentVerdict>(AmendmentsSteps.Karen, h => h.HandleAsync(new(amendment.Id, true, null), Cancel));
        _app.GoTo(new(2026, 3, 9));
        await _app.AmendAsync("appealWeeks", new(2026, 1, 1), "5");
        _app.GoTo(new(2026, 3, 10));
        using var browser = await _app.SignInAsync("hanne");

        async Task<string> KnownAsync(string day) => (await browser.OpenAsync($"/standard?paa=2026-02-01{(day.Length > 0 ? $"&kendt={day}" : "")}")).QuerySelector("#appealWeeks")!.TextContent;

        Assert.Contains("Borgeren kan klage i 4 uger", await KnownAsync("2026-03-01"), StringComparison.Ordinal);
        Assert.DoesNotContain("6 uger", await KnownAsync("2026-03-01"), StringComparison.Ordinal);
        Assert.Contains("Borgeren kan klage i 4 uger", await KnownAsync("2026-03-04"), StringComparison.Ordinal);
        Assert.Contains("Foreslået6 uger fra 1. januar 2026", await KnownAsync("2026-03-04"), StringComparison.Ordinal);
        Assert.Contains("Borgeren kan klage i 6 uger", await KnownAsync("2026-03-05"), StringComparison.Ordinal);
        Assert.Contains("Borgeren kan klage i 5 uger", await KnownAsync("2026-03-09"), StringComparison.Ordinal);
        Assert.Contains("Rettet, stod fra 1. januar 2026", await KnownAsync(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_is_kept_so_that_the_one_before_can_still_be_read()
    {
        Assert.NotEmpty(_app.StandardOf().Id);
        await EventuallyAsync(() => _app.ReadAsync(db => db.StandardEditions.AnyAsync(Cancel)));

        Assert.Contains("\"processingTime\"", await _app.ReadAsync(db => db.StandardEditions.Select(e => e.Text).SingleAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_file_that_was_kept_the_oldest_is_shown()
    {
        var file = File.ReadAllText(Checkout.File("standards/vejen/vejen-107.json")).Replace("\"value\": 12, \"unit\": \"weeks\"", "\"value\": 14, \"unit\": \"weeks\"", StringComparison.Ordinal);
        Assert.NotEmpty(_app.StandardOf().Id);
        await EventuallyAsync(() => _app.ReadAsync(db => db.StandardEditions.AnyAsync(Cancel)));
        await _app.ReadAsync(async db =>
        {
            db.Add(new StandardEdition { Text = StandardSettings.Under(file, File.ReadAllText(Checkout.File("standards/settings.json"))), ReadAt = new(2026, 2, 10, 9, 0, 0, DateTimeKind.Utc) });
            return await db.SaveChangesAsync(Cancel);
        });
        using var browser = await _app.SignInAsync("hanne");

        var page = await browser.OpenAsync("/standard?kendt=2026-01-15");

        Assert.Contains("senest 14 uger", page.QuerySelector("#processingTime")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("den ældste, der er gemt: den fra 10. februar 2026", page.Text(), StringComparison.Ordinal);
    }

    /// <summary>The file's text is kept in the background, within moments of the start.</summary>
    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100 && !await holds(); i++)
        {
            await Task.Delay(100, Cancel);
        }
    }
}
