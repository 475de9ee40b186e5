using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>One case that is stopped by each gate in turn: the page says why, and lets through once the fact is there.</summary>
public sealed class GatesTests(EmptySite site) : IClassFixture<EmptySite>
{
    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    [Fact]
    [Trait("Requirement", "1-1")]
    [Trait("Requirement", "1.1-2")]
    [Trait("Requirement", "1.2-4")]
    [Trait("Requirement", "2.5-3")]
    public async Task A_grant_waits_for_each_gate_of_the_decision()
    {
        var today = site.App.Today;
        var hanne = await site.VisitAsync("hanne");
        var birgit = await site.VisitAsync("birgit");
        var root = await Town.ApplyAsync(hanne, "Emil Hauge", "140399-1005", Day(today));

        await SeesShutAsync(hanne, root, "Der er taget stilling til § 85 først", "Mindre indgribende tilbud er ikke nok", "Mindst ét grundlag er dokumenteret", "Borgeren er i målgruppen", "Sagen er forelagt visitationsudvalget");
        await Town.AssessAsync(hanne, root);
        await SeesShutAsync(hanne, root, "Sagen er forelagt visitationsudvalget");
        await Town.PresentAsync(hanne, birgit, root, Day(today), "Grant");
        await SeesShutAsync(hanne, root);
    }

    [Fact]
    [Trait("Requirement", "1.2-1")]
    public async Task Nobody_is_granted_a_stay_before_the_eighteenth_birthday()
    {
        var hanne = await site.VisitAsync("hanne");
        var root = await Town.ApplyAsync(hanne, "Sofie Munk", "140309-4006", Day(site.App.Today));

        await hanne.GoAsync($"{root}/afgoerelse");

        await hanne.SeesAsync("18 år");
        Assert.Contains("Borgeren er fyldt 18 år på dagen for afgørelsen", await ShutAsync(hanne), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    [Trait("Requirement", "2.8-2")]
    public async Task Moving_in_waits_for_each_gate_of_the_enrolment()
    {
        var app = site.App;
        var @case = await App.Tests.People.RegisterAsync(app, name: "Freja Lind");
        await app.ArrangeGrantAsync(@case);
        var hanne = await site.VisitAsync("hanne");

        await hanne.GoAsync($"/sager/{@case.Number}/indskrivning");

        var shut = await ShutAsync(hanne);
        Assert.Contains("Borgeren har sagt ja til en plads", shut, StringComparison.Ordinal);
        Assert.Contains("Borgeren har fået besked om egenbetalingen", shut, StringComparison.Ordinal);
        Assert.Contains("Botilbuddet er godkendt og registreret på Tilbudsportalen", shut, StringComparison.Ordinal);
    }

    private static async Task SeesShutAsync(Visitor visitor, string root, params string[] titles)
    {
        await visitor.GoAsync($"{root}/afgoerelse");
        var shut = await ShutAsync(visitor);
        Assert.All(titles, title => Assert.Contains(title, shut, StringComparison.Ordinal));
        Assert.Equal(titles.Length, await visitor.Page.Locator("main .gate-shut").CountAsync());
    }

    private static async Task<string> ShutAsync(Visitor visitor) => string.Join('\n', await visitor.Page.Locator("main .gate-shut").AllInnerTextsAsync());
}
