using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>
/// The public example of Andreas, in our own words: the mother writes to the municipality, support at home is not enough, he gets a
/// temporary stay with help to the daily tasks, and a follow-up ends in another offer. Walked on the pages, with wrong turns.
/// </summary>
public sealed class AndreasTests(EmptySite site) : IClassFixture<EmptySite>
{
    private const string Nord = "Bostedet Nord";

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    [Fact]
    [Trait("Requirement", "2.5-1")]
    [Trait("Requirement", "2.5-5")]
    [Trait("Requirement", "2.9-3")]
    public async Task Andreas_goes_the_whole_way_from_application_to_a_home()
    {
        var today = site.App.Today;
        var hanne = await site.VisitAsync("hanne");
        var morten = await site.VisitAsync("morten");
        var birgit = await site.VisitAsync("birgit");
        var lone = await site.VisitAsync("lone");

        // A residence of the municipality's own, and another's.
        await Town.OpenResidenceAsync(morten, Nord, true, Day(today), "Lejlighed 1");
        var peter = await site.VisitAsync("peter");

        // Application: first without the CPR number and the reason, and nothing that was written is lost.
        await hanne.AnswerAsync("/ansoegninger/ny", "Registrér, og send kvittering", ("Input.Name", "Andreas Bech"), ("Input.ReceivedOn", Day(today)));
        await hanne.IsToldOfErrorsAsync("Vurdér, om behovet er akut", "Skriv, hvad borgeren søger om");
        Assert.Equal("Andreas Bech", await hanne.ValueAsync("Input.Name"));
        var root = await Town.ApplyAsync(hanne, "Andreas Bech", "140398-1002", Day(today));
        await hanne.GoAsync($"{root}/breve");
        await hanne.SeesAsync("Kvittering for ansøgning");
        await hanne.GoAsync("/opgaver");
        await hanne.SeesAsync("Vurdér § 85");

        // The assessment cannot be concluded before § 85 is considered.
        await hanne.GoAsync($"{root}/udredning/afslut");
        await hanne.SeesAsync("håb og drømme");
        await Town.AssessAsync(hanne, root);
        await hanne.GoAsync("/opgaver");
        await hanne.SeesAsync("Læg sagen for visitationsudvalget");
        await Town.PresentAsync(hanne, birgit, root, Day(today), "Grant");

        // The decision: the check page refuses a draft without purposes.
        await hanne.AnswerAsync($"{root}/afgoerelse", "Begynd på udkastet", ("Outcome", "Grant"));
        await hanne.AnswerAsync($"{root}/afgoerelse/udkast", "Gem, og se brevet",
            ("Input.Purposes", "Development"), ("Input.WayOut", "OwnHomeWithSupport"), ("Input.ExpectedDuration", "Omkring 18 måneder"),
            ("Input.Facts", "Vi har talt med dig og din mor."), ("Input.Reasons", "Du har brug for at øve hverdagens opgaver."), ("Input.CitizensViews", "Du vil gerne kunne bo selv."));
        await hanne.SeesAsync("Klagefrist");
        await hanne.PressAsync("Træf afgørelse og send");
        await hanne.GoAsync("/opgaver");
        await hanne.SeesAsync("Find et botilbud");

        // The municipality's own residence, in order, and the citizen's word.
        await hanne.GoAsync($"{root}/botilbud");
        await hanne.FollowAsync($"Vælg {Nord}");
        await hanne.AnswerAsync("Gem valget", ("Input.Statements[0].Text", "Personalet øver madlavning hver dag."), ("Input.Opinion", "Agrees"), ("Input.OpinionText", "Der er roligt."));
        await hanne.AnswerAsync($"{root}/botilbud/tilbud", "Reservér pladsen, og send tilbuddet");
        await peter.GoAsync("/opgaver");
        await peter.SeesAsync("Gør klar");
        await hanne.AnswerAsync($"{root}/botilbud/svar", "Gem svaret", ("Input.Accepted", "true"), ("Input.AnsweredOn", Day(today)));

        // The plan, and what the residence gets of it.
        await hanne.AnswerAsync($"{root}/handleplan/svar", "Gem svaret", ("Input.Accepted", "true"), ("Input.AnsweredOn", Day(today)));
        await hanne.GoAsync($"{root}/handleplan/maal/skabeloner");
        await hanne.SeesAsync("Lave mad");
        await hanne.AnswerAsync($"{root}/handleplan/maal/nyt", "Gem målet",
            ("Input.Subtheme", "practical.cooking"), ("Input.Text", "Andreas laver aftensmad to gange om ugen."), ("Input.Type", "Develop"), ("Input.TargetLevel", "2"), ("Input.DueOn", Day(today.AddMonths(12))), ("Input.WelfareTechnology", "App med opskrifter"));
        await hanne.GoAsync($"{root}/bestilling/giv");
        await hanne.Page.Locator("main [name='Goals']").First.CheckAsync();
        await hanne.AnswerAsync("Tjek bestillingen", ("Reason", "Botilbuddet skal øve det med ham."));
        await hanne.PressAsync($"Giv bestillingen til {Nord}");
        await peter.GoAsync($"{root}/bestilling");
        await peter.SeesAsync("Andreas laver aftensmad to gange om ugen");

        // No moving in before the payment is told.
        await hanne.GoAsync($"{root}/indskrivning");
        await hanne.SeesAsync("egenbetaling");
        await lone.AnswerAsync($"{root}/egenbetaling/beregn", "Gem beregningen",
            ("Input.AppliesFrom", Day(today)), ("Input.KeepsOwnHome", "false"), ("Input.HasIncome", "true"), ("Input.MonthlyNetIncome", "13200"));
        await lone.AnswerAsync($"{root}/egenbetaling/besked", "Send brevet");
        await lone.GoAsync($"{root}/egenbetaling");
        await lone.SeesAsync("6.300,00 kr. om måneden");
        await hanne.AnswerAsync($"{root}/indskrivning", "Se det hele igennem", ("Input.StartsOn", Day(today)), ("Input.Occupation.Kind", "Education"), ("Input.Occupation.DaysPerWeek", "5"), ("Input.Occupation.FullTime", "true"), ("Input.Cleaning", "Participates"));
        await hanne.PressAsync("Indskriv borgeren");
        await hanne.GoAsync(root);
        await hanne.SeesAsync("Første statusmøde");

        // Daily life: a note, the mother let in, accompaniment to treatment without an assessment.
        await peter.AnswerAsync($"{root}/ophold/notater", "Gem notatet", ("Input.WrittenOn", Day(today)), ("Input.Theme", "practical"), ("Input.Text", "Lavede pasta sammen med en medarbejder."));
        await hanne.AnswerAsync($"{root}/ansoegning/person", "Gem", ("Input.Role", "Relative"), ("Input.Name", "Karen Bech"), ("Input.Relation", "mor"));
        await hanne.GoAsync($"{root}/samtykke");
        var karen = await hanne.Page.Locator("main [name='Input.RelatedPersonId'] option", new() { HasText = "Karen Bech" }).GetAttributeAsync("value");
        await hanne.AnswerAsync("Gem samtykket", ("Input.RelatedPersonId", karen!), ("Input.Topics", "Meetings"), ("Input.GivenOn", Day(today)), ("Input.Evidence", "Sagt på botilbuddet"));
        await peter.AnswerAsync($"{root}/ophold/ledsagelse/ny", "Gem", ("Input.Kind", "Treatment"), ("Input.Date", Day(today)), ("Input.Purpose", "Samtale i psykiatrien"), ("Input.Minutes", "60"));
        await peter.AnswerAsync($"{root}/ophold/ledsagelse/ny", "Gem", ("Input.Kind", "Shopping"), ("Input.Date", Day(today)), ("Input.Purpose", "Indkøb"));
        await peter.IsToldOfErrorsAsync("vurdering");

        // Two months on: the form, then the meeting, which ends in another offer.
        site.App.GoTo(today.AddMonths(2));
        var later = site.App.Today;
        foreach (var visitor in new[] { (hanne, "hanne"), (peter, "peter") })
        {
            await visitor.Item1.SignInAsync(visitor.Item2);
        }

        await hanne.AnswerAsync($"{root}/opfoelgning/indkald", "Indkald, og send brev til borgeren", ("Input.PlannedOn", Day(later)), ("Input.StartsAt", "10:00"), ("Input.Place", "Fællesrummet"));
        await hanne.GoAsync($"{root}/opfoelgning");
        await hanne.FollowAsync("Hold mødet");
        await hanne.SeesAsync("skemaet");
        await peter.GoAsync("/opgaver");
        await peter.SeesAsync("Udfyld skemaet Opfølgning");
        await FillFormAsync(peter, $"{root}/opfoelgning/skema");
        await hanne.GoAsync($"{root}/opfoelgning");
        await hanne.FollowAsync("Hold mødet");
        foreach (var box in await hanne.Page.Locator("main [name='Input.Attended']").AllAsync())
        {
            await box.CheckAsync();
        }

        await hanne.AnswerAsync("Registrér mødet", ("Input.HeldOn", Day(later)), ("Input.Purposes[0].Text", "Han klarer det meste selv."), ("Input.Result", "EndAndRevisit"), ("Input.Conclusion", "Behovet kan nu dækkes i egen bolig."));
        await hanne.GoAsync("/opgaver");
        await hanne.SeesAsync("Træf afgørelse efter statusmødet");

        // The grant is ended by a decision, he moves home, and the case is closed.
        await hanne.AnswerAsync($"{root}/afgoerelse", "Afslut bevillingen");
        await hanne.AnswerAsync($"{root}/afgoerelse/udkast", "Gem, og se brevet",
            ("Input.Change", "Dit ophold slutter, og du får støtte i egen bolig."), ("Input.TakesEffectOn", Day(later.AddDays(14))), ("Input.Facts", "Vi har holdt statusmøde med dig."), ("Input.Reasons", "Du har nået dine mål."), ("Input.CitizensViews", "Du glæder dig til at flytte."));
        await hanne.PressAsync("Træf afgørelse og send");
        await hanne.AnswerAsync($"{root}/udskrivning", "Se det hele igennem", ("Input.LastDay", Day(later)), ("Input.To", "OwnHomeWithSupport"), ("Input.Reason", "Målene er nået"), ("Input.Support", "Støtte efter § 85 to gange om ugen"));
        await hanne.SeesAsync("engøring");
        await hanne.PressAsync("Udskriv borgeren");
        site.App.GoTo(later.AddDays(60));
        await hanne.SignInAsync("hanne");
        await hanne.AnswerAsync($"{root}/udskrivning", "Afslut sagen", ("CloseReason", "Andreas er flyttet hjem og i gang med støtten."));
        await hanne.GoAsync(root);
        await Microsoft.Playwright.Assertions.Expect(hanne.Page.Locator(".case-strip")).ToContainTextAsync("Afsluttet");
        await hanne.GoAsync($"{root}/historik");
        await hanne.SeesAsync("Hanne Holm");
    }

    private static async Task FillFormAsync(Visitor staff, string path)
    {
        await staff.AnswerAsync(path, "Gem, og meld skemaet udfyldt", ("Input.CitizensPerspective", "Jeg er glad for at bo her."));
        await staff.IsToldOfErrorsAsync("Mangler");
        Assert.Equal("Jeg er glad for at bo her.", await staff.ValueAsync("Input.CitizensPerspective"));
        var answers = new List<(string, string)>
        {
            ("Input.Goals[0].Progress", "Laver mad to gange om ugen."), ("Input.Goals[0].Informant", "Kontaktperson"), ("Input.CitizensResources", "God humor."), ("Input.FutureHousingWish", "Egen lejlighed."),
            ("Input.OccupationStatus", "VUC fem dage om ugen."), ("Input.Methods", "Visuel ugeplan."), ("Input.Recommendation", "EndAndRevisit"), ("Input.RecommendationReason", "Målet er nået."),
        };
        for (var i = 0; i < 6; i++)
        {
            answers.Add(($"Input.Themes[{i}].Observation", "Går fremad."));
            answers.Add(($"Input.Themes[{i}].WelfareTechnology", "ingen"));
        }

        await staff.AnswerAsync("Gem, og meld skemaet udfyldt", [.. answers]);
        await staff.SeesAsync("udfyldt");
    }
}
