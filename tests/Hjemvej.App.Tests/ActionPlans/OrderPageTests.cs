using System.Net;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.ActionPlans;

public sealed class OrderPageTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "1.1-4")]
    [Trait("Requirement", "2-2")]
    public async Task The_residence_reads_purposes_and_goals_as_they_were_given_and_nothing_more()
    {
        var @case = await ArrangeAsync();
        await app.PlanAsync(@case);
        var given = await app.AddGoalAsync(@case, text: "Gøre rent i boligen.");
        var kept = await app.AddGoalAsync(@case, "selfcare.sexuality", "Et fortroligt mål.");
        using var hanne = await app.SignInAsync("hanne");
        using var peter = await app.SignInAsync("peter");
        Assert.Contains("ikke sendt jer bestillingen endnu", (await peter.OpenAsync(Url(@case))).Words(), StringComparison.Ordinal);

        var check = await hanne.SubmitAsync(await hanne.OpenAsync($"{Url(@case)}/giv"), [("Goals", $"{given.Id}"), ("Parts", "Purpose"), ("Reason", "Det skal I arbejde med.")], button: "[formaction]");
        Assert.Contains("Tjek bestillingen", check.Words(), StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.PlanExtracts.AnyAsync(e => e.CaseId == @case.Id, Cancel)));
        hanne.GoBackTo($"{Url(@case)}/giv");
        var sent = await hanne.SubmitAsync(check, []);
        Assert.Contains("Sendt til Bostedet Nord den 2. marts 2026 af Hanne Holm", sent.Words(), StringComparison.Ordinal);
        await app.HandleAsync<ChangeGoalHandler, Goal>(People.Hanne, h => h.HandleAsync(new(@case.Id, given.Id, given.Version, app.Goal(text: "Et senere ord.")), Cancel));
        var read = (await peter.OpenAsync(Url(@case))).Words();

        Assert.Contains("Udvikling og opbygge eller genetablere evner til en selvstændig bolig", read, StringComparison.Ordinal);
        Assert.Contains("Praktiske opgaver", read, StringComparison.Ordinal);
        Assert.Contains("Gøre rent i boligen.", read, StringComparison.Ordinal);
        Assert.Contains("At kunne bo i egen bolig.", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Et senere ord.", read, StringComparison.Ordinal);
        Assert.DoesNotContain(kept.Text, read, StringComparison.Ordinal);
        Assert.DoesNotContain("Omkring 18 måneder.", read, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task Goals_are_ordered_though_the_citizen_declined_a_plan_and_parts_of_none_are_not()
    {
        var @case = await ArrangeAsync();
        var goal = await app.AddGoalAsync(@case);
        await app.HandleAsync<AnswerActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(new(@case.Id, 0, false, app.Today, "Nej tak."), Cancel));
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"{Url(@case)}/giv");
        Assert.Null(form.QuerySelector("[name=Parts]"));

        var forged = await hanne.SubmitAsync(form, [("Goals", $"{goal.Id}"), ("Parts", "Purpose"), ("Reason", "x")]);
        Assert.Contains("Borgeren har sagt nej tak", Assert.Single(forged.Errors()), StringComparison.Ordinal);
        var given = await hanne.SubmitAsync(forged, [("Goals", $"{goal.Id}"), ("Reason", "Målene gælder.")]);

        Assert.Contains("Bestillingen er sendt til botilbuddet.", given.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_says_why_and_gives_something()
    {
        var @case = await ArrangeAsync();
        await app.AddGoalAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"{Url(@case)}/giv");

        var silent = await hanne.SubmitAsync(form, [], button: "[formaction]");
        hanne.GoBackTo($"{Url(@case)}/giv");
        var nothing = await hanne.SubmitAsync(form, [("Goals", null), ("Reason", "Fordi")], button: "[formaction]");

        Assert.StartsWith("Skriv, hvorfor", Assert.Single(silent.Errors()), StringComparison.Ordinal);
        Assert.StartsWith("Vælg mindst én del eller ét mål", Assert.Single(nothing.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_given_before_there_is_a_residence()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        var goal = await app.AddGoalAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.OpenAsync(Url(@case));
        Assert.Null(page.QuerySelector("a[href$='/giv']"));

        var forged = await hanne.PostAsync($"{Url(@case)}/giv", [page.Token(), new("Goals", $"{goal.Id}"), new("Reason", "x"), new("SeenVersion", "0")]);

        Assert.Contains("ikke sagt ja til en plads", Assert.Single(forged.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_residence_gives_no_orders_and_sees_none_of_anothers()
    {
        var @case = await ArrangeAsync();
        await app.ArrangeMatchAsync(await app.RegisterAsync(), atInternal: false);
        using var peter = await app.SignInAsync("peter");
        using var amina = await app.SignInAsync("amina");

        await peter.OpenAsync($"{Url(@case)}/giv");
        Assert.Equal(HttpStatusCode.Forbidden, peter.Status);
        await amina.OpenAsync(Url(@case));
        Assert.Equal(HttpStatusCode.NotFound, amina.Status);
    }

    private static string Url(Case @case) => $"/sager/{@case.Number}/bestilling";

    private async Task<Case> ArrangeAsync()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        await app.ArrangeMatchAsync(@case);
        return @case;
    }
}
