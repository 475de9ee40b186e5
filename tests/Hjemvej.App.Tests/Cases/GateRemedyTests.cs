using Hjemvej.App.Tests.Payments;

namespace Hjemvej.App.Tests.Cases;

public sealed class GateRemedyTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task A_shut_gate_leads_to_the_page_where_it_is_opened()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/indskrivning");

        var shut = page.QuerySelectorAll("main .gate-shut").Single(g => g.TextContent.Contains("besked om egenbetalingen", StringComparison.Ordinal));
        Assert.Equal("Gå til egenbetalingen", shut.QuerySelector(".gate-mend a")!.TextContent);
        await hanne.OpenAsync(shut.QuerySelector(".gate-mend a")!.GetAttribute("href")!);
        Assert.Equal($"/sager/{@case.Number}/egenbetaling", hanne.At);
        Assert.Empty(page.QuerySelectorAll("main .gate-open .gate-mend"));
    }

    [Fact]
    public async Task A_gate_does_not_lead_to_the_page_it_stands_on_nor_to_one_that_is_shut_for_the_reader()
    {
        var @case = await app.ArrangeGrantedAsync();
        using var lone = await app.SignInAsync("lone");

        var payments = await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling");

        Assert.Empty(payments.QuerySelectorAll("main .gate-mend"));
    }
}
