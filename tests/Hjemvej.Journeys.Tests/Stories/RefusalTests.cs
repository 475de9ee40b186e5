using Hjemvej.App.Tests.Decisions;
using Hjemvej.Journeys.Tests.Browser;
using Hjemvej.Journeys.Tests.Steps;
using Hjemvej.Rules.Decisions;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>An application that ends in a refusal, with a complaint that changes nothing.</summary>
public sealed class RefusalTests(EmptySite site) : IClassFixture<EmptySite>
{
    private const string Reason = "Støtte i din egen bolig er først begyndt for to måneder siden. Vi kan ikke sige endnu, at den ikke er nok.";
    private const string Upheld = "Der er ikke kommet noget nyt frem. Støtten i din egen bolig er stadig kun lige begyndt.";

    [Fact]
    [Trait("Requirement", "2.5-3")]
    [Trait("Requirement", "2.5-5")]
    public async Task A_refusal_says_why_and_how_to_complain_is_upheld_and_the_case_is_closed_when_the_time_to_complain_is_over()
    {
        var @case = await site.App.ReadyAsync(Outcome.Refusal, "Oskar Lund");
        await using var hanne = await site.VisitAsync("hanne");

        await RefuseAsync(hanne);
        await hanne.IsStoppedAsync("Sagen kan afsluttes", "Borgeren kan klage til og med 30. marts 2026.", "2.5");
        await hanne.HasNoTaskAsync("Afslut sagen");

        await site.MorningOfAsync(new(2026, 3, 16));
        await ComplainAsync(hanne, $"/sager/{@case.Number}/klage");
        await UpholdAsync(hanne);

        await site.MorningOfAsync(new(2026, 3, 31));
        await hanne.GoAsync($"/sager/{@case.Number}/klage");
        await hanne.FollowAsync("Registrér Ankestyrelsens svar");
        await hanne.FillAsync("Hvornår modtog kommunen svaret?", new DateOnly(2026, 3, 31));
        await hanne.ChooseAsync("Hvad svarede Ankestyrelsen?", "Stadfæstet: afgørelsen gælder");
        await hanne.PressAsync("Gem svaret");
        await hanne.TakesAsync("Afslut sagen, når klagefristen er udløbet");
        await hanne.PressAsync("Afslut sagen");
        await hanne.IsRefusedAsync("Skriv, hvorfor sagen afsluttes.");
        await hanne.FillAsync("Hvorfor afsluttes sagen?", "Afslaget er fastholdt og stadfæstet af Ankestyrelsen.");
        await hanne.PressAsync("Afslut sagen");
        await hanne.IsToldAsync("Sagen er afsluttet.");
        await hanne.SeesInStripAsync("Afsluttet");
        await hanne.HasNoTaskAsync("Afslut sagen");
    }

    private static async Task RefuseAsync(Visitor hanne)
    {
        await hanne.TakesAsync("Træf afgørelse, og send brevet");
        await hanne.SeesAsync("Udvalget indstiller: Afslag.");
        await hanne.ChooseAsync("Hvad går afgørelsen ud på?", "Afslag");
        await hanne.PressAsync("Begynd på udkastet");
        await hanne.FillAsync("Derfor har vi besluttet det", Reason);
        await hanne.FillAsync("Det har du sagt", "");
        await hanne.PressAsync("Gem, og se brevet");
        await hanne.IsStoppedAsync("Afgørelsen er begrundet", "Skriv, hvad borgeren har sagt, og hvordan det er vægtet.", "2.5");
        await hanne.CannotPressAsync("Træf afgørelse, og send brevet");
        await hanne.FollowAsync("Ret udkastet");
        await hanne.KeepsAsync("Derfor har vi besluttet det", Reason);
        await hanne.FillAsync("Det har du sagt", "Du mener ikke, at du kan klare dig i din lejlighed. Det har vi lyttet til.");
        await hanne.ChooseAsync("Er borgeren partshørt?", "Partshøring er ikke nødvendig");
        await hanne.FillAsync("Borgerens svar, eller hvorfor partshøring ikke er nødvendig", "Alle oplysninger kommer fra borgeren selv.");
        await hanne.FillAsync("Hvorfor går afgørelsen imod udredningen eller udvalget?", "Udvalget har set, at støtten i hjemmet først er begyndt.");
        await hanne.PressAsync("Gem, og se brevet");
        await hanne.LetterSaysAsync("Vi har sagt nej", Reason, "Det har vi lyttet til.", "Serviceloven § 107", "Du kan klage", "senest mandag den 30. marts 2026");
        var shown = await hanne.ReadLetterAsync();
        await hanne.SendsDecisionAsync();
        await hanne.SeesAsync("mandag den 30. marts 2026");
        await hanne.FollowAsync("Se brevet, som det blev sendt");
        Assert.Equal(shown, await hanne.ReadLetterAsync());
        await hanne.TurnToAsync("Afgørelse");
    }

    private static async Task ComplainAsync(Visitor hanne, string page)
    {
        await hanne.GoAsync(page);
        await hanne.FillAsync("Modtaget", new DateOnly(2026, 3, 1));
        await hanne.ChooseAsync("Er klagen mundtlig?", "Ja");
        await hanne.FillAsync("Hvad klages der over?", "I har ikke talt med min kontaktperson.");
        await hanne.PressAsync("Registrér klagen");
        await hanne.IsRefusedAsync("Skriv, hvem der klager.", "Vælg, om det er borgeren, værgen eller en anden med fuldmagt, der klager.");
        await hanne.KeepsChoiceAsync("Er klagen mundtlig?", "Ja");
        await hanne.KeepsAsync("Hvad klages der over?", "I har ikke talt med min kontaktperson.");
        await hanne.ChooseAsync("Hvem klager?", "Borgeren selv");
        await hanne.FillAsync("Navn på den, der klager", "Oskar Lund");
        await hanne.PressAsync("Registrér klagen");
        await hanne.IsRefusedAsync("Afgørelsen er fra 2. marts 2026. Klagen kan ikke være modtaget før.");
        await hanne.FillAsync("Modtaget", new DateOnly(2026, 3, 16));
        await hanne.PressAsync("Registrér klagen");
        await hanne.IsToldAsync("Klagen er registreret.");
        await hanne.SeesAsync("mandag den 13. april 2026");
    }

    private static async Task UpholdAsync(Visitor hanne)
    {
        await hanne.TakesAsync("Genvurdér afgørelsen efter klagen");
        await hanne.FollowAsync("Genvurdér afgørelsen");
        await hanne.PressAsync("Se det igennem");
        await hanne.IsRefusedAsync("Vælg, hvad genvurderingen førte til.", "Skriv begrundelsen.");
        await hanne.ChooseAsync("Hvad fører genvurderingen til?", "Fastholdt");
        await hanne.FillAsync("Begrundelse", Upheld);
        await hanne.PressAsync("Se det igennem");
        await hanne.IsRefusedAsync("Send klagen, afgørelsen og sagens akter til Ankestyrelsen, og skriv, hvornår det er sket.");
        await hanne.FillAsync("Hvornår er klagen sendt til Ankestyrelsen?", new DateOnly(2026, 3, 16));
        await hanne.PressAsync("Se det igennem");
        await hanne.LetterSaysAsync("Ankestyrelsen den 16. marts 2026", Upheld);
        await hanne.PressAsync("Gem genvurderingen, og send brevet");
        await hanne.IsToldAsync("Afgørelsen er fastholdt");
        await hanne.FollowAsync("Se brevet til borgeren");
        await hanne.LetterSaysAsync("Ankestyrelsen", Upheld);
        await hanne.HasNoTaskAsync("Genvurdér afgørelsen");
    }
}
