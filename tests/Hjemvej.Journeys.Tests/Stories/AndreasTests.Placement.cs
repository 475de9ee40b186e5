using Hjemvej.Journeys.Tests.Steps;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>From the grant to the day he moves in.</summary>
public sealed partial class AndreasTests
{
    private async Task APlaceIsFoundWithHimAsync()
    {
        await site.MorningOfAsync(On(3, 24));
        await _lone.HasNoTaskAsync("Beregn egenbetalingen");
        await _hanne.TakesAsync("Tilbyd borgeren den ledige plads på Bostedet Nord");
        await _hanne.SeesAsync("Bostedet Nord", "Kommunens eget", "Modtager borgere i målgruppen Autismespektrum.", "Kan dække støttebehovet (højt støttebehov).");
        await _hanne.FollowAsync("Vælg Bostedet Nord");
        await _hanne.ChooseAsync("Hvad synes borgeren om dette botilbud?", "Delvist enig");
        await _hanne.PressAsync("Gem valget");
        await _hanne.IsRefusedAsync("Skriv, hvad borgeren er uenig i.");
        await _hanne.KeepsChoiceAsync("Hvad synes borgeren om dette botilbud?", "Delvist enig");
        await _hanne.SaysWhyThisResidenceAsync();
        await _hanne.IsToldAsync("Valget er gemt.");
        await _hanne.OffersPlaceAsync();

        await _peter.HasTaskAsync("Gør en plads klar til en borger");
        await _peter.GoAsync($"{Case}/udredning");
        await _peter.SeesAsync("Det har du ikke adgang til");
        await _lone.HasTaskAsync("Beregn egenbetalingen");

        await site.MorningOfAsync(On(3, 27));
        await _hanne.TakesAsync("Registrér svaret på pladsen på Bostedet Nord");
        await _hanne.FollowAsync("Registrér svaret");
        await _hanne.ChooseAsync("Siger borgeren ja til pladsen?", "Ja");
        await _hanne.FillAsync("Svaret den", On(3, 20));
        await _hanne.PressAsync("Gem svaret");
        await _hanne.IsRefusedAsync("Svaret er tidligst fra 24. marts 2026");
        await _hanne.KeepsAsync("Svaret den", "2026-03-20");
        await _hanne.FillAsync("Svaret den", On(3, 27));
        await _hanne.PressAsync("Gem svaret");
        await _hanne.IsToldAsync("Borgerens ja er registreret.");
        await _peter.HasNoTaskAsync("Gør klar");
    }

    private async Task HisPlanIsWrittenAsync()
    {
        await _hanne.TakesAsync("Registrér borgerens svar på tilbuddet om handleplan");
        await _hanne.FollowAsync("Registrér borgerens svar");
        await _hanne.PressAsync("Gem svaret");
        await _hanne.IsRefusedAsync("Vælg, hvad borgeren har svaret.");
        await _hanne.ChooseAsync("Hvad har borgeren svaret?", "Ja tak");
        await _hanne.PressAsync("Gem svaret");
        await _hanne.IsToldAsync("Svaret er registreret.");

        await _hanne.TakesAsync("Skriv handleplanen færdig");
        await _hanne.FollowAsync("Skriv planen");
        await _hanne.SeesAsync("Planen er habiliterende", "er hentet fra udredningen og afgørelsen");
        await _hanne.FillAsync("Formålet med indsatsen", "At du kan klare dig i din egen lejlighed.");
        await _hanne.PressAsync("Gør planen færdig");
        await _hanne.IsRefusedAsync("Planen mangler: Den indsats, der er nødvendig.", "Planen mangler: Andre særlige forhold.");
        await _hanne.KeepsAsync("Formålet med indsatsen", "At du kan klare dig i din egen lejlighed.");
        await _hanne.FillAsync("Den indsats, der er nødvendig", "Oplæring i faste rutiner sammen med personalet hver dag.");
        await _hanne.FillAsync("Den forventede varighed", "Omkring 18 måneder.");
        await _hanne.FillAsync("Andre særlige forhold", "Ingen.");
        await _hanne.PressAsync("Gør planen færdig");
        await _hanne.IsToldAsync("Handleplanen er gjort færdig.");

        await _hanne.FollowAsync("Tilføj et mål");
        await _hanne.FollowAsync("Rengøring");
        await _hanne.PressAsync("Gem målet");
        await _hanne.IsRefusedAsync("Vælg, hvad der er retningen.", "Vælg det niveau, der arbejdes hen imod.", "Skriv, hvornår målet skal være nået.");
        await _hanne.KeepsAsync("Mål", "Du lærer trin for trin, med faste rutiner og tydelig støtte, at gøre rent i din bolig hver uge.");
        await SetsGoalAsync();
        await _hanne.FollowAsync("Tilføj et mål");
        await _hanne.FollowAsync("Netværk");
        await SetsGoalAsync();
    }

    private async Task SetsGoalAsync()
    {
        await _hanne.ChooseAsync("Måltype", "Udvikle funktionsevne");
        await _hanne.SelectAsync("Niveau, når målet er nået", "1 – Let nedsat funktionsevne");
        await _hanne.FillAsync("Frist", new DateOnly(2027, 3, 1));
        await _hanne.FillAsync("Hvad er overvejet eller i brug?", "Påmindelser på telefonen prøves.");
        await _hanne.PressAsync("Gem målet");
        await _hanne.IsToldAsync("Målet er gemt.");
    }

    private async Task TheResidenceGetsItsOrderAsync()
    {
        await _peter.GoAsync($"{Case}/bestilling");
        await _peter.SeesAsync("Myndigheden har ikke sendt jer bestillingen endnu.");
        await _hanne.FollowAsync("Se og send bestillingen til botilbuddet");
        await _hanne.FollowAsync("Send bestillingen");
        await _hanne.ChooseAsync("Dele af handleplanen", "Formål");
        await _hanne.PressAsync("Tjek bestillingen");
        await _hanne.IsRefusedAsync("Skriv, hvorfor netop det er relevant for botilbuddet.");
        await _hanne.KeepsChoiceAsync("Dele af handleplanen", "Formål");
        await _hanne.FillAsync("Hvorfor er netop det relevant for botilbuddet?", "Personalet skal kende målene for at kunne øve dem.");
        await _hanne.PressAsync("Tjek bestillingen");
        await _hanne.SeesAsync("Det her får Bostedet Nord.");
        await _hanne.PressAsync("Send bestillingen til Bostedet Nord");
        await _hanne.IsToldAsync("Bestillingen er sendt til botilbuddet.");
        await _peter.GoAsync($"{Case}/bestilling");
        await _peter.SeesAsync("at gøre rent i din bolig hver uge", "At du kan klare dig i din egen lejlighed.");
        await _peter.DoesNotSeeAsync("Oplæring i faste rutiner");
    }

    private async Task HeIsToldWhatHePaysAsync()
    {
        await site.MorningOfAsync(On(3, 30));
        await _lone.TakesAsync("Beregn egenbetalingen");
        await _lone.IsStoppedAsync("Borgeren har fået besked om egenbetalingen", "Beregn egenbetalingen, og giv borgeren besked om beløbet.", "2.10");
        await _lone.FollowAsync("Beregn egenbetalingen");
        await _lone.FillAsync("Gælder fra", On(4, 15));
        await _lone.ChooseAsync("Beholder borgeren sin egen bolig under opholdet?", "Nej");
        await _lone.ChooseAsync("Har borgeren en indtægt?", "Ja");
        await _lone.FillAsync("Indtægt efter skat om måneden", "12.40");
        await _lone.PressAsync("Regn ud");
        await _lone.IsRefusedAsync("Skriv et beløb i kroner, for eksempel 9.800,50.");
        await _lone.KeepsAsync("Indtægt efter skat om måneden", "12.40");
        await _lone.FillAsync("Indtægt efter skat om måneden", "12.400");
        await _lone.PressAsync("Regn ud");
        await _lone.SeesAsync("6.300,00 kr. om måneden", "Borgeren har 6.100,00 kr. tilbage.", "Rådighedsbeløb i 2026, som altid skal være tilbage", "3.030,50 kr.");
        await _lone.PressAsync("Gem beregningen");
        await _lone.IsToldAsync("Beregningen er gemt.");
        await _lone.TakesAsync("Send brevet om egenbetaling til borgeren");
        await _lone.FollowAsync("Se brevet, og send besked til borgeren");
        await _lone.LetterSaysAsync("6.300,00 kr.", "Du kan klage");
        await _lone.PressAsync("Send brevet");
        await _lone.IsToldAsync("Brevet er sendt, og borgeren har fået besked.");
        await _lone.HasNoTaskAsync("Send brevet om egenbetaling");
    }

    private async Task HeMovesInAsync()
    {
        await site.MorningOfAsync(On(4, 15));
        await _hanne.TakesAsync("Indskriv borgeren");
        await _hanne.SelectAsync("Hvad laver borgeren om dagen?", "Uddannelse");
        await _hanne.FillAsync("Dage om ugen", "3");
        await _hanne.PressAsync("Se det hele igennem");
        await _hanne.IsRefusedAsync("Skriv den konkrete og individuelle vurdering", "Skriv, hvornår den nedsatte beskæftigelse skal vurderes igen.");
        await _hanne.KeepsAsync("Dage om ugen", "3");
        await _hanne.FillAsync("Dage om ugen", "5");
        await _hanne.EnrolsAsync();
        await _hanne.GoAsync(Case);
        await _hanne.SeesAsync("Første statusmøde", "onsdag den 15. juli 2026");
        await _hanne.HasNoTaskAsync("Indskriv borgeren");
    }
}
