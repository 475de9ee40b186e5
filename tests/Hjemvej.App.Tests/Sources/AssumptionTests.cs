using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.Casework.Sources;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Sources;

public sealed class AssumptionTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_confirms_an_assumption_by_name()
    {
        var assumption = Assumptions.All.First(a => a.Requirement == "2.9-1");
        using var karen = await app.SignInAsync("karen");

        var page = await karen.SubmitAsync(await karen.OpenAsync($"/antagelser?nr={assumption.Key}"), [("Stance", "Confirmed")]);

        var row = page.QuerySelector($"#antagelse-{assumption.Key}")!.TextContent;
        Assert.Contains("Bekræftet", row, StringComparison.Ordinal);
        Assert.Contains("Karen Toft", row, StringComparison.Ordinal);
        Assert.True(await app.ReadAsync(db => db.JournalEntries.AnyAsync(e => e.Event == "AssumptionConfirmed" && e.ActorName == "Karen Toft", Cancel)));
    }

    [Fact]
    public async Task Another_choice_is_named_and_made_in_the_standard_where_it_is_a_parameter()
    {
        var assumption = Assumptions.All.First(a => a.Parameter == "letterTransitDays");
        using var morten = await app.SignInAsync("morten");
        var page = await morten.OpenAsync($"/antagelser?nr={assumption.Key}");

        var without = await morten.SubmitAsync(page, [("Stance", "Otherwise")]);
        var saved = await morten.SubmitAsync(page, [("Stance", "Otherwise"), ("Comment", "Otte hverdage.")]);

        Assert.Equal("foreslå en anden værdi for »Et brev på papir er fremme efter«", page.QuerySelector("a[href='/standard/foreslaa?vaerdi=letterTransitDays']")!.TextContent);
        Assert.Equal("#Comment", without.QuerySelector(".form-errors a")!.GetAttribute("href"));
        Assert.Contains("Otte hverdage.", saved.QuerySelector($"#antagelse-{assumption.Key}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_a_manager_takes_the_municipalitys_stance()
    {
        var assumption = Assumptions.All[0];
        using var hanne = await app.SignInAsync("hanne");

        await hanne.OpenAsync($"/antagelser?nr={assumption.Key}");

        Assert.Equal(HttpStatusCode.Forbidden, hanne.Status);
        Assert.Equal("assumption.role", Assert.Single((await app.HandleAsync<TakeStanceHandler, AssumptionStance>(People.Hanne, h => h.HandleAsync(new(assumption.Key, Stance.Confirmed, null), Cancel))).Refusals).Code);
    }

    [Fact]
    public void No_assumption_names_a_municipality() =>
        Assert.Equal([], Assumptions.All.Where(a => new[] { "Vejen", "Tønder" }.Any(name => $"{a.Text} {a.Alternatives} {a.Effect}".Contains(name, StringComparison.Ordinal))).Select(a => a.Text));

    [Fact]
    public void Every_assumption_says_what_could_be_chosen_instead_and_what_that_would_change() =>
        Assert.Equal([], Assumptions.All.Where(a => string.IsNullOrWhiteSpace(a.Alternatives) || string.IsNullOrWhiteSpace(a.Effect)).Select(a => $"{a.Where}: {a.Text}"));

    [Fact]
    public void Assumptions_have_distinct_keys_and_point_at_parameters_that_exist()
    {
        Assert.Equal(Assumptions.All.Count, Assumptions.All.Select(a => a.Key).Distinct().Count());
        Assert.All(Assumptions.All.Where(a => a.Parameter is not null), a => Assert.NotNull(Parameters.Find(a.Parameter)));
    }
}
