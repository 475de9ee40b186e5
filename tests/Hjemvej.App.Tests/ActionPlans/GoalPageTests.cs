using System.Net;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Rules.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.ActionPlans;

public sealed class GoalPageTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Relationer", "Samspil og kontakt", "Netværk", "Sociale fællesskaber", "Fritid")]
    [InlineData("Samfundsliv", "Betalingsservice og budgetkonto", "Betale regninger", "Uddannelse", "Bolig", "Post og Digital Post")]
    [InlineData("Kommunikation", "Kontakt til myndigheder", "Digital selvbetjening", "Hverdagens kommunikation")]
    [InlineData("Praktiske opgaver", "Struktur i hverdagen", "Oprydning", "Rengøring", "Tøjvask", "Indkøb", "Indkøb på nettet")]
    [InlineData("Egenomsorg", "Personlig hygiejne", "Måltider", "Påklædning", "KRAM: kost", "KRAM: rygning", "KRAM: alkohol", "KRAM: motion", "Seksualitet")]
    [InlineData("Mobilitet", "Færdes i det offentlige rum", "Offentlig transport")]
    [Trait("Requirement", "2-2")]
    [Trait("Requirement", "2-3")]
    [Trait("Requirement", "2-4")]
    [Trait("Requirement", "2-5")]
    [Trait("Requirement", "2-6")]
    [Trait("Requirement", "2-9")]
    [Trait("Requirement", "2-10")]
    public async Task What_the_standard_mentions_under_a_theme_is_a_template_of_the_plan(string theme, params string[] areas)
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"{Url(@case)}/maal/skabeloner");

        var listed = page.QuerySelectorAll("main details").Single(d => d.QuerySelector("summary")!.TextContent == theme).QuerySelectorAll("a").Select(a => a.TextContent).ToList();
        Assert.Empty(areas.Except(listed));
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task What_the_assessment_is_about_is_suggested_first_and_becomes_the_citizens_own_goal()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeLevelAsync(@case, "practical.laundry", 3);
        using var hanne = await app.SignInAsync("hanne");

        var templates = await hanne.OpenAsync($"{Url(@case)}/maal/skabeloner");
        var suggested = templates.QuerySelector("main .panel")!;
        Assert.Contains("Svært nedsat funktionsevne", suggested.TextContent, StringComparison.Ordinal);
        var form = await hanne.OpenAsync(suggested.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("practical.laundry", form.ValueOf("Input.Subtheme"));
        Assert.Contains("Velfærdsteknologi, der kan overvejes til målet: Vaskeguide med QR-koder.", form.Words(), StringComparison.Ordinal);
        Assert.Equal("", form.ValueOf("Input.WelfareTechnology")!.Trim());
        var plan = await hanne.SubmitAsync(form, [("Input.Type", "Develop"), ("Input.TargetLevel", "1"), ("Input.DueOn", "1-9-2026"), ("Input.WelfareTechnology", "Vaskeguide prøves"), ("Input.CitizensWords", "Jeg vil have rent tøj.")]);

        Assert.Contains("Målet er gemt.", plan.Words(), StringComparison.Ordinal);
        Assert.Contains("niveau 3 → 1", plan.Words(), StringComparison.Ordinal);
        Assert.Contains("»Jeg vil have rent tøj.«", plan.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CareApproach.Habilitation, "habiliterende", "trin for trin")]
    [InlineData(CareApproach.Recovery, "recovery-orienteret", "i dit eget tempo")]
    [Trait("Requirement", "2-1")]
    public async Task The_approach_words_the_plan_and_its_templates(CareApproach approach, string lead, string template)
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeLevelAsync(@case, "practical.laundry", 3, approach);
        using var hanne = await app.SignInAsync("hanne");

        Assert.Contains(lead, (await hanne.OpenAsync($"{Url(@case)}/skriv")).Words(), StringComparison.Ordinal);
        Assert.Contains(template, (await hanne.OpenAsync($"{Url(@case)}/maal/nyt?skabelon=laundry")).ValueOf("Input.Text")!, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "1.2-3")]
    public async Task A_goal_that_says_too_little_comes_back_with_everything_that_was_written()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"{Url(@case)}/maal/nyt");

        var refused = await hanne.SubmitAsync(form, [("Input.Text", "At bage brød"), ("Input.DueOn", "1-9-2026")]);
        var past = await hanne.SubmitAsync(refused, [("Input.Subtheme", "practical.cooking"), ("Input.Type", "Develop"), ("Input.TargetLevel", "2"), ("Input.WelfareTechnology", "ingen"), ("Input.DueOn", "1-3-2026")]);
        var forged = await hanne.SubmitAsync(past, [("Input.Subtheme", "practical.magic"), ("Input.TargetLevel", "7"), ("Input.Type", "Develop"), ("Input.DueOn", "1-9-2026")]);

        Assert.Equal(4, refused.Errors().Count);
        Assert.Contains("Skriv, hvilken velfærdsteknologi der er overvejet, eller \"ingen\".", refused.Errors());
        Assert.True(refused.ErrorsLeadToTheirFields());
        Assert.Equal("At bage brød", refused.ValueOf("Input.Text")!.Trim());
        Assert.Contains("Fristen kan ikke ligge før 2. marts 2026.", past.Errors());
        Assert.Equal(2, forged.Errors().Count);
        Assert.False(await app.ReadAsync(db => db.Goals.AnyAsync(g => g.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task A_goal_is_changed_closed_and_reopened_on_pages_of_its_own()
    {
        var @case = await app.RegisterAsync();
        var goal = await app.AddGoalAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        var page = $"{Url(@case)}/maal/{goal.Id}";

        var changed = await hanne.SubmitAsync(await hanne.OpenAsync($"{page}/ret"), [("Input.Text", "Gøre rent hver fredag.")]);
        Assert.Contains("Gøre rent hver fredag.", changed.Words(), StringComparison.Ordinal);
        var close = await hanne.OpenAsync($"{page}/afslut");
        var empty = await hanne.SubmitAsync(close, []);
        Assert.Equal(3, empty.Errors().Count);
        var closed = await hanne.SubmitAsync(empty, [("Input.Outcome", "Achieved"), ("Input.OutcomeText", "Det lykkedes."), ("Input.Informant", "Borgeren")]);
        Assert.Contains("Afsluttede mål", closed.Words(), StringComparison.Ordinal);
        var reopen = await hanne.OpenAsync($"{page}/genaabn");
        Assert.Equal("Skriv, hvorfor målet genåbnes.", Assert.Single((await hanne.SubmitAsync(reopen, [])).Errors()));
        await hanne.SubmitAsync(reopen, [("Reason", "Behovet er der igen.")]);

        var entries = await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event.StartsWith("Goal")).OrderBy(e => e.Id).Select(e => e.Event).ToListAsync(Cancel));
        Assert.Equal(["GoalSet", "GoalChanged", "GoalClosed", "GoalReopened"], entries);
    }

    [Fact]
    public async Task A_goal_changed_by_a_colleague_meanwhile_is_not_overwritten()
    {
        var @case = await app.RegisterAsync();
        var goal = await app.AddGoalAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"{Url(@case)}/maal/{goal.Id}/ret");
        await hanne.SubmitAsync(form, [("Input.Text", "Den første rettelse")]);

        var late = await hanne.PostAsync($"{Url(@case)}/maal/{goal.Id}/ret",
        [
            form.Token(), new("SeenVersion", form.ValueOf("SeenVersion")!), new("Input.Subtheme", "practical.cleaning"), new("Input.Text", "Den anden rettelse"), new("Input.Type", "Develop"),
            new("Input.TargetLevel", "1"), new("Input.DueOn", "2026-09-01"), new("Input.WelfareTechnology", "ingen"),
        ]);

        Assert.Contains("En kollega har rettet her", Assert.Single(late.Errors()), StringComparison.Ordinal);
        Assert.Equal("Den anden rettelse", late.ValueOf("Input.Text")!.Trim());
    }

    [Fact]
    public async Task A_goal_of_another_case_does_not_exist_here()
    {
        var (mine, other) = (await app.RegisterAsync(), await app.RegisterAsync());
        var goal = await app.AddGoalAsync(other);
        using var hanne = await app.SignInAsync("hanne");

        foreach (var page in new[] { "ret", "afslut", "genaabn" })
        {
            await hanne.OpenAsync($"{Url(mine)}/maal/{goal.Id}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, hanne.Status);
        }
    }

    private static string Url(Case @case) => $"/sager/{@case.Number}/handleplan";
}
