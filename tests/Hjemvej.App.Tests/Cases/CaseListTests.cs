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
            Assert.NotNull((await browser.OpenAsync($"/sager?q={search}")).QuerySelector($"main a[href='/sager/{@case.Number}']"));
        }
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
