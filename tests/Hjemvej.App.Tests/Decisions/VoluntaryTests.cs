using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework.Applications;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Decisions;

/// <summary>A stay after § 107 is voluntary: a citizen who has not said yes is talked with before a grant.</summary>
public sealed class VoluntaryTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.7-3")]
    public async Task A_citizen_who_does_not_agree_is_talked_with_before_the_grant()
    {
        var @case = await app.ReadyAsync();
        await DisagreesAsync(@case);
        Assert.Contains("ask-agreement", await app.TasksAsync(@case));
        using var hanne = await app.SignInAsync("hanne");
        Assert.Contains("Borgeren er ikke indforstået", (await hanne.OpenAsync($"/sager/{@case.Number}/udvalg")).Words(), StringComparison.Ordinal);
        var draft = await app.WriteAsync((await app.StartAsync(@case)).Value);
        Assert.Equal("decision.voluntary", Assert.Single((await app.MakeAsync(draft)).Refusals).Code);
        var check = await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/tjek");
        var remedy = check.QuerySelector(".gate-shut a[href$='/ansoegning/indforstaaelse']");
        Assert.NotNull(remedy);

        var form = await hanne.OpenAsync(remedy.GetAttribute("href")!);
        var silent = await hanne.SubmitAsync(form, [("Input.TalkedOn", $"{app.Today:yyyy-MM-dd}")]);
        Assert.Contains("Skriv, hvad borgeren sagde.", silent.QuerySelector("#Input_CitizenSaid-error")!.TextContent, StringComparison.Ordinal);
        var early = await hanne.SubmitAsync(silent, [("Input.TalkedOn", $"{app.Today.AddDays(-1):yyyy-MM-dd}"), ("Input.CitizenSaid", "Jeg vil gerne se stedet først.")]);
        Assert.NotNull(early.QuerySelector("#Input_TalkedOn-error"));
        await hanne.SubmitAsync(early, [("Input.TalkedOn", $"{app.Today:yyyy-MM-dd}")]);

        Assert.Equal($"/sager/{@case.Number}/ansoegning?gemt=indforstaaelse", hanne.At);
        Assert.DoesNotContain("ask-agreement", await app.TasksAsync(@case));
        Assert.Equal("Jeg vil gerne se stedet først.", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "AgreementRecorded").Select(e => e.Reason).SingleAsync(Cancel)));
        Assert.False((await app.MakeAsync(draft)).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.7-3")]
    public async Task A_refusal_does_not_wait_for_the_talk()
    {
        var @case = await app.ReadyAsync(Outcome.Refusal);
        await DisagreesAsync(@case);

        Assert.False((await app.MakeAsync(await app.WriteAsync((await app.StartAsync(@case, Outcome.Refusal)).Value))).IsRefused);
    }

    [Fact]
    public async Task What_the_citizen_said_has_a_day()
    {
        var @case = await app.RegisterAsync();

        var refused = await app.AskAsync<RecordAgreementHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, CitizenAgreement.Disagrees, true, null, "Jeg vil ikke."), Cancel));

        Assert.Equal("agreement.talked-on", Assert.Single(refused.Refusals).Code);
    }

    private Task<CitizenAgreement> DisagreesAsync(Case @case) => app.ArrangeAsync(@case, async db => (await db.Applications.SingleAsync(a => a.CaseId == @case.Id, Cancel)).Agreement = CitizenAgreement.Disagrees);
}
