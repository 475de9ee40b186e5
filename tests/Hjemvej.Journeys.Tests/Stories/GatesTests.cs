using Hjemvej.App.Tests;
using Hjemvej.App.Tests.Committee;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Payments;
using Hjemvej.App.Tests.Residences;
using Hjemvej.Casework.Applications;
using Hjemvej.Journeys.Tests.Browser;
using Hjemvej.Journeys.Tests.Steps;
using Hjemvej.Rules.People;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>One case that every gate stops in turn. The page says why and cites the section; once the fact is recorded, the way is open.</summary>
public sealed class GatesTests(EmptySite site) : IClassFixture<EmptySite>
{
    private const string Adult = "Borgeren er gammel nok på dagen for afgørelsen";
    private const string Ground = "Mindst ét grundlag er dokumenteret";
    private const string HomeSupport = "Der er taget stilling til § 85 først";
    private const string LeastIntrusive = "Mindre indgribende tilbud er ikke nok";
    private const string TargetGroup = "Borgeren er i målgruppen";
    private const string Committee = "Sagen er forelagt visitationsudvalget";
    private const string DecisionSent = "Bevillingen er sendt til borgeren";
    private const string Registered = "Botilbuddet er godkendt og registreret på Tilbudsportalen";
    private const string InternalFirst = "Kommunens egne botilbud er overvejet først";
    private const string Payment = "Borgeren har fået besked om egenbetalingen";
    private const string Form = "Skemaet Opfølgning er udfyldt før mødet";

    private Case _case = null!;
    private Visitor _hanne = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string CaseUrl => $"/sager/{_case.Number}";

    [Fact]
    [Trait("Requirement", "1-1")]
    [Trait("Requirement", "1.1-2")]
    [Trait("Requirement", "1.1-3")]
    [Trait("Requirement", "1.2-1")]
    [Trait("Requirement", "1.2-2")]
    [Trait("Requirement", "1.2-4")]
    [Trait("Requirement", "2.5-3")]
    [Trait("Requirement", "2.5-5")]
    [Trait("Requirement", "2.6-1")]
    [Trait("Requirement", "2.7-4")]
    [Trait("Requirement", "2.8-2")]
    [Trait("Requirement", "2.9-4")]
    [Trait("Requirement", "2.10-1")]
    public async Task Each_gate_stops_the_case_says_why_and_opens_when_the_fact_is_recorded()
    {
        await using var hanne = await site.VisitAsync("hanne");
        await using var morten = await site.VisitAsync("morten");
        _hanne = hanne;
        var birthday = site.App.Today.AddDays(10);
        _case = (await site.App.ActAsync(People.Hanne, services => services.GetRequiredService<RegisterApplicationHandler>().HandleAsync(
            People.Application(site.App.Today, "Ida Vang") with { Cpr = CprNumber.Parse($"{birthday:ddMM}084123") }, Cancel))).Value;
        await site.App.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord", targetGroup: "Autismespektrum"));
        await site.App.ResidenceAsync(ResidencesSteps.Content("Opholdsstedet Engen", @internal: false, targetGroup: "Autismespektrum"));

        await EveryGateOfTheDecisionIsShutAsync();
        await TheAssessmentOpensThemAsync();
        await TheCommitteeAndTheBirthdayOpenTheLastAsync(birthday);
        await TheOwnResidencesAreConsideredFirstAsync();
        await TheResidenceLosesItsApprovalForAWhileAsync(morten);
        await TheCitizenIsToldOfThePaymentAsync();
        await TheMeetingWaitsForTheFormAsync();
    }

    private async Task EveryGateOfTheDecisionIsShutAsync()
    {
        await _hanne.GoAsync($"{CaseUrl}/afgoerelse");
        await _hanne.IsStoppedAsync(Adult, "Borgeren fylder 18 år 12. marts 2026. Før den dag kan der ikke bevilges.", "1.2");
        await _hanne.IsStoppedAsync(Ground, "Vælg mindst ét grundlag", "1");
        await _hanne.IsStoppedAsync(HomeSupport, "Skriv borgerens håb og drømme med borgerens egne ord.", "1.1");
        await _hanne.IsStoppedAsync(LeastIntrusive, "Tag stilling til egne ressourcer og netværk, og begrund det.", "1.2");
        await _hanne.IsStoppedAsync(TargetGroup, "Vælg mindst ét af de fire behov i målgruppen.", "1.2");
        await _hanne.IsStoppedAsync(Committee, "Sæt sagen på visitationsudvalgets dagsorden. Udvalget skal have set den, før der træffes afgørelse.", "2.5");
        await _hanne.GoAsync($"{CaseUrl}/indskrivning");
        await _hanne.IsStoppedAsync(DecisionSent, "Bevillingen er ikke sendt til borgeren.", "2.5");
    }

    private async Task TheAssessmentOpensThemAsync()
    {
        await RecordAsync("stoette-i-hjemmet", _hanne.ConsidersHomeSupportAsync);
        await _hanne.MayPassAsync(HomeSupport);
        await _hanne.IsStoppedAsync(LeastIntrusive, "Tag stilling til tidlig forebyggende indsats (§ 82 a-d), og begrund det.", "1.2");
        await RecordAsync("mindre-indgribende", _hanne.WalksLadderAsync);
        await _hanne.MayPassAsync(LeastIntrusive);
        await RecordAsync("grundlag", _hanne.DocumentsGroundsAsync);
        await _hanne.MayPassAsync(Ground);
        await RecordAsync("tema/relationer", () => _hanne.AssessesThemeAsync("Varetage relationer til netværk", "2 Moderat", inFocus: true));
        await RecordAsync("tema/samfundsliv", () => _hanne.AssessesThemeAsync("Varetage økonomi", "2 Moderat"));
        await RecordAsync("tema/kommunikation", () => _hanne.AssessesThemeAsync("Forstå meddelelser", "1 Let"));
        await RecordAsync("tema/egenomsorg", () => _hanne.AssessesThemeAsync("Spise", "2 Moderat"));
        await RecordAsync("tema/praktiske-opgaver", () => _hanne.AssessesThemeAsync("Gøre rent", "3 Svært", inFocus: true));
        await RecordAsync("samlet-vurdering", _hanne.AssessesOverallAsync);
        await RecordAsync("maalgruppe", _hanne.AssessesTargetGroupAsync);
        await _hanne.MayPassAsync(TargetGroup);
        await _hanne.GoAsync($"{CaseUrl}/udredning/afslut");
        await _hanne.SeesAsync("Temaet »Mobilitet« er ikke begyndt.");
        await RecordAsync("tema/mobilitet", () => _hanne.AssessesThemeAsync("Færdes med transportmidler", "1 Let"));
        await _hanne.GoAsync($"{CaseUrl}/udredning/afslut");
        await _hanne.PressAsync("Afslut udredningen");
    }

    /// <summary>Fills in one part of the assessment, and looks at the decision's gates again.</summary>
    private async Task RecordAsync(string part, Func<Task> fill)
    {
        await _hanne.GoAsync($"{CaseUrl}/udredning/{part}");
        await fill();
        await _hanne.GoAsync($"{CaseUrl}/afgoerelse");
    }

    private async Task TheCommitteeAndTheBirthdayOpenTheLastAsync(DateOnly birthday)
    {
        await site.App.ConsiderAsync(_case);
        await _hanne.GoAsync($"{CaseUrl}/afgoerelse");
        await _hanne.MayPassAsync(Committee);
        await _hanne.ChooseAsync("Hvad går afgørelsen ud på?", "Bevilling");
        await _hanne.PressAsync("Begynd på udkastet");
        await _hanne.WritesGrantAsync();
        await _hanne.IsStoppedAsync(Adult, "Før den dag kan der ikke bevilges.", "1.2");
        await _hanne.CannotPressAsync("Træf afgørelse, og send brevet");

        await site.MorningOfAsync(birthday);
        await _hanne.GoAsync($"{CaseUrl}/afgoerelse/tjek");
        await _hanne.MayPassAsync(Adult);
        await _hanne.SendsDecisionAsync();
        await _hanne.GoAsync($"{CaseUrl}/indskrivning");
        await _hanne.MayPassAsync(DecisionSent);
        await _hanne.IsStoppedAsync(InternalFirst, "Der er ikke valgt et botilbud.", "2.7");
        await _hanne.IsStoppedAsync(Registered, "Der er ikke valgt et botilbud.", "2.8");
    }

    private async Task TheOwnResidencesAreConsideredFirstAsync()
    {
        await _hanne.GoAsync($"{CaseUrl}/botilbud");
        await _hanne.FollowAsync("Vælg Opholdsstedet Engen");
        await _hanne.SaysWhyThisResidenceAsync();
        await _hanne.IsRefusedAsync("Skriv, hvorfor Bostedet Nord ikke er valgt. Det er kommunens eget og egnet. (Kvalitetsstandarden, afsnit 2.7)");
        await _hanne.KeepsChoiceAsync("Hvad synes borgeren om dette botilbud?", "Enig");
        await _hanne.FillAsync("Hvorfor er Bostedet Nord ikke valgt?", "Borgeren vil gerne væk fra Vejen.");
        await _hanne.PressAsync("Gem valget");
        await _hanne.MayPassAsync(InternalFirst);

        await _hanne.FollowAsync("Fortryd valget");
        await _hanne.FillAsync("Hvorfor?", "Borgeren vil alligevel bo i nærheden af sin familie.");
        await _hanne.PressAsync("Fortryd valget");
        await _hanne.FollowAsync("Vælg Bostedet Nord");
        await _hanne.SaysWhyThisResidenceAsync();
        await _hanne.OffersPlaceAsync();
        await _hanne.FollowAsync("Registrér svaret");
        await _hanne.ChooseAsync("Siger borgeren ja til pladsen?", "Ja");
        await _hanne.FillAsync("Svaret den", site.App.Today);
        await _hanne.PressAsync("Gem svaret");
        await _hanne.GoAsync($"{CaseUrl}/indskrivning");
        await _hanne.MayPassAsync(InternalFirst);
    }

    private async Task TheResidenceLosesItsApprovalForAWhileAsync(Visitor morten)
    {
        foreach (var approved in new[] { false, true })
        {
            await morten.GoAsync("/botilbud");
            await morten.FollowAsync("Bostedet Nord");
            await morten.LooksUpAsync(approved);
            await _hanne.GoAsync($"{CaseUrl}/indskrivning");
            await (approved ? _hanne.MayPassAsync(Registered) : _hanne.IsStoppedAsync(Registered, "Botilbuddet er ikke godkendt af socialtilsynet.", "2.8"));
        }
    }

    private async Task TheCitizenIsToldOfThePaymentAsync()
    {
        await _hanne.IsStoppedAsync(Payment, "Beregn egenbetalingen, og giv borgeren besked om beløbet.", "2.10");
        var calculated = await site.App.CalculateAsync(_case);
        await _hanne.GoAsync($"{CaseUrl}/indskrivning");
        await _hanne.IsStoppedAsync(Payment, "Egenbetalingen er beregnet, men borgeren har ikke fået besked. Send brevet om beløbet.", "2.10");
        await site.App.TellAsync(calculated);
        await _hanne.GoAsync($"{CaseUrl}/indskrivning");
        await _hanne.MayPassAsync(Payment);
        await _hanne.EnrolsAsync();
    }

    private async Task TheMeetingWaitsForTheFormAsync()
    {
        await site.App.ConveneMeetingAsync(_case);
        await OpensMeetingAsync();
        await _hanne.IsStoppedAsync(Form, "Botilbuddet skal udfylde skemaet Opfølgning, før mødet kan holdes.", "2.9");
        await RecordsMeetingAsync();
        await _hanne.IsRefusedAsync("Botilbuddet skal udfylde skemaet Opfølgning, før mødet kan holdes. (Kvalitetsstandarden, afsnit 2.9)");
        await site.App.CompleteFormAsync(_case);
        await OpensMeetingAsync();
        await _hanne.MayPassAsync(Form);
        await RecordsMeetingAsync();
        await _hanne.IsToldAsync("Mødet er registreret.");
    }

    private async Task OpensMeetingAsync()
    {
        await _hanne.GoAsync($"{CaseUrl}/opfoelgning");
        await _hanne.FollowAsync("Hold mødet");
    }

    private async Task RecordsMeetingAsync()
    {
        await _hanne.RecordsWhoCameAsync("Ida Vang");
        await _hanne.FillEachAsync("Hvordan går det med:", "Godt på vej.");
        await _hanne.ChooseAsync("Passer behov og bevilling stadig sammen?", "Fortsæt indsatsen");
        await _hanne.FillAsync("Begrund konklusionen", "Behovet er det samme.");
        await _hanne.PressAsync("Registrér mødet");
    }
}
