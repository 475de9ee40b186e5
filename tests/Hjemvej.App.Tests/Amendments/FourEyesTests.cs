using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework;
using Hjemvej.Casework.Amendments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Amendments;

public sealed class FourEyesTests : IAsyncLifetime
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task A_proposed_value_counts_once_a_second_person_has_confirmed_it()
    {
        var @case = await _app.RegisterAsync(new(2026, 2, 2));
        using var morten = await _app.SignInAsync("morten");
        var form = await morten.OpenAsync("/standard/foreslaa?vaerdi=processingTime");
        var looked = await morten.LookAsync(form, AmendmentsSteps.Fields("1-1-2026", ("Number", "8"), ("Unit", "weeks")));
        Assert.Contains("27. april 2026", looked.Text(), StringComparison.Ordinal);
        Assert.Contains("30. marts 2026", looked.Text(), StringComparison.Ordinal);

        var proposed = await morten.SubmitAsync(await morten.OpenAsync("/standard/foreslaa?vaerdi=processingTime"), AmendmentsSteps.Fields("1-1-2026", ("Number", "8"), ("Unit", "weeks")));
        Assert.Contains("En anden leder skal bekræfte det, før det gælder", proposed.Text(), StringComparison.Ordinal);
        Assert.Contains("27. april 2026", (await morten.OpenAsync($"/sager/{@case.Number}")).Text(), StringComparison.Ordinal);

        using var karen = await _app.SignInAsync("karen");
        Assert.Contains("Tag stilling til 1 forslag til ændring af standarden", (await karen.OpenAsync("/opgaver")).Text(), StringComparison.Ordinal);
        var id = (await _app.ReadAsync(db => db.Amendments.SingleAsync(Cancel))).Id;
        var confirmed = await karen.SubmitAsync(await karen.OpenAsync($"/standard/forslag/{id}"), [("confirm", "true")]);

        Assert.Contains("Ændringen er bekræftet og gælder", confirmed.Text(), StringComparison.Ordinal);
        Assert.Contains("30. marts 2026", (await karen.OpenAsync($"/sager/{@case.Number}")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("forslag til ændring af standarden", (await karen.OpenAsync("/opgaver")).Text(), StringComparison.Ordinal);
        var journal = await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == null && e.Event.StartsWith("Amendment")).OrderBy(e => e.Id).Select(e => $"{e.Event} {e.ActorName}").ToListAsync(Cancel));
        Assert.Equal(["AmendmentProposed Morten Dahl", "AmendmentConfirmed Karen Toft"], journal);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task A_second_value_from_the_same_day_says_what_it_replaces_and_the_replaced_one_is_marked()
    {
        var first = await _app.ProposeAsync("disposableAmount", new(2027, 1, 1), "3150");
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await _app.ProposeAsync("disposableAmount", new(2027, 1, 1), "3200");
        using var karen = await _app.SignInAsync("karen");

        Assert.Contains("Rådighedsbeløb om måneden: 3.200,00 kr. fra 1. januar 2027, foreslået af Morten Dahl, venter også.", (await karen.OpenAsync($"/standard/forslag/{first.Id}")).Text(), StringComparison.Ordinal);
        await karen.SubmitAsync(await karen.OpenAsync($"/standard/forslag/{first.Id}"), [("confirm", "true")]);
        _app.Time.Advance(TimeSpan.FromMinutes(1));
        var page = await karen.OpenAsync($"/standard/forslag/{second.Id}");
        Assert.Contains("Standarden siger 3.150,00 kr. fra 1. januar 2027. Bekræftes forslaget, afløser det den værdi.", page.Text(), StringComparison.Ordinal);
        await karen.SubmitAsync(page, [("confirm", "true")]);

        var list = await karen.OpenAsync("/standard/aendringer");
        Assert.Equal(["Bekræftet", "Afløst"], list.QuerySelectorAll("td[data-title=Status]").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task The_one_who_proposed_it_cannot_confirm_it_from_the_page_or_by_a_forged_post()
    {
        var amendment = await _app.ProposeAsync("appealWeeks", new(2026, 7, 1), "6");
        using var morten = await _app.SignInAsync("morten");

        var page = await morten.OpenAsync($"/standard/forslag/{amendment.Id}");
        var forged = await morten.PostAsync($"/standard/forslag/{amendment.Id}", [new("__RequestVerificationToken", AmendmentsSteps.Token(page)), new("confirm", "true")]);

        Assert.Null(page.QuerySelector("main [name=confirm]"));
        Assert.Contains("Du har selv foreslået ændringen. En anden leder skal tage stilling til den.", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Du har selv foreslået ændringen", forged.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, _app.StandardOf().AppealWeeks.On(new(2026, 7, 1)).Value);
        Assert.False(await _app.ReadAsync(db => db.AmendmentVerdicts.AnyAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task Status_meetings_that_do_not_go_up_in_a_year_are_not_proposed()
    {
        using var morten = await _app.SignInAsync("morten");

        var page = await morten.SubmitAsync(await morten.OpenAsync("/standard/foreslaa?vaerdi=followUpsPerYear"), AmendmentsSteps.Fields("1-1-2027", ("Number", "5")));

        Assert.Equal("#Input_Number", page.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Contains("Skriv 1, 2, 3, 4, 6 eller 12: tallet skal gå op i 12.", page.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.False(await _app.ReadAsync(db => db.Amendments.AnyAsync(Cancel)));
    }

    [Theory]
    [InlineData("appealWeeks", "2", "Loven siger mindst 4 uger (Retssikkerhedsloven § 67). Kommunen kan ikke sætte det lavere.")]
    [InlineData("reassessmentDays", "60", "Loven siger højst 4 uger, altså 28 dage (Retssikkerhedsloven § 66). Kommunen kan ikke sætte det højere.")]
    [InlineData("accessRequestWorkingDays", "10", "Loven siger højst 7 arbejdsdage (Forvaltningsloven § 16, stk. 2). Kommunen kan ikke sætte det højere.")]
    [InlineData("minimumAge", "16", "Loven siger mindst 18 år (Serviceloven § 107). Kommunen kan ikke sætte det lavere.")]
    [Trait("Requirement", "2.5-5")]
    public async Task A_value_that_gives_the_citizen_less_than_the_law_is_refused_at_its_field(string parameter, string value, string why)
    {
        using var morten = await _app.SignInAsync("morten");

        var page = await morten.SubmitAsync(await morten.OpenAsync($"/standard/foreslaa?vaerdi={parameter}"), AmendmentsSteps.Fields("1-1-2027", ("Number", value)));

        Assert.Equal("#Input_Number", page.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Equal(why, Assert.Single(page.Errors()));
        Assert.False(await _app.ReadAsync(db => db.Amendments.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task A_proposal_from_before_that_is_against_the_law_is_not_confirmed()
    {
        var amendment = await _app.ActAsync(People.Morten, async services =>
        {
            var db = services.GetRequiredService<CaseworkDb>();
            var kept = db.Amendments.Add(new()
            {
                Parameter = "appealWeeks",
                From = new(2027, 1, 1),
                Value = "2",
                Source = "x",
                Reason = "y",
                ProposedAt = _app.Time.GetUtcNow().UtcDateTime,
                ProposedById = "morten",
                ProposedByName = "Morten Dahl",
            }).Entity;
            await db.SaveChangesAsync(Cancel);
            return kept;
        });

        Assert.Equal("standard.statute", Assert.Single((await _app.HandleAsync<DecideAmendmentHandler, AmendmentVerdict>(AmendmentsSteps.Karen, h => h.HandleAsync(new(amendment.Id, true, null), Cancel))).Refusals).Code);
        Assert.False((await _app.HandleAsync<DecideAmendmentHandler, AmendmentVerdict>(AmendmentsSteps.Karen, h => h.HandleAsync(new(amendment.Id, false, "Loven siger fire uger."), Cancel))).IsRefused);
    }

    [Fact]
    public async Task A_value_that_was_confirmed_against_the_law_does_not_count_and_its_page_says_why()
    {
        var amendment = await _app.ActAsync(AmendmentsSteps.Karen, async services =>
        {
            var db = services.GetRequiredService<CaseworkDb>();
            var kept = db.Amendments.Add(new()
            {
                Parameter = "appealWeeks",
                From = new(2026, 1, 1),
                Value = "2",
                Source = "x",
                Reason = "y",
                ProposedAt = _app.Time.GetUtcNow().UtcDateTime,
                ProposedById = "morten",
                ProposedByName = "Morten Dahl",
                Verdict = new() { Confirmed = true, At = _app.Time.GetUtcNow().UtcDateTime, ById = "karen", ByName = "Karen Toft" },
            }).Entity;
            await db.SaveChangesAsync(Cancel);
            await db.RefreshAsync(services.GetRequiredService<Casework.Standards.StandardInForce>(), Cancel);
            return kept;
        });
        using var morten = await _app.SignInAsync("morten");

        var page = (await morten.OpenAsync($"/standard/forslag/{amendment.Id}")).Text();

        Assert.Equal(4, _app.StandardOf().AppealWeeks.On(new(2026, 3, 2)).Value);
        Assert.Contains("Værdien tæller ikke", page, StringComparison.Ordinal);
        Assert.Contains("Loven siger mindst 4 uger (Retssikkerhedsloven § 67). Kommunen kan ikke sætte det lavere. Hjemvej bruger den værdi, der gjaldt før.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hanne")]
    [InlineData("lone")]
    [InlineData("peter")]
    public async Task Nobody_but_a_manager_may_change_the_standard(string persona)
    {
        var amendment = await _app.ProposeAsync("appealWeeks", new(2026, 7, 1), "6");
        using var browser = await _app.SignInAsync(persona);

        var page = await browser.OpenAsync($"/standard/forslag/{amendment.Id}");
        var forged = await browser.PostAsync($"/standard/forslag/{amendment.Id}", [new("__RequestVerificationToken", AmendmentsSteps.Token(page)), new("confirm", "true")]);
        await browser.OpenAsync("/standard/foreslaa?vaerdi=appealWeeks");

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("Kun en leder kan tage stilling til en ændring af standarden.", forged.Text(), StringComparison.Ordinal);
        Assert.Equal(
            "amendment.role",
            Assert.Single((await _app.HandleAsync<ProposeAmendmentHandler, Amendment>(People.Hanne, h => h.HandleAsync(new("appealWeeks", new(2026, 7, 1), "6", "x", "y", false), Cancel))).Refusals).Code);
        Assert.Equal(4, _app.StandardOf().AppealWeeks.On(new(2026, 7, 1)).Value);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_changes_nothing()
    {
        var amendment = await _app.ProposeAsync("appealWeeks", new(2026, 7, 1), "6");
        using var karen = await _app.SignInAsync("karen");
        var page = await karen.OpenAsync($"/standard/forslag/{amendment.Id}");

        var without = await karen.SubmitAsync(page, [("confirm", "false")]);
        var rejected = await karen.SubmitAsync(page, [("confirm", "false"), ("Reason", "Loven siger fire uger.")]);

        Assert.Equal("#Reason", without.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Contains("Skriv, hvorfor forslaget afvises.", without.Text(), StringComparison.Ordinal);
        Assert.Contains("Loven siger fire uger.", rejected.Text(), StringComparison.Ordinal);
        Assert.Equal(4, _app.StandardOf().AppealWeeks.On(new(2026, 7, 1)).Value);
        Assert.Equal("Loven siger fire uger.", await _app.ReadAsync(db => db.JournalEntries.Where(e => e.Event == "AmendmentRejected").Select(e => e.Reason).SingleAsync(Cancel)));
        Assert.DoesNotContain("6 uger", (await karen.OpenAsync("/standard")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_missing_is_told_at_once()
    {
        using var morten = await _app.SignInAsync("morten");

        var empty = await morten.SubmitAsync(await morten.OpenAsync("/standard/foreslaa?vaerdi=processingTime"), [("Input.Unit", "")]);
        var decimals = await morten.SubmitAsync(await morten.OpenAsync("/standard/foreslaa?vaerdi=disposableAmount"), AmendmentsSteps.Fields("1-1-2027", ("Amount", "3100,555")));

        Assert.Equal(["#Input_Adopted", "#Input_From", "#Input_Number", "#Input_Reason", "#Input_Source", "#Input_Unit"], empty.QuerySelectorAll(".form-errors a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal("Skriv beløbet med højst to decimaler, for eksempel 9.800,50.", Assert.Single(decimals.Errors()));
    }

    [Fact]
    public async Task A_value_that_is_the_same_as_the_one_in_force_is_no_proposal()
    {
        using var morten = await _app.SignInAsync("morten");

        var page = await morten.SubmitAsync(await morten.OpenAsync("/standard/foreslaa?vaerdi=processingTime"), AmendmentsSteps.Fields("1-7-2026", ("Number", "12"), ("Unit", "weeks")));

        Assert.Equal("Værdien er den samme som den, der gælder fra 1. januar 2020: 12 uger. Skriv en anden.", Assert.Single(page.Errors()));
        Assert.False(await _app.ReadAsync(db => db.Amendments.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task The_proposer_takes_a_proposal_back_with_a_reason_and_nobody_else_does()
    {
        var amendment = await _app.ProposeAsync("appealWeeks", new(2026, 7, 1), "6");
        using var morten = await _app.SignInAsync("morten");
        var page = await morten.OpenAsync($"/standard/forslag/{amendment.Id}");

        var another = await _app.HandleAsync<WithdrawAmendmentHandler, AmendmentVerdict>(AmendmentsSteps.Karen, h => h.HandleAsync(new(amendment.Id, "Nej"), Cancel));
        var without = await morten.SubmitAsync(page, []);
        var withdrawn = await morten.SubmitAsync(page, [("Reason", "Vi venter til budgettet.")]);

        Assert.Equal("amendment.not-yours", Assert.Single(another.Refusals).Code);
        Assert.Equal("#Reason", without.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Contains("Forslaget er trukket tilbage.", withdrawn.Text(), StringComparison.Ordinal);
        Assert.Contains("Vi venter til budgettet.", withdrawn.Text(), StringComparison.Ordinal);
        Assert.Equal("Trukket tilbage", (await morten.OpenAsync("/standard/aendringer")).QuerySelector("td[data-title=Status]")!.TextContent.Trim());
        Assert.Equal("amendment.decided", Assert.Single((await _app.HandleAsync<DecideAmendmentHandler, AmendmentVerdict>(AmendmentsSteps.Karen, h => h.HandleAsync(new(amendment.Id, true, null), Cancel))).Refusals).Code);
        Assert.Equal("Vi venter til budgettet.", await _app.ReadAsync(db => db.JournalEntries.Where(e => e.Event == "AmendmentWithdrawn").Select(e => e.Reason).SingleAsync(Cancel)));
        Assert.Equal(4, _app.StandardOf().AppealWeeks.On(new(2026, 7, 1)).Value);
    }

    [Fact]
    public async Task A_proposal_is_decided_once()
    {
        var amendment = await _app.AmendAsync("appealWeeks", new(2026, 7, 1), "6");

        var again = await _app.HandleAsync<DecideAmendmentHandler, AmendmentVerdict>(AmendmentsSteps.Karen, h => h.HandleAsync(new(amendment.Id, false, "Fortrudt"), Cancel));

        Assert.Equal("amendment.decided", Assert.Single(again.Refusals).Code);
        Assert.Equal(6, _app.StandardOf().AppealWeeks.On(new(2026, 7, 1)).Value);
    }

    [Fact]
    public async Task What_was_proposed_or_decided_is_never_edited_or_deleted()
    {
        await _app.AmendAsync("appealWeeks", new(2026, 7, 1), "6");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _app.ActAsync(People.Morten, async services =>
        {
            var db = (Casework.CaseworkDb)services.GetService(typeof(Casework.CaseworkDb))!;
            db.Remove(await db.AmendmentVerdicts.SingleAsync(Cancel));
            return await db.SaveChangesAsync(Cancel);
        }));
    }

    [Fact]
    public async Task A_value_confirmed_by_another_process_is_in_force_from_the_next_request_on()
    {
        var @case = await _app.RegisterAsync(new(2026, 2, 2));
        using var browser = await _app.SignInAsync("hanne");
        await _app.ReadAsync(async db =>
        {
            var amendment = new Amendment { Parameter = "processingTime", From = new(2026, 1, 1), Value = "8 weeks", Source = "x", Reason = "y", CheckedOn = _app.Today, ProposedAt = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc), ProposedById = "a", ProposedByName = "A" };
            db.Add(amendment);
            db.Add(new AmendmentVerdict { AmendmentId = amendment.Id, Confirmed = true, At = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), ById = "b", ByName = "B" });
            return await db.SaveChangesAsync(Cancel);
        });

        Assert.Contains("30. marts 2026", (await browser.OpenAsync($"/sager/{@case.Number}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_values_are_told_at_their_fields_and_the_form_comes_back_filled_in()
    {
        using var morten = await _app.SignInAsync("morten");
        var form = await morten.OpenAsync("/standard/foreslaa?vaerdi=disposableAmount");

        var amount = await morten.SubmitAsync(form, [("Input.Amount", "3.0x"), ("Input.From", "31-2-2027"), ("Input.Reason", "Årlig regulering")]);
        Assert.Equal(["#Input_From", "#Input_Adopted", "#Input_Amount", "#Input_Source"], amount.QuerySelectorAll(".form-errors a").Select(a => a.GetAttribute("href")).OrderByDescending(h => h!.Contains("From", StringComparison.Ordinal)).ThenBy(h => h));
        Assert.Equal("3.0x", amount.QuerySelector("#Input_Amount")!.GetAttribute("value"));
        Assert.Contains("Årlig regulering", amount.QuerySelector("#Input_Reason")!.TextContent, StringComparison.Ordinal);

        var midyear = await morten.SubmitAsync(form, AmendmentsSteps.Fields("1-7-2027", ("Amount", "3.100,00")));
        Assert.Contains("Skriv den 1. januar", midyear.QuerySelector("#Input_From-error")!.TextContent, StringComparison.Ordinal);

        var weeks = await morten.SubmitAsync(await morten.OpenAsync("/standard/foreslaa?vaerdi=processingTime"), AmendmentsSteps.Fields("1-7-2026", ("Number", "8"), ("Unit", "")));
        Assert.Contains("Vælg, om tiden tælles i uger, måneder eller arbejdsdage.", weeks.Text(), StringComparison.Ordinal);
        Assert.False(await _app.ReadAsync(db => db.Amendments.AnyAsync(Cancel)));
    }
}
