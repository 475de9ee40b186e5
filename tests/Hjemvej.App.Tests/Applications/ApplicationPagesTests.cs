using System.Net;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Letters;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Applications;

public sealed class ApplicationPagesTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_everything_that_was_registered()
    {
        var @case = await app.RegisterAsync(name: "Bente Hald", urgent: true);
        using var hanne = await app.SignInAsync("hanne");

        var text = (await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning")).MainText();

        foreach (var expected in new[] { "Bente Hald", "Birkevej 4, 6600 Vejen", "20 30 40 50", "Pårørende: Mor", "Jeg kan ikke overskue", "Jeg vil gerne kunne bo selv", "Kan ikke være hjemme", "Borgeren er indforstået", "Hanne Holm", "140398-xxxx" })
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_correction_of_the_citizen_shows_on_the_page_and_the_CPR_number_is_never_shown_in_full()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/borger");

        Assert.DoesNotContain(@case.Citizen.Cpr!.Reveal(), form.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("Birkevej 4", form.Field("Input.Address"));
        var wrong = await hanne.SubmitAsync(form, [("Input.Cpr", "12"), ("Input.Address", "Nygade 2")]);
        var page = await hanne.SubmitAsync(wrong, [("Input.Cpr", "")]);

        Assert.Equal("Nygade 2", wrong.Field("Input.Address"));
        Assert.Contains("Borgerens oplysninger er rettet", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Nygade 2", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(@case.Citizen.Cpr, await app.ReadAsync(db => db.Citizens.Where(c => c.Id == @case.CitizenId).Select(c => c.Cpr).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "1.2-1")]
    public async Task A_citizen_born_on_a_leap_day_is_a_year_older_on_the_first_of_March_on_the_page_as_in_the_rules()
    {
        using var later = new HjemvejFactory();
        later.GoTo(new(2027, 2, 28));
        var @case = (await later.AskAsync<RegisterApplicationHandler, Case>(h => h.HandleAsync(People.Application(later.Today, "Skud Skov") with { Cpr = null, BirthDate = new(2008, 2, 29) }, Cancel))).Value;

        Assert.Contains("18 år", await WhoAsync(), StringComparison.Ordinal);
        later.GoTo(new(2027, 3, 1));
        Assert.Contains("19 år", await WhoAsync(), StringComparison.Ordinal);

        async Task<string> WhoAsync()
        {
            using var hanne = await later.SignInAsync("hanne");
            return (await hanne.OpenAsync($"/sager/{@case.Number}")).QuerySelector(".case-who")!.TextContent;
        }
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public async Task Urgency_is_judged_again_with_a_reason_and_shows_on_every_page_of_the_case()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/akut");

        var without = await hanne.SubmitAsync(form, [("Input.Urgent", "true")]);
        var page = await hanne.SubmitAsync(without, [("Input.Reason", "Har mistet sin bolig.")]);

        Assert.Contains("Begrund, hvorfor det haster", without.ErrorText(), StringComparison.Ordinal);
        Assert.Equal("true", without.Field("Input.Urgent"));
        Assert.Contains("Akut", page.QuerySelector(".case-strip")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_change_meanwhile_is_told_and_what_was_typed_can_be_saved_knowingly()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        using var jonas = await app.SignInAsync("jonas");
        var address = $"/sager/{@case.Number}/ansoegning/akut";
        var mine = await hanne.OpenAsync(address);
        await jonas.SubmitAsync(await jonas.OpenAsync(address), [("Input.Urgent", "true"), ("Input.Reason", "Jonas' grund")]);

        var late = await hanne.SubmitAsync(mine, [("Input.Urgent", "false"), ("Input.Reason", "Hannes grund")]);

        Assert.Contains("Jonas Kjær", late.ErrorText(), StringComparison.Ordinal);
        Assert.Equal("Hannes grund", late.Field("Input.Reason"));
        Assert.True(await UrgentAsync(@case.Id));
        await hanne.SubmitAsync(late, []);
        Assert.False(await UrgentAsync(@case.Id));
    }

    [Fact]
    public async Task The_citizens_agreement_and_consent_are_recorded()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/indforstaaelse"), [("Input.Agreement", "Disagrees"), ("Input.Consent", "false")]);

        Assert.Contains("Borgeren er ikke indforstået", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Borgeren samtykker ikke", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task The_letter_on_an_overrun_is_seen_before_it_is_sent()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/forsinkelse");
        (string, string?)[] answers = [("Input.NewExpectedOn", "15-6-2026"), ("Input.Reason", "Vi venter på en udtalelse.")];

        var preview = await hanne.SubmitAsync(form, answers, button: "button[formaction]");

        Assert.Contains("mandag den 15. juni 2026", preview.QuerySelector("iframe")!.GetAttribute("srcdoc")!, StringComparison.Ordinal);
        Assert.Equal(0, await OverrunLettersAsync(@case.Id));
        hanne.GoBackTo($"/sager/{@case.Number}/ansoegning/forsinkelse");
        var page = await hanne.SubmitAsync(preview, []);
        Assert.Contains("Den nye dato er den 15. juni 2026", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(1, await OverrunLettersAsync(@case.Id));
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task A_new_date_before_the_deadline_comes_back_and_no_letter_is_written()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/forsinkelse"), [("Input.NewExpectedOn", "2026-05-01"), ("Input.Reason", "Vi venter.")]);

        Assert.Contains("skal ligge efter fristen 25. maj 2026", page.ErrorText(), StringComparison.Ordinal);
        Assert.Equal("Vi venter.", page.Field("Input.Reason"));
        Assert.Equal(0, await OverrunLettersAsync(@case.Id));
    }

    [Fact]
    public async Task A_withdrawn_application_closes_the_case_and_its_tasks_are_no_longer_offered()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var urgency = await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/akut");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/tilbagetraek");

        var unsure = await hanne.SubmitAsync(form, [("Input.Reason", "Har fundet en bolig selv.")]);
        var page = await hanne.SubmitAsync(unsure, [("Input.Sure", "true")]);
        hanne.GoBackTo($"/sager/{@case.Number}/ansoegning/akut");
        var forged = await hanne.SubmitAsync(urgency, [("Input.Urgent", "true"), ("Input.Reason", "Haster")]);

        Assert.Contains("Vejled borgeren", unsure.ErrorText(), StringComparison.Ordinal);
        Assert.Contains("Sagen er afsluttet", page.MainText(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main a[href$='/akut']"));
        Assert.Contains("Sagen blev afsluttet", forged.ErrorText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_handed_over_to_a_colleague_who_is_on_the_list()
    {
        var @case = await app.RegisterAsync();
        await app.AskAsync<Casework.Applications.RegisterApplicationHandler, Casework.Applications.Case>(h => h.HandleAsync(People.Application(app.Today), Cancel), ApplicationsSteps.Jonas);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/overdrag");

        var none = await hanne.SubmitAsync(form, [("Input.ToId", "")]);
        var stranger = await hanne.SubmitAsync(form, [("Input.ToId", "mallory")]);
        var page = await hanne.SubmitAsync(stranger, [("Input.ToId", "jonas"), ("Input.Note", "Ring til mor først.")]);

        Assert.Contains("Vælg, hvem der skal have sagen", none.ErrorText(), StringComparison.Ordinal);
        Assert.Contains("Vælg en socialrådgiver fra listen", stranger.ErrorText(), StringComparison.Ordinal);
        Assert.Contains("Jonas Kjær", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task People_around_the_citizen_are_added_corrected_and_ended()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var root = $"/sager/{@case.Number}/ansoegning";

        var nameless = await hanne.SubmitAsync(await hanne.OpenAsync($"{root}/person"), [("Input.Relation", "Mor")]);
        var list = await hanne.SubmitAsync(nameless, [("Input.Name", "Anne Bech")]);
        var corrected = await hanne.SubmitAsync(await hanne.OpenAsync(Link(list, "Ret")), [("Input.Phone", "22 33 44 55")]);
        var ending = await hanne.OpenAsync(Link(corrected, "Afslut"));
        var noReason = await hanne.SubmitAsync(ending, []);
        var ended = await hanne.SubmitAsync(noReason, [("Input.Reason", "Borgeren ønsker det ikke.")]);

        Assert.Contains("Skriv personens navn", nameless.ErrorText(), StringComparison.Ordinal);
        Assert.Equal("Mor", nameless.Field("Input.Relation"));
        Assert.Contains("22 33 44 55", corrected.MainText(), StringComparison.Ordinal);
        Assert.Contains("Skriv, hvorfor", noReason.ErrorText(), StringComparison.Ordinal);
        Assert.Contains("Til 02.03.2026", ended.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_another_case_is_not_found()
    {
        var (mine, other) = (await app.RegisterAsync(), await app.RegisterAsync());
        var person = await app.AskAsync<Casework.Applications.SaveRelatedPersonHandler, Guid>(h => h.HandleAsync(
            new(other.Id, null, 0, new("Anne Bech", "Mor", Casework.Applications.RelatedRole.Relative, null, null, null, null)), Cancel));
        using var hanne = await app.SignInAsync("hanne");

        await hanne.OpenAsync($"/sager/{mine.Number}/ansoegning/person/{person.Value}");
        Assert.Equal(HttpStatusCode.NotFound, hanne.Status);
        await hanne.OpenAsync($"/sager/{mine.Number}/ansoegning/person/{person.Value}/afslut");
        Assert.Equal(HttpStatusCode.NotFound, hanne.Status);
    }

    [Theory]
    [InlineData("birgit")]
    [InlineData("lone")]
    [InlineData("peter")]
    public async Task Nobody_but_the_authority_opens_the_application(string persona)
    {
        var @case = await app.RegisterAsync();
        using var browser = await app.SignInAsync(persona);

        foreach (var page in new[] { "", "/borger", "/akut", "/indforstaaelse", "/forsinkelse", "/tilbagetraek", "/overdrag", "/personer", "/person" })
        {
            await browser.OpenAsync($"/sager/{@case.Number}/ansoegning{page}");
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        }
    }

    private static string Link(AngleSharp.Html.Dom.IHtmlDocument page, string text) =>
        page.QuerySelectorAll("main a").First(a => a.TextContent.StartsWith(text, StringComparison.Ordinal)).GetAttribute("href")!;

    private Task<bool> UrgentAsync(Guid caseId) => app.ReadAsync(db => db.Applications.Where(a => a.CaseId == caseId).Select(a => a.Urgent).SingleAsync(Cancel));

    private Task<int> OverrunLettersAsync(Guid caseId) => app.ReadAsync(db => db.Letters.CountAsync(l => l.CaseId == caseId && l.Kind == LetterKind.Overrun, Cancel));
}
