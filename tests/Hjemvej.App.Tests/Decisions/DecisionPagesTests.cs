using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Assessments;
using Hjemvej.App.Tests.Committee;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Decisions;

/// <summary>What the pages around a decision say: no more is asked for than is missing, and what goes another way is warned of.</summary>
public sealed class DecisionPagesTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "1.1-3")]
    public async Task A_refusal_of_a_citizen_whom_home_support_is_enough_for_is_warned_of_and_the_referral_suggested()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync(), homeSupportSuffices: true);
        await app.ConsiderAsync(@case, Recommendation.Refusal);
        await app.WriteAsync((await app.StartAsync(@case, Outcome.Refusal)).Value);
        using var hanne = await app.SignInAsync("hanne");

        foreach (var page in new[] { "udkast", "tjek" })
        {
            Assert.Contains("Så skal borgeren henvises til den støtte.", (await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/{page}")).Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Requirement", "1.2-2")]
    public async Task The_gate_of_a_citizen_outside_the_target_group_says_so_and_asks_for_no_needs()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync(), homeSupportSuffices: true);
        using var hanne = await app.SignInAsync("hanne");

        var words = (await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse")).Words();

        Assert.Contains("Udredningen siger, at borgeren ikke er i målgruppen.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Vælg mindst ét af de fire behov", words, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task The_overview_shows_the_gates_of_a_decision_until_it_is_made_and_not_after()
    {
        var @case = await app.ReadyAsync(Outcome.Refusal);
        using var hanne = await app.SignInAsync("hanne");
        Assert.Contains("Må der træffes afgørelse", (await hanne.OpenAsync($"/sager/{@case.Number}")).Words(), StringComparison.Ordinal);

        await app.DecideAsync(@case, Outcome.Refusal);

        Assert.DoesNotContain("Må der træffes afgørelse", (await hanne.OpenAsync($"/sager/{@case.Number}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_gate_does_not_ask_for_what_has_been_done()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(3));
        using var hanne = await app.SignInAsync("hanne");
        Assert.Contains("Sæt sagen på visitationsudvalgets dagsorden", await ShutAsync("udvalg"), StringComparison.Ordinal);

        await app.LayAsync(@case, meeting);

        foreach (var page in new[] { "udvalg", "afgoerelse", "" })
        {
            var shut = await ShutAsync(page);
            Assert.Contains($"Sagen er på dagsordenen til mødet {Rules.Explanations.Danish.Date(meeting.Date)}. Udvalgets indstilling mangler.", shut, StringComparison.Ordinal);
            Assert.DoesNotContain("Sæt sagen", shut, StringComparison.Ordinal);
        }

        async Task<string> ShutAsync(string page) => string.Join(" ", (await hanne.OpenAsync($"/sager/{@case.Number}/{page}".TrimEnd('/'))).QuerySelectorAll("main .gate-shut").Select(g => g.TextContent));
    }

    [Fact]
    public async Task The_committees_proposal_is_shown_where_the_residence_is_chosen()
    {
        var @case = await app.ReadyAsync();
        await app.DecideAsync(@case);
        using var hanne = await app.SignInAsync("hanne");

        Assert.Contains("Udvalget foreslår: Bostedet Nord", (await hanne.OpenAsync($"/sager/{@case.Number}/botilbud")).Words(), StringComparison.Ordinal);
        var residence = await app.ArrangeAsync(@case, db => Task.FromResult(db.Residences.Add(new() { Name = "Kastaniehuset", Internal = true, Municipality = "Vejen" }).Entity));
        Assert.Contains("Udvalget foreslår: Bostedet Nord", (await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/valg/{residence.Id}")).Words(), StringComparison.Ordinal);
        Assert.True(await app.ReadAsync(db => db.CommitteeItems.AnyAsync(i => i.CaseId == @case.Id && i.ProposedResidences != null, Cancel)));
    }
}
