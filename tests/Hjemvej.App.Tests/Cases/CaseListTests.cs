namespace Hjemvej.App.Tests.Cases;

public sealed class CaseListTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    [Theory]
    [InlineData("ørsted")]
    [InlineData("ØRSTED")]
    [InlineData("Ørsted")]
    [InlineData("åge")]
    public async Task A_name_is_found_whatever_the_size_of_its_danish_letters(string search)
    {
        var @case = await app.RegisterAsync(name: "Åge Ørsted");
        using var browser = await app.SignInAsync("hanne");

        var page = await browser.OpenAsync($"/sager?q={Uri.EscapeDataString(search)}");

        Assert.NotNull(page.QuerySelector($"main a[href='/sager/{@case.Number}']"));
    }

    [Fact]
    public async Task A_case_is_found_by_its_number_and_by_the_citizens_cpr_number()
    {
        var @case = await app.RegisterAsync();
        var cpr = await app.ReadAsync(db => Task.FromResult(db.Citizens.Single(c => c.Id == @case.CitizenId).Cpr!.Reveal()));
        using var browser = await app.SignInAsync("hanne");

        foreach (var search in new[] { $"{@case.Number}", cpr, cpr.Replace("-", "", StringComparison.Ordinal) })
        {
            var found = await browser.SubmitAsync(await browser.OpenAsync("/sager"), [("q", search)]);

            Assert.NotNull(found.QuerySelector($"main a[href='/sager/{@case.Number}']"));
            Assert.DoesNotContain(cpr[^4..], browser.At, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_cpr_number_in_the_address_is_not_searched_for()
    {
        var @case = await app.RegisterAsync();
        var cpr = await app.ReadAsync(db => Task.FromResult(db.Citizens.Single(c => c.Id == @case.CitizenId).Cpr!.Reveal()));
        using var browser = await app.SignInAsync("hanne");

        var page = await browser.OpenAsync($"/sager?q={cpr}");

        Assert.Contains("Et CPR-nummer må ikke stå i adressen", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.QuerySelector("#q")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_cpr_number_of_a_citizen_that_is_not_ones_own_finds_nobody()
    {
        var @case = await app.RegisterAsync();
        var cpr = await app.ReadAsync(db => Task.FromResult(db.Citizens.Single(c => c.Id == @case.CitizenId).Cpr!.Reveal()));
        using var peter = await app.SignInAsync("peter");

        var page = await peter.SubmitAsync(await peter.OpenAsync("/sager"), [("q", cpr)]);

        Assert.Contains("Ingen sager passer", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain($"{@case.CitizenId}", peter.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_are_narrowed_to_a_birthday_to_ones_own_and_to_the_urgent()
    {
        var hers = await app.RegisterAsync(name: "Hannes Akutte", urgent: true);
        var born = await app.ReadAsync(db => Task.FromResult(db.Citizens.Single(c => c.Id == hers.CitizenId).BirthDate));
        using var hanne = await app.SignInAsync("hanne");
        using var jonas = await app.SignInAsync("jonas");

        Assert.NotNull((await hanne.OpenAsync($"/sager?q={born:ddMMyy}&mine=true&akut=true")).QuerySelector($"main a[href='/sager/{hers.Number}']"));
        Assert.Null((await jonas.OpenAsync($"/sager?q={born:ddMMyy}&mine=true")).QuerySelector($"main a[href='/sager/{hers.Number}']"));
        Assert.Null((await hanne.OpenAsync($"/sager?q={born.AddDays(1):ddMMyy}&akut=true")).QuerySelector($"main a[href='/sager/{hers.Number}']"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("' or 1=1")]
    public async Task Signs_that_mean_something_to_the_database_mean_nothing_in_a_search(string search)
    {
        await app.RegisterAsync();
        using var browser = await app.SignInAsync("hanne");

        var page = await browser.OpenAsync($"/sager?q={Uri.EscapeDataString(search)}");

        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        Assert.Empty(page.QuerySelectorAll("main td a"));
    }

    [Fact]
    public async Task A_cpr_number_is_shown_masked()
    {
        var @case = await app.RegisterAsync();
        var cpr = await app.ReadAsync(db => Task.FromResult(db.Citizens.Single(c => c.Id == @case.CitizenId).Cpr!.Reveal()));
        using var browser = await app.SignInAsync("hanne");

        foreach (var path in new[] { "/sager", $"/sager/{@case.Number}", $"/sager/{@case.Number}/historik" })
        {
            Assert.DoesNotContain(cpr, (await browser.OpenAsync(path)).DocumentElement.TextContent, StringComparison.Ordinal);
        }
    }
}
