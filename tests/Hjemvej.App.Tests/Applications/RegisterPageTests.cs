using System.Net;
using Hjemvej.Casework.Letters;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Applications;

public sealed class RegisterPageTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private const string Page = "/ansoegninger/ny";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task A_registered_application_leads_to_the_case_with_its_deadline_and_its_receipt()
    {
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.SubmitAsync(await hanne.OpenAsync(Page), ApplicationPagesSteps.Registration("010290-2000"));

        Assert.Matches(@"^/sager/\d+/ansoegning\?gemt=registreret$", hanne.At);
        Assert.Contains("Ansøgningen er registreret", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mandag den 25. maj 2026", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("12 uger", page.QuerySelector("details.why")!.TextContent, StringComparison.Ordinal);
        var receipt = await hanne.OpenAsync(page.QuerySelector("a[href*='/breve/']")!.GetAttribute("href")!);
        Assert.Contains("Kvittering for ansøgning", receipt.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_in_from_the_worklist_leads_to_the_form()
    {
        using var hanne = await app.SignInAsync("hanne");
        var worklist = await hanne.OpenAsync("/opgaver");

        await hanne.OpenAsync(worklist.QuerySelectorAll("main a").Single(a => a.TextContent == "Registrér en ansøgning").GetAttribute("href")!);

        Assert.Equal((HttpStatusCode.OK, Page), (hanne.Status, hanne.At));
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_at_each_field()
    {
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.SubmitAsync(await hanne.OpenAsync(Page), []);

        foreach (var text in new[] { "Skriv borgerens navn", "Vælg, hvem henvendelsen kommer fra", "Vurdér, om behovet er akut", "Vælg, om borgeren er indforstået", "Vælg, om borgeren samtykker" })
        {
            Assert.Contains(text, page.ErrorText(), StringComparison.Ordinal);
        }

        Assert.All(page.QuerySelectorAll(".form-errors a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_whoever_finds_it()
    {
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.SubmitAsync(await hanne.OpenAsync(Page),
            [("Input.Cpr", "010290-2011"), ("Input.BirthDate", "2.2.1990"), ("Input.ReceivedOn", "3-3-2026"), ("Input.Urgent", "true"), ("Input.PostalCode", "66")]);

        foreach (var text in new[] { "CPR-nummeret siger 1. februar 1990", "kan ikke være modtaget efter i dag", "Skriv, hvorfor det haster", "Postnummeret er fire cifre", "Skriv borgerens navn" })
        {
            Assert.Contains(text, page.ErrorText(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Input.Cpr", "310290-2000", "Skriv CPR-nummeret med ti cifre")]
    [InlineData("Input.PostalCode", "66", "Postnummeret er fire cifre")]
    [InlineData("Input.ReceivedOn", "31-2-2026", "Skriv en dato, der findes")]
    [InlineData("Input.ReceivedOn", "3-3-2026", "kan ikke være modtaget efter i dag")]
    [InlineData("Input.Email", "karen", "Skriv en mailadresse")]
    public async Task A_wrong_answer_comes_back_as_it_was_written(string field, string value, string message)
    {
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.SubmitAsync(await hanne.OpenAsync(Page), ApplicationPagesSteps.Registration("010290-2001").With((field, value)));

        Assert.Contains(message, page.ErrorText(), StringComparison.Ordinal);
        Assert.Equal(value, page.Field(field));
        Assert.Equal("Jeg kan ikke overskue hverdagen.", page.Field("Input.Reason"));
        Assert.Equal("false", page.Field("Input.Urgent"));
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public async Task An_urgent_application_without_a_reason_comes_back()
    {
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.SubmitAsync(await hanne.OpenAsync(Page), ApplicationPagesSteps.Registration("010290-2002").With(("Input.Urgent", "true")));

        Assert.Contains("Skriv, hvorfor det haster", page.ErrorText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#Input_UrgencyReason[aria-invalid=true]"));
    }

    [Fact]
    public async Task A_citizen_with_an_open_case_is_shown_with_a_link_to_it_and_not_registered_again()
    {
        using var hanne = await app.SignInAsync("hanne");
        await hanne.SubmitAsync(await hanne.OpenAsync(Page), ApplicationPagesSteps.Registration("010290-2003"));
        var number = hanne.At.Split('/')[2];

        var page = await hanne.SubmitAsync(await hanne.OpenAsync(Page), ApplicationPagesSteps.Registration("010290-2003"));

        Assert.NotNull(page.QuerySelector($"main a[href='/sager/{number}/ansoegning']"));
        Assert.Equal(1, await app.ReadAsync(db => db.Cases.CountAsync(c => c.Citizen.Cpr == Rules.People.CprNumber.Parse("010290-2003"), Cancel)));
    }

    [Fact]
    public async Task A_namesake_born_the_same_day_is_asked_about_and_may_be_somebody_else()
    {
        using var hanne = await app.SignInAsync("hanne");
        var answers = ApplicationPagesSteps.Registration("", "Søren Ågård").With(("Input.BirthDate", "1990-02-01"));
        await hanne.SubmitAsync(await hanne.OpenAsync(Page), answers);
        var number = hanne.At.Split('/')[2];

        var asked = await hanne.SubmitAsync(await hanne.OpenAsync(Page), answers.With(("Input.Name", "SØREN ågård")));
        var same = await hanne.SubmitAsync(asked, [("Input.SameAs", asked.Field("Input.SameAs") ?? asked.QuerySelector("[name='Input.SameAs']")!.GetAttribute("value"))]);
        var other = await hanne.SubmitAsync(same, [("Input.SameAs", "anden")]);

        Assert.Contains("Vi kender en borger med samme navn", asked.ErrorText(), StringComparison.Ordinal);
        Assert.NotNull(asked.QuerySelector($"main a[href='/sager/{number}']"));
        Assert.Contains("allerede en åben sag", same.ErrorText(), StringComparison.Ordinal);
        Assert.Contains("Ansøgningen er registreret", other.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guardian_is_registered_with_the_application_and_gets_the_receipt()
    {
        using var hanne = await app.SignInAsync("hanne");
        var answers = ApplicationPagesSteps.Registration("010290-2004").With(("Input.StandIn.Name", "Grethe Værge"), ("Input.StandIn.Role", "Guardian"), ("Input.StandIn.Address", "Torvet 1, 6600 Vejen"));

        var undocumented = await hanne.SubmitAsync(await hanne.OpenAsync(Page), answers);
        var page = await hanne.SubmitAsync(undocumented, [("Input.StandIn.DocumentedOn", "2026-02-01")]);

        Assert.Contains("fuldmagten eller værgemålet", undocumented.ErrorText(), StringComparison.Ordinal);
        Assert.NotNull(undocumented.QuerySelector("#Input_StandIn_DocumentedOn[aria-invalid=true]"));
        Assert.Contains("Grethe Værge", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("Grethe Værge", await app.ReadAsync(db => db.Letters.Where(l => l.Kind == LetterKind.Receipt && l.RecipientName == "Grethe Værge").Select(l => l.RecipientName).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("birgit")]
    [InlineData("lone")]
    [InlineData("peter")]
    public async Task Nobody_but_the_authority_registers_applications(string persona)
    {
        using var browser = await app.SignInAsync(persona);

        await browser.OpenAsync(Page);

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
    }
}
