using Hjemvej.Journeys.Tests.Steps;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>From the call to the decision.</summary>
public sealed partial class AndreasTests
{
    private async Task AResidenceIsReadyAsync()
    {
        await _morten.GoAsync("/botilbud");
        await _morten.SeesAsync("Der er ikke oprettet botilbud endnu.");
        await _morten.FollowAsync("Opret et botilbud");
        await _morten.FillAsync("Navn", "Bostedet Nord");
        await _morten.PressAsync("Opret botilbuddet");
        await _morten.IsRefusedAsync("Vælg, om botilbuddet er kommunens eget.", "Vælg det højeste støttebehov.", "Skriv prisen for logi.", "Skriv prisen for kost.");
        await _morten.KeepsAsync("Navn", "Bostedet Nord");
        await _morten.ChooseAsync("Er botilbuddet kommunens eget?", "Ja");
        await _morten.DescribesResidenceAsync();
        await _morten.IsToldAsync("Botilbuddet er oprettet.");
        await _morten.IsStoppedAsync("Botilbuddet er godkendt og registreret på Tilbudsportalen", "Botilbuddet er ikke godkendt af socialtilsynet.", "2.8");

        await _morten.FollowAsync("Registrér et opslag");
        await _morten.FillAsync("Registreret fra", new DateOnly(2024, 1, 1));
        await _morten.FillAsync("Registreret til og med", new DateOnly(2023, 12, 31));
        await _morten.ChooseAsync("Er botilbuddet godkendt af socialtilsynet?", "Ja");
        await _morten.FillAsync("Socialtilsyn", "Socialtilsyn Syd");
        await _morten.PressAsync("Gem opslaget");
        await _morten.IsRefusedAsync("Registreringen kan ikke slutte, før den begynder.");
        await _morten.KeepsAsync("Socialtilsyn", "Socialtilsyn Syd");
        await _morten.FillAsync("Registreret til og med", "");
        await _morten.PressAsync("Gem opslaget");
        await _morten.MayPassAsync("Botilbuddet er godkendt og registreret på Tilbudsportalen");

        await _morten.FollowAsync("Pladser");
        await _morten.PressAsync("Tilføj pladsen");
        await _morten.IsRefusedAsync("Skriv, hvad pladsen hedder");
        await _morten.FillAsync("Pladsens navn", "Lejlighed 1");
        await _morten.PressAsync("Tilføj pladsen");
        await _morten.IsToldAsync("Pladsen er tilføjet.");
    }

    private async Task HisMotherCallsAsync()
    {
        await _hanne.GoAsync("/log-ind");
        await _hanne.SeesAsync("Der er ikke noget, du skal gøre lige nu.");
        await _hanne.FollowAsync("Registrér en ansøgning");
        await _hanne.FillAsync("CPR-nummer", "320307-4123");
        await _hanne.FillAsync("Navn", "Andreas Bech");
        await _hanne.PressAsync("Registrér, og send kvittering");
        await _hanne.IsRefusedAsync(
            "Skriv CPR-nummeret med ti cifre.", "Vælg, hvem henvendelsen kommer fra.", "Skriv, hvad borgeren søger om og hvorfor", "Vurdér, om behovet er akut.", "Vælg, om borgeren er indforstået.");
        await _hanne.KeepsAsync("CPR-nummer", "320307-4123");
        await _hanne.KeepsAsync("Navn", "Andreas Bech");
        await _hanne.FillAsync("CPR-nummer", "140307-4123");
        await _hanne.FillAsync("Vej og nummer", "Birkevej 4");
        await _hanne.FillAsync("Postnummer", "6600");
        await _hanne.FillAsync("By", "Vejen");
        await _hanne.FillsApplicationAsync("Pårørende", "Karen Bech, mor");
        await _hanne.PressAsync("Registrér, og send kvittering");
        await _hanne.IsToldAsync("Ansøgningen er registreret, og kvitteringen til borgeren er skrevet.");
        await _hanne.SeesAsync("Senest mandag den 25. maj 2026", "Bliv færdig senest fredag den 22. maj 2026");
        _number = _hanne.CaseNumber();
        await _hanne.FollowAsync("Se kvitteringen til borgeren");
        await _hanne.LetterSaysAsync("Andreas Bech", "25. maj 2026");

        await _hanne.TurnToAsync("Ansøgning");
        await _hanne.FollowAsync("Se og ret personer");
        await _hanne.FollowAsync("Tilføj en person");
        await _hanne.ChooseAsync("Personen er", "Pårørende eller netværk");
        await _hanne.FillAsync("Relation til borgeren", "mor");
        await _hanne.PressAsync("Gem");
        await _hanne.IsRefusedAsync("Skriv personens navn.");
        await _hanne.KeepsAsync("Relation til borgeren", "mor");
        await _hanne.FillAsync("Navn", "Karen Bech");
        await _hanne.FillAsync("Telefon", "20 30 40 50");
        await _hanne.PressAsync("Gem");
        await _hanne.IsToldAsync("Personen er gemt.");
    }

    private async Task HisNeedsAreAssessedAsync()
    {
        await site.MorningOfAsync(On(3, 9));
        await _hanne.TakesAsync("Tag stilling til § 85, og skriv borgerens håb og drømme");
        await _hanne.FollowAsync("Begynd udredningen");
        await _hanne.ConsidersHomeSupportAsync();

        // Too early: what is missing is said, and what is written stays.
        await _hanne.FollowAsync("Afslut udredningen");
        await _hanne.SeesAsync("Udredningen kan afsluttes, når det, der mangler, er udfyldt.");
        await _hanne.MayPassAsync("Der er taget stilling til § 85 først");
        await _hanne.IsStoppedAsync("Det er vurderet, om borgeren er i målgruppen", "Svar på, om borgeren er i målgruppen.", "2.6");

        await _hanne.TakesAsync("Gør udredningen færdig");
        await _hanne.FollowAsync("Fortsæt: Mindre indgribende tilbud");
        await _hanne.AssessesTheRestAsync();
        await _hanne.IsToldAsync("Den sidste del er gemt.");
        await _hanne.FollowAsync("Afslut udredningen");
        await _hanne.PressAsync("Afslut udredningen");
        await _hanne.SeesAsync("Borgeren er i målgruppen for et midlertidigt botilbud.");
        await _hanne.FollowAsync("Læs hele udredningen");
        await _hanne.SeesAsync("hvor jeg selv kan styre det hele", "3 – Svært nedsat funktionsevne", "Digital kalender med påmindelser.");
    }

    private async Task TheCommitteeConsidersHimAsync()
    {
        await site.MorningOfAsync(On(3, 12));
        await _birgit.GoAsync("/udvalg");
        await _birgit.FollowAsync("Planlæg et møde");
        await _birgit.FillAsync("Dato", On(3, 2));
        await _birgit.PressAsync("Planlæg mødet");
        await _birgit.IsRefusedAsync("Mødet kan ikke planlægges til en dag, der er gået.", "Skriv mindst ét medlem.", "Skriv, hvem der leder mødet.");
        await _birgit.KeepsAsync("Dato", "2026-03-02");
        await _birgit.FillAsync("Dato", On(3, 20));
        await _birgit.FillAsync("Hvem leder mødet?", "Birgit Lund");
        await _birgit.FillAsync("Medlemmer", "Birgit Lund\nOle Krag");
        await _birgit.PressAsync("Planlæg mødet");
        await _birgit.IsToldAsync("Mødet er gemt.");
        await _birgit.GoAsync(Case);
        Assert.Equal(404, _birgit.Status);

        await _hanne.TakesAsync("Sæt sagen på udvalgets dagsorden");
        await _hanne.SelectAsync("Møde", "fredag den 20. marts 2026");
        await _hanne.PressAsync("Sæt sagen på udvalgets dagsorden");
        await _hanne.IsRefusedAsync("Skriv din indstilling til udvalget.");
        await _hanne.FillAsync("Din indstilling", "Jeg indstiller til et midlertidigt botilbud i omkring halvandet år.");
        await _hanne.PressAsync("Sæt sagen på udvalgets dagsorden");
        await _hanne.IsToldAsync("Sagen er på dagsordenen.");
        await _birgit.TakesAsync("Behandl sagen på mødet den 20. marts 2026");
        await _birgit.IsStoppedAsync("Udvalget kan give sin indstilling", "Mødet er først 20. marts 2026.", "2.5");
        await _birgit.CannotPressAsync("Gem indstillingen");

        await site.MorningOfAsync(On(3, 20));
        await _birgit.TakesAsync("Behandl sagen på mødet den 20. marts 2026");
        await _birgit.FillAsync("Referat", "Støtte i hjemmet er prøvet. Der er brug for personale hele døgnet.");
        await _birgit.PressAsync("Gem indstillingen");
        await _birgit.IsRefusedAsync("Vælg udvalgets indstilling.");
        await _birgit.KeepsAsync("Referat", "Støtte i hjemmet er prøvet. Der er brug for personale hele døgnet.");
        await _birgit.ChooseAsync("Hvad indstiller udvalget?", "Midlertidigt botilbud efter § 107");
        await _birgit.FillAsync("Hvilke botilbud foreslår udvalget?", "Bostedet Nord");
        await _birgit.PressAsync("Gem indstillingen");
        await _birgit.IsToldAsync("Udvalgets indstilling er gemt.");
        await _birgit.GoAsync("/udvalg");
        await _birgit.FollowAsync("fredag den 20. marts 2026");
        await _birgit.ChooseAsync("Hvem var til stede?", "Birgit Lund");
        await _birgit.ChooseAsync("Hvem var til stede?", "Ole Krag");
        await _birgit.PressAsync("Afslut mødet");
        await _birgit.IsToldAsync("Mødet er afsluttet.");
        await _birgit.HasNoTaskAsync("Behandl sagen");
    }

    private async Task TheDecisionIsSentAsync()
    {
        await site.MorningOfAsync(On(3, 23));
        await _hanne.TakesAsync("Træf afgørelse, og send brevet");
        await _hanne.PressAsync("Begynd på udkastet");
        await _hanne.IsRefusedAsync("Vælg, hvad afgørelsen går ud på.");
        await _hanne.ChooseAsync("Hvad går afgørelsen ud på?", "Bevilling");
        await _hanne.PressAsync("Begynd på udkastet");
        await _hanne.PressAsync("Gem, og se brevet");
        await _hanne.IsStoppedAsync("Afgørelsen er begrundet", "Vælg den forventede vej videre.", "2.5");
        await _hanne.CannotPressAsync("Træf afgørelse, og send brevet");
        await _hanne.FollowAsync("Ret udkastet");
        await _hanne.WritesGrantAsync();
        await _hanne.LetterSaysAsync("Vi har sagt ja", "handleplan", "senest mandag den 20. april 2026");
        await _hanne.SendsDecisionAsync();
        await _hanne.IsToldAsync("Afgørelsen er truffet, og brevet er sendt.");
        await _hanne.SeesAsync("mandag den 20. april 2026");
        await _hanne.HasNoTaskAsync("Træf afgørelse");
    }
}
