using Hjemvej.Journeys.Tests.Browser;
using Hjemvej.Journeys.Tests.Steps;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>The work goes on in a browser that runs no scripts.</summary>
public sealed class WithoutScriptsTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Fact]
    [Trait("Requirement", "1.1-2")]
    [Trait("Requirement", "2.5-1")]
    public async Task An_application_is_registered_and_its_assessment_concluded_without_scripts()
    {
        await using var hanne = await site.VisitAsync("hanne", scripts: false);
        await hanne.GoAsync("/ansoegninger/ny");
        await hanne.FillAsync("CPR-nummer", "050699-4117");
        await hanne.FillAsync("Navn", "Emil Krogh");
        await hanne.PressAsync("Registrér, og send kvittering");
        await hanne.IsRefusedAsync("Vælg, hvem henvendelsen kommer fra.", "Vurdér, om behovet er akut.");
        await hanne.KeepsAsync("Navn", "Emil Krogh");
        await hanne.FillsApplicationAsync();
        await hanne.PressAsync("Registrér, og send kvittering");
        await hanne.IsToldAsync("Ansøgningen er registreret");

        await hanne.TakesAsync("Tag stilling til § 85, og skriv borgerens håb og drømme");
        await hanne.FollowAsync("Begynd udredningen");
        await hanne.ConsidersHomeSupportAsync();
        await hanne.AssessesTheRestAsync();
        await hanne.FollowAsync("Afslut udredningen");
        await hanne.PressAsync("Afslut udredningen");
        await hanne.SeesAsync("Udredningen er afsluttet");
        await hanne.HasTaskAsync("Sæt sagen på udvalgets dagsorden");
    }
}
