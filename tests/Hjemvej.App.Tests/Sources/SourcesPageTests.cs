using Hjemvej.App.Tests.Amendments;

namespace Hjemvej.App.Tests.Sources;

public sealed class SourcesPageTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    [Fact]
    public async Task The_sections_are_folded_and_an_address_of_a_sentence_opens_its_own()
    {
        using var hanne = await app.SignInAsync("hanne");

        var folded = await hanne.OpenAsync("/kilder");
        var led = await hanne.OpenAsync("/kilder?krav=2.9-2");

        Assert.Empty(folded.QuerySelectorAll("details.chapter[open]"));
        Assert.NotNull(Assert.Single(led.QuerySelectorAll("details.chapter[open]")).QuerySelector("tr[id='krav-2.9-2']"));
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task A_corrected_amount_is_listed_once()
    {
        await app.AmendAsync("disposableAmount", new(2027, 1, 1), "3100.00");
        app.Time.Advance(TimeSpan.FromMinutes(5));
        await app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        using var hanne = await app.SignInAsync("hanne");

        var rows = (await hanne.OpenAsync("/kilder")).QuerySelectorAll("main tr").Where(tr => tr.TextContent.Contains("Rådighedsbeløb om måneden", StringComparison.Ordinal) && tr.TextContent.Contains("01.01.2027", StringComparison.Ordinal));

        Assert.Contains("3.166,90 kr.", Assert.Single(rows).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_value_of_the_standard_is_seen_at_once_and_an_address_of_a_value_opens_only_its_own_section()
    {
        using var hanne = await app.SignInAsync("hanne");

        var all = await hanne.OpenAsync("/standard");
        var led = await hanne.OpenAsync("/standard?vaerdi=disposableAmount");

        Assert.Empty(all.QuerySelectorAll("details.chapter:not([open]) .parameter"));
        Assert.NotNull(Assert.Single(led.QuerySelectorAll("details.chapter[open]")).QuerySelector("#disposableAmount"));
        Assert.Contains(led.QuerySelectorAll("main a[href='/standard']"), a => a.TextContent == "Vis alle værdier");
    }
}
