using System.Net;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.ActionPlans;

public sealed class PlanPageTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task The_letter_that_offers_a_plan_is_seen_before_it_is_sent_and_is_sent_once()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case, offersPlan: false);
        using var hanne = await app.SignInAsync("hanne");

        var plan = await hanne.OpenAsync(Url(@case));
        Assert.Contains("ikke tilbudt en handleplan endnu", plan.Words(), StringComparison.Ordinal);
        var check = await hanne.OpenAsync($"{Url(@case)}/tilbud");
        Assert.Contains("§\u00a0141", check.QuerySelector("iframe")!.GetAttribute("srcdoc")!, StringComparison.Ordinal);
        Assert.Equal(0, await OffersAsync(@case));
        await hanne.SubmitAsync(check, []);
        var again = await hanne.PostAsync($"{Url(@case)}/tilbud", [check.Token()]);

        Assert.Contains("allerede tilbudt en handleplan", Assert.Single(again.Errors()), StringComparison.Ordinal);
        Assert.Equal(1, await OffersAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task The_answer_is_recorded_and_a_no_needs_the_citizens_words_at_their_field()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"{Url(@case)}/svar");

        var empty = await hanne.SubmitAsync(form, [("Input.AnsweredOn", "31-2-2026")]);
        var silent = await hanne.SubmitAsync(empty, [("Input.Accepted", "false"), ("Input.AnsweredOn", "2-3-2026")]);
        Assert.Equal(["Vælg, hvad borgeren har svaret.", "Skriv en dato, der findes, for eksempel 3-3-2026."], empty.Errors().Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("31-2-2026", empty.ValueOf("Input.AnsweredOn"));
        Assert.StartsWith("Skriv borgerens begrundelse", Assert.Single(silent.Errors()), StringComparison.Ordinal);
        Assert.True(silent.ErrorsLeadToTheirFields());
        var plan = await hanne.SubmitAsync(silent, [("Input.Reason", "Jeg har planer nok.")]);

        Assert.Contains("Svaret er registreret.", plan.Words(), StringComparison.Ordinal);
        Assert.Contains("Jeg har planer nok.", plan.Words(), StringComparison.Ordinal);
        Assert.Contains("Målene i bestillingen gælder stadig", plan.Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task A_plan_is_kept_as_a_draft_and_finished_when_each_of_its_four_parts_is_written()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        await AnswerAsync(@case, accepted: true);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"{Url(@case)}/skriv");

        Assert.Contains("Opholdet skal hjælpe med at:", form.ValueOf("Input.Purpose")!, StringComparison.Ordinal);
        Assert.Equal("18 måneder", form.ValueOf("Input.ExpectedDuration")!.Trim());
        Assert.Contains("Intet er gemt endnu.", form.Words(), StringComparison.Ordinal);
        var refused = await hanne.SubmitAsync(form, [("Input.Purpose", "At kunne bo selv."), ("Input.CitizensWishes", "En have.")], button: "[name=finish][value=true]");
        Assert.Equal(2, refused.Errors().Count);
        Assert.True(refused.ErrorsLeadToTheirFields());
        Assert.Equal(2, refused.QuerySelectorAll(".form-errors a").Length);
        Assert.Equal("En have.", refused.ValueOf("Input.CitizensWishes")!.Trim());
        var draft = await hanne.SubmitAsync(refused, [], button: "[name=finish][value=false]");
        Assert.Contains("Planen er en kladde", draft.Words(), StringComparison.Ordinal);
        var finished = await hanne.SubmitAsync(
            await hanne.OpenAsync($"{Url(@case)}/skriv"),
            [("Input.Effort", "Støtte"), ("Input.ExpectedDuration", "Et år"), ("Input.SpecialMatters", "Ingen")],
            button: "[name=finish][value=true]");

        Assert.Contains("Gjort færdig 2. marts 2026 af Hanne Holm", finished.Words(), StringComparison.Ordinal);
        Assert.Contains("Kilder", (await hanne.OpenAsync(Url(@case))).Words(), StringComparison.Ordinal);
        Assert.Contains("Underskrift", (await hanne.OpenAsync($"{Url(@case)}/udskrift")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task A_plan_posted_past_the_answer_is_refused_and_what_was_written_comes_back()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"{Url(@case)}/skriv");
        Assert.Contains("Registrér først borgerens svar", form.Words(), StringComparison.Ordinal);

        var refused = await hanne.SubmitAsync(form, [("Input.Purpose", "Formål"), ("Input.Effort", "x"), ("Input.ExpectedDuration", "x"), ("Input.SpecialMatters", "x")], button: "[name=finish][value=true]");

        Assert.Contains("Registrér først borgerens svar", Assert.Single(refused.Errors()), StringComparison.Ordinal);
        Assert.Equal("Formål", refused.ValueOf("Input.Purpose")!.Trim());
        Assert.False(await app.ReadAsync(db => db.ActionPlans.AnyAsync(p => p.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    public async Task The_second_of_two_who_write_at_once_is_told_and_loses_nothing()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        await AnswerAsync(@case, accepted: true);
        using var hanne = await app.SignInAsync("hanne");
        using var jonas = await app.SignInAsync("jonas");
        var (first, second) = (await hanne.OpenAsync($"{Url(@case)}/skriv"), await jonas.OpenAsync($"{Url(@case)}/skriv"));

        await hanne.SubmitAsync(first, [("Input.Purpose", "Hannes")], button: "[value=false]");
        var late = await jonas.SubmitAsync(second, [("Input.Purpose", "Jonas' lange tekst")], button: "[value=false]");

        Assert.Contains("En kollega har rettet her", Assert.Single(late.Errors()), StringComparison.Ordinal);
        Assert.Equal("Jonas' lange tekst", late.ValueOf("Input.Purpose")!.Trim());
        Assert.Equal("Hannes", (await app.ReadAsync(db => db.ActionPlans.SingleAsync(p => p.CaseId == @case.Id, Cancel))).Purpose);
    }

    [Fact]
    public async Task A_closed_case_keeps_its_plan_as_it_is()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        await AnswerAsync(@case, accepted: true);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"{Url(@case)}/skriv");
        await app.ArrangeAsync(@case, async db =>
        {
            var open = await db.Cases.SingleAsync(c => c.Id == @case.Id, Cancel);
            open.ClosedOn = app.Today;
            return open;
        });

        var refused = await hanne.SubmitAsync(form, [("Input.Purpose", "For sent")], button: "[value=false]");

        Assert.Contains("Sagen blev afsluttet", Assert.Single(refused.Errors()), StringComparison.Ordinal);
        Assert.Null((await hanne.OpenAsync(Url(@case))).QuerySelector("main a[href$='/skriv']"));
    }

    [Fact]
    public async Task The_plan_is_the_authoritys_own_page()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        await app.ArrangeMatchAsync(@case);
        foreach (var persona in new[] { "peter", "lone", "birgit" })
        {
            using var other = await app.SignInAsync(persona);
            await other.OpenAsync(Url(@case));
            Assert.Equal(HttpStatusCode.Forbidden, other.Status);
        }
    }

    private static string Url(Case @case) => $"/sager/{@case.Number}/handleplan";

    private Task<int> OffersAsync(Case @case) =>
        app.ReadAsync(db => db.Letters.CountAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.ActionPlanOffer, Cancel));

    private Task<Result<ActionPlan>> AnswerAsync(Case @case, bool accepted) =>
        app.HandleAsync<AnswerActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(new(@case.Id, 0, accepted, app.Today, "Svar"), Cancel));
}
