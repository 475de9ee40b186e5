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
    public async Task The_standard_is_folded_by_section_and_an_address_of_a_value_opens_its_own()
    {
        using var hanne = await app.SignInAsync("hanne");

        var folded = await hanne.OpenAsync("/standard");
        var led = await hanne.OpenAsync("/standard?vaerdi=disposableAmount");

        Assert.Empty(folded.QuerySelectorAll("details.chapter[open]"));
        Assert.NotNull(Assert.Single(led.QuerySelectorAll("details.chapter[open]")).QuerySelector("#disposableAmount"));
    }
}
