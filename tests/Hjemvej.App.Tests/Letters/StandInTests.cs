using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Letters;

/// <summary>Letters to a guardian or representative: on paper, because the system has no number to find their Digital Post by.</summary>
public sealed class StandInTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_decision_to_a_guardian_goes_on_paper_waits_to_be_posted_and_has_the_days_of_the_post()
    {
        var @case = await app.ReadyAsync(Outcome.Refusal);
        await StandInAsync(@case, "Torvet 1, 6600 Vejen");
        var draft = await app.WriteAsync((await app.StartAsync(@case, Outcome.Refusal)).Value);
        using var hanne = await app.SignInAsync("hanne");
        var digital = await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/tjek?Channel=DigitalPost");
        Assert.Contains("Vi kan kun sende Digital Post til borgeren selv.", digital.QuerySelector(".gates")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("decision.channel", Assert.Single((await app.MakeAsync(draft, Channel.DigitalPost)).Refusals).Code);

        await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/tjek"), [("SendAnyway", "true")], "#send");

        var made = await app.ReadAsync(db => db.Decisions.SingleAsync(d => d.Id == draft.Id, Cancel));
        Assert.Equal((Channel.Letter, AppealRule.Of(app.Today, Channel.Letter, null, app.Today, app.StandardOf()).Due), (made.Channel, made.AppealBy));
        var letters = await app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Kind == LetterKind.Decision).ToListAsync(Cancel));
        var letter = letters.Single(l => l.CopyOf is null);
        Assert.Equal(("Grethe Værge", Channel.Letter), (letter.RecipientName, letter.Channel));
        Assert.Contains("Torvet 1, 6600 Vejen", letter.Html, StringComparison.Ordinal);
        Assert.Equal(Channel.DigitalPost, letters.Single(l => l.CopyOf == letter.Id).Channel);
        Assert.Contains("post-letter", await app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task No_letter_that_must_be_acted_on_is_sent_to_a_guardian_without_an_address()
    {
        var @case = await app.ReadyAsync(Outcome.Refusal);
        await StandInAsync(@case, null);
        var draft = await app.WriteAsync((await app.StartAsync(@case, Outcome.Refusal)).Value);

        var refused = Assert.Single((await app.MakeAsync(draft)).Refusals);
        var unheard = await app.AskAsync<HearPartyHandler, Decision>(h => h.HandleAsync(new(@case.Id, draft.Id, draft.Version, "Lægens udtalelse.", app.Today.AddDays(14)), Cancel));

        Assert.Equal("decision.channel", refused.Code);
        Assert.Equal("Brevet skal sendes på papir til Grethe Værge, men der står ingen adresse på personen. Skriv den under Personer omkring borgeren.", refused.Text);
        Assert.Equal("letter.unsendable", Assert.Single(unheard.Refusals).Code);
        Assert.False(await app.ReadAsync(db => db.Letters.AnyAsync(l => l.CaseId == @case.Id && l.Kind != LetterKind.Receipt, Cancel)));
    }

    [Fact]
    public async Task A_person_who_comes_to_get_the_letters_is_asked_for_an_address_and_the_form_comes_back_filled_in()
    {
        var @case = await app.RegisterAsync();
        var added = await app.AskAsync<SaveRelatedPersonHandler, Guid>(h => h.HandleAsync(new(@case.Id, null, 0, new("Grethe Bech", "Mor", RelatedRole.Relative, "22 33 44 55", null, null, null)), Cancel));
        using var hanne = await app.SignInAsync("hanne");

        var form = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning/person/{added.Value}"), [("Input.Role", "Representative"), ("Input.DocumentedOn", "2026-02-01")]);

        Assert.StartsWith("Skriv personens adresse med postnummer og by. Breve sendes på papir til personen i stedet for borgeren.", Assert.Single(form.Errors()), StringComparison.Ordinal);
        Assert.True(form.ErrorsLeadToTheirFields());
        Assert.Equal(("Grethe Bech", "22 33 44 55"), (form.Field("Input.Name"), form.Field("Input.Phone")));
        await hanne.SubmitAsync(form, [("Input.Address", "Torvet 1, 6600 Vejen")]);
        Assert.Contains("På papir til Grethe Bech i stedet for borgeren", (await hanne.OpenAsync($"/sager/{@case.Number}/ansoegning")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_is_not_made_exempt_while_the_guardian_has_no_address_but_is_corrected_otherwise()
    {
        var @case = await app.RegisterAsync();
        await StandInAsync(@case, null);

        var @protected = await CorrectAsync(@case, protectedAddress: true, exempt: false);
        var exempt = await CorrectAsync(@case, protectedAddress: true, exempt: true);

        Assert.False(@protected.IsRefused);
        Assert.Equal(("citizen.stand-in-address", nameof(CorrectCitizen.DigitalPostExempt)), exempt.Refusals.Select(r => (r.Code, r.Field)).Single());
        await app.ArrangeAsync(@case, async db => (await db.RelatedPersons.SingleAsync(p => p.CaseId == @case.Id, Cancel)).Address = "Torvet 1, 6600 Vejen");
        Assert.False((await CorrectAsync(@case, protectedAddress: true, exempt: true)).IsRefused);
    }

    [Fact]
    public async Task A_citizen_without_an_address_whose_letters_go_to_the_guardian_on_paper_is_corrected_like_any_other()
    {
        var @case = await app.RegisterAsync();
        await StandInAsync(@case, "Torvet 1, 6600 Vejen");
        await app.ArrangeAsync(@case, async db =>
        {
            var citizen = await db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel);
            return (citizen.Address, citizen.PostalCode, citizen.DigitalPostExempt) = (null, null, true);
        });

        Assert.False((await CorrectAsync(@case, protectedAddress: true, exempt: true)).IsRefused);
    }

    private async Task<Result<Done>> CorrectAsync(Case @case, bool protectedAddress, bool exempt)
    {
        var citizen = await app.ReadAsync(db => db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel));
        return await app.AskAsync<CorrectCitizenHandler, Done>(h => h.HandleAsync(
            new(@case.Id, citizen.Version, citizen.Cpr, null, citizen.Name, citizen.Address, citizen.PostalCode, citizen.City, citizen.Phone, null, protectedAddress, exempt, null), Cancel));
    }

    /// <summary>As one was recorded before an address was asked for, when it is left out.</summary>
    private Task<RelatedPerson> StandInAsync(Case @case, string? address) => app.ArrangeAsync(@case, db => Task.FromResult(
        db.RelatedPersons.Add(new() { CaseId = @case.Id, Name = "Grethe Værge", Role = RelatedRole.Guardian, Address = address, DocumentedOn = app.Today }).Entity));
}
