using Hjemvej.Journeys.Tests.Steps;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>From his first days at the residence to a home of his own.</summary>
public sealed partial class AndreasTests
{
    private async Task HeLivesThereAsync()
    {
        await site.MorningOfAsync(On(4, 20));
        await _peter.GoAsync($"{Case}/ophold");
        await _peter.FollowAsync("Skriv et dagsnotat");
        await _peter.SelectAsync("Tema", "Praktiske opgaver");
        await _peter.PressAsync("Gem notatet");
        await _peter.IsRefusedAsync("Skriv notatet.");
        await _peter.KeepsAsync("Tema", "practical");
        await _peter.FillAsync("Notat", "Lavede aftensmad sammen med os og fulgte opskriften på tabletten.");
        await _peter.PressAsync("Gem notatet");
        await _peter.IsToldAsync("Notatet er gemt.");

        await _peter.FollowAsync("Ledsagelse");
        await PlansSwimmingAsync();
        await _peter.IsRefusedAsync("Botilbuddet har ingen individuel vurdering af ledsagelse til aktivitet");
        await _peter.KeepsAsync("Hvor går turen hen?", "Svømmehallen");
        await _peter.GoAsync($"{Case}/ophold/ledsagelse");
        await _peter.FollowAsync("Lav en vurdering");
        await _peter.ChooseAsync("Hvad er ledsagelsen til?", "Til aktivitet");
        await _peter.FillAsync("Behov", "Kan ikke selv finde rundt, hvor der er mange mennesker.");
        await _peter.PressAsync("Gem vurderingen");
        await _peter.IsRefusedAsync("Skriv omfanget, for eksempel en gang om ugen i to timer.", "Skriv begrundelsen for vurderingen.");
        await _peter.KeepsAsync("Behov", "Kan ikke selv finde rundt, hvor der er mange mennesker.");
        await _peter.FillAsync("Omfang", "En gang om ugen i to timer.");
        await _peter.FillAsync("Begrundelse", "Svømning giver ro og en god nattesøvn.");
        await _peter.PressAsync("Gem vurderingen");
        await _peter.IsToldAsync("Vurderingen er gemt.");
        await PlansSwimmingAsync();
        await _peter.IsToldAsync("Ledsagelsen er planlagt.");
    }

    private async Task PlansSwimmingAsync()
    {
        await _peter.FollowAsync("Planlæg eller registrér");
        await _peter.ChooseAsync("Hvad er ledsagelsen til?", "Til aktivitet");
        await _peter.FillAsync("Dag", On(4, 22));
        await _peter.FillAsync("Hvor går turen hen?", "Svømmehallen");
        await _peter.PressAsync("Gem");
    }

    private async Task HisMotherIsLetInAsync()
    {
        await _peter.TurnToAsync("Samtykke");
        await _peter.SelectAsync("Hvem?", "Karen Bech, mor");
        await _peter.FillAsync("Hvordan har borgeren sagt ja, og til hvem?", "Sagde det til kontaktpersonen på stuen.");
        await _peter.PressAsync("Gem samtykket");
        await _peter.IsRefusedAsync("Vælg, hvad samtykket gælder.");
        await _peter.KeepsAsync("Hvordan har borgeren sagt ja, og til hvem?", "Sagde det til kontaktpersonen på stuen.");
        await _peter.ChooseAsync("Hvad må personen inddrages i?", "Inviteres til møder");
        await _peter.PressAsync("Gem samtykket");
        await _peter.IsToldAsync("Samtykket er gemt.");
    }

    private async Task HeGoesOnHolidayAsync()
    {
        await _peter.GoAsync($"{Case}/ophold/ferie");
        await _peter.FollowAsync("Planlæg ferie, dagstur eller tilkøb");
        await _peter.ChooseAsync("Hvad skal planlægges?", "Ferie");
        await _peter.FillAsync("Første dag", On(6, 1));
        await _peter.FillAsync("Sidste dag", On(6, 8));
        await _peter.FillAsync("Hvad vil borgeren gerne", "Sommerhus ved Henne Strand med to andre fra huset.");
        await _peter.FillAsync("Borgerens egne udgifter", "900");
        await _peter.FillAsync("Løn til personale", "4.000");
        await _peter.FillAsync("Ledsagernes udgifter", "1.100");
        await _peter.PressAsync("Gem planen");
        await _peter.IsRefusedAsync("Kvalitetsstandarden, afsnit 2.3");
        await _peter.KeepsAsync("Sidste dag", "2026-06-08");
        await _peter.FillAsync("Sidste dag", On(6, 3));
        await _peter.PressAsync("Vis, hvem der betaler");
        await _peter.SeesAsync("Borgeren betaler 900,00 kr. Botilbuddet betaler 5.100,00 kr.");
        await _peter.PressAsync("Gem planen");
        await _peter.PressAsync("Godkend");
        await _peter.IsToldAsync("Det er godkendt.");
    }

    private async Task TheStatusMeetingIsConvenedAsync()
    {
        await _hanne.HasNoTaskAsync("Indkald til statusmøde");
        await site.MorningOfAsync(On(6, 15));
        await _hanne.TakesAsync("Indkald til statusmøde");
        await _hanne.FollowAsync("Indkald til statusmøde");
        await _hanne.SeesAsync("Karen Bech, mor");
        await _hanne.FillAsync("Dag", On(8, 3));
        await _hanne.FillAsync("Klokken", "10:00");
        await _hanne.PressAsync("Indkald, og send brev til borgeren");
        await _hanne.IsRefusedAsync("Første statusmøde skal holdes senest 15. juli 2026.");
        await _hanne.KeepsAsync("Dag", "2026-08-03");
        await _hanne.FillAsync("Dag", On(7, 6));
        await _hanne.PressAsync("Indkald, og send brev til borgeren");
        await _hanne.IsToldAsync("Mødet er indkaldt, og borgeren får brev.");

        await _peter.TakesAsync("Udfyld skemaet Opfølgning");
        await _peter.FillAsync("Metoder", "Faste rutiner.");
        await _peter.PressAsync("Gem, og markér skemaet som udfyldt");
        await _peter.IsRefusedAsync("Mangler: borgerens eget perspektiv.", "Mangler: botilbuddets anbefaling.");
        await _peter.KeepsAsync("Metoder", "Faste rutiner.");
        await _peter.FillsFormAsync();
        await _peter.PressAsync("Gem som kladde");
        await _peter.SeesAsync("Alt er udfyldt", "Statusmødet er mandag den 6. juli 2026.");
        await _peter.PressAsync("Gem, og markér skemaet som udfyldt");
        await _peter.IsToldAsync("Skemaet er udfyldt.");
        await _peter.HasNoTaskAsync("Udfyld skemaet Opfølgning");
    }

    private async Task TheStatusMeetingIsHeldAsync()
    {
        await site.MorningOfAsync(On(7, 6));
        await _hanne.TakesAsync("Hold statusmøde den 6. juli 2026");
        await _hanne.FollowAsync("Hold mødet");
        await _hanne.FillEachAsync("Hvordan går det med:", "Målet er næsten nået.");
        await _hanne.ChooseAsync("Passer behov og bevilling stadig sammen?", "Afslut indsatsen og visitér til en ny");
        await _hanne.FillAsync("Begrund konklusionen", "Du klarer hverdagen med lidt hjælp. Støtte i din egen bolig er nu nok.");
        await _hanne.PressAsync("Registrér mødet");
        await _hanne.IsRefusedAsync("Både botilbuddet og myndigheden skal være med.", "Skriv, hvorfor borgeren ikke var med.");
        await _hanne.KeepsAsync("Begrund konklusionen", "Du klarer hverdagen med lidt hjælp. Støtte i din egen bolig er nu nok.");
        await _hanne.RecordsWhoCameAsync("Andreas Bech", "Karen Bech");
        await _hanne.PressAsync("Registrér mødet");
        await _hanne.IsToldAsync("Mødet er registreret.");
        await _hanne.SeesAsync("Mødet kræver en afgørelse", "Undersøg, hvilken ny indsats borgeren har brug for.");
    }

    private async Task TheGrantEndsAsync()
    {
        await site.MorningOfAsync(On(7, 7));
        await _hanne.TakesAsync("Træf afgørelse efter statusmødet");
        await _hanne.PressAsync("Afslut bevillingen");
        await _hanne.FillAsync("Det har du sagt", "Du glæder dig til din egen lejlighed.");
        await _hanne.PressAsync("Gem, og se brevet");
        await _hanne.IsStoppedAsync("Afgørelsen er begrundet", "Skriv, hvad der ændres.", "2.5");
        await _hanne.CannotPressAsync("Træf afgørelse, og send brevet");
        await _hanne.FollowAsync("Ret udkastet");
        await _hanne.KeepsAsync("Det har du sagt", "Du glæder dig til din egen lejlighed.");
        await _hanne.FillAsync("Hvad ændres?", "Dit ophold på Bostedet Nord slutter. Du får støtte i din egen bolig i stedet.");
        await _hanne.FillAsync("Gælder fra", On(8, 1));
        await _hanne.ChooseAsync("Er borgeren partshørt?", "Partshøring er ikke nødvendig");
        await _hanne.FillAsync("Borgerens svar, eller hvorfor partshøring ikke er nødvendig", "Alle oplysninger kommer fra borgeren selv.");
        await _hanne.PressAsync("Gem, og se brevet");
        await _hanne.LetterSaysAsync("Dit ophold på Bostedet Nord slutter.", "Støtte i din egen bolig er nu nok.", "senest tirsdag den 4. august 2026");
        await _hanne.PressAsync("Træf afgørelse, og send brevet");
        await _hanne.IsToldAsync("Afgørelsen er truffet, og brevet er sendt.");
        await _hanne.HasNoTaskAsync("Træf afgørelse efter statusmødet");
    }

    private async Task HeMovesOutAsync()
    {
        await _hanne.GoAsync($"{Case}/ophold");
        await _hanne.FollowAsync("Udskrivning");
        await _hanne.FillAsync("Sidste dag på botilbuddet", On(3, 1));
        await _hanne.PressAsync("Se det hele igennem");
        await _hanne.IsRefusedAsync("Borgeren flyttede ind 15. april 2026.", "Vælg, hvem der har bestemt, at opholdet slutter.", "Vælg, hvor borgeren flytter hen.", "Skriv, hvorfor opholdet slutter.");
        await _hanne.KeepsAsync("Sidste dag på botilbuddet", "2026-03-01");
        await _hanne.FillAsync("Sidste dag på botilbuddet", On(7, 31));
        await _hanne.ChooseAsync("Hvem har bestemt, at opholdet slutter?", "Opholdet slutter, som det er bevilget");
        await _hanne.ChooseAsync("Hvor flytter borgeren hen?", "Egen bolig med støtte efter § 85");
        await _hanne.FillAsync("Hvorfor slutter opholdet?", "Målene er nået, og der er en lejlighed i Vejen.");
        await _hanne.FillAsync("Hvilken støtte får borgeren bagefter?", "Bostøtte efter § 85 to gange om ugen fra 1. august.");
        await _hanne.PressAsync("Se det hele igennem");
        await _hanne.SeesAsync("1. august 2026. Ventelisten får besked.");
        await _hanne.PressAsync("Udskriv borgeren");
        await _hanne.SeesAsync("fredag den 31. juli 2026", "Egen bolig med støtte efter § 85");
        await _peter.GoAsync($"{Case}/ophold");
        await _peter.SeesAsync("til og med 31. juli 2026");
    }

    private async Task TheCaseIsClosedAsync()
    {
        await site.MorningOfAsync(On(8, 3));
        await _peter.GoAsync($"{Case}/ophold");
        Assert.Equal(404, _peter.Status);
        await _hanne.TakesAsync("Afslut sagen");
        await _hanne.PressAsync("Afslut sagen");
        await _hanne.IsRefusedAsync("Skriv, hvorfor sagen afsluttes.");
        await _hanne.FillAsync("Hvorfor afsluttes sagen?", "Andreas er flyttet i egen lejlighed med støtte efter § 85.");
        await _hanne.PressAsync("Afslut sagen");
        await _hanne.IsToldAsync("Sagen er afsluttet.");
        await _hanne.SeesInStripAsync("Afsluttet");
        await _hanne.TurnToAsync("Historik");
        await _hanne.SeesAsync("Andreas er flyttet i egen lejlighed med støtte efter § 85.", "Borgeren udskrives fra Bostedet Nord");
        foreach (var visitor in new[] { _hanne, _birgit, _lone })
        {
            await visitor.GoAsync("/opgaver");
            await visitor.SeesAsync("Der er ikke noget, du skal gøre lige nu.");
        }
    }
}
