namespace Hjemvej.App.Tests.Worklists;

public sealed class WorklistTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task What_is_overdue_stands_first()
    {
        await app.RegisterAsync(app.Today, "Nyeste Ansøger");
        await app.RegisterAsync(app.Today.AddDays(-100), "Ventet Længe");
        using var browser = await app.SignInAsync("hanne");

        var text = (await browser.OpenAsync("/opgaver")).QuerySelector("main")!.TextContent;

        Assert.True(text.IndexOf("Ventet Længe", StringComparison.Ordinal) < text.IndexOf("Nyeste Ansøger", StringComparison.Ordinal));
        Assert.Contains("overskredet", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public async Task Of_two_that_wait_the_urgent_one_stands_first()
    {
        await app.RegisterAsync(app.Today.AddDays(-20), "Kan Vente");
        await app.RegisterAsync(app.Today, "Haster Meget", urgent: true);
        using var browser = await app.SignInAsync("hanne");

        var text = (await browser.OpenAsync("/opgaver")).QuerySelector("main")!.TextContent;

        Assert.True(text.IndexOf("Haster Meget", StringComparison.Ordinal) < text.IndexOf("Kan Vente", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("birgit")]
    [InlineData("peter")]
    [InlineData("lone")]
    public async Task Nobody_is_shown_what_they_cannot_act_on(string persona)
    {
        await app.RegisterAsync(name: "Ikke Din Sag");
        using var browser = await app.SignInAsync(persona);

        Assert.DoesNotContain("Ikke Din Sag", (await browser.OpenAsync("/opgaver")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_social_workers_list_begins_with_their_own_cases_and_can_show_all()
    {
        await app.RegisterAsync(name: "Hannes Borger");
        using var browser = await app.SignInAsync("jonas");

        Assert.DoesNotContain("Hannes Borger", (await browser.OpenAsync("/opgaver")).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hannes Borger", (await browser.OpenAsync("/opgaver?hvis=alle")).DocumentElement.TextContent, StringComparison.Ordinal);
    }
}
