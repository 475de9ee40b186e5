using Hjemvej.Casework.Applications;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Worklists;

public sealed class WorklistTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task What_is_overdue_stands_first()
    {
        await app.RegisterAsync(app.Today, "Nyeste Ansøger");
        await app.RegisterAsync(app.Today.AddDays(-100), "Ventet Længe");
        using var browser = await app.SignInAsync("hanne");

        var text = (await browser.OpenAsync("/opgaver")).QuerySelector("main")!.TextContent;

        Assert.True(text.IndexOf("Ventet Længe", StringComparison.Ordinal) < text.IndexOf("Nyeste Ansøger", StringComparison.Ordinal));
        Assert.Contains("overskredet", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public async Task Of_two_that_wait_the_urgent_one_stands_first()
    {
        await app.RegisterAsync(app.Today.AddDays(-20), "Kan Vente");
        await app.RegisterAsync(app.Today, "Haster Meget", urgent: true);
        using var browser = await app.SignInAsync("hanne");

        var text = (await browser.OpenAsync("/opgaver")).QuerySelector("main")!.TextContent;

        Assert.True(text.IndexOf("Haster Meget", StringComparison.Ordinal) < text.IndexOf("Kan Vente", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task The_next_step_is_due_as_planned_and_a_plan_that_has_passed_is_due_today_and_never_overdue()
    {
        var fresh = await app.RegisterAsync(app.Today, "Ny Plan");
        var behind = await app.RegisterAsync(app.Today.AddDays(-40), "Bag Planen");
        var late = await app.RegisterAsync(app.Today.AddDays(-100), "Over Fristen");

        Assert.Equal((new DateOnly(2026, 3, 23), "Planen er den 23. marts 2026, så afgørelsen kan sendes senest den 25. maj 2026."), await NextAsync(fresh));
        Assert.Equal(app.Today, (await NextAsync(behind)).Due);
        Assert.StartsWith("Planen var den ", (await NextAsync(behind)).Why, StringComparison.Ordinal);
        Assert.True((await NextAsync(late)).Due < app.Today);
    }

    private async Task<(DateOnly Due, string Why)> NextAsync(Case @case)
    {
        var item = await app.ReadAsync(db => db.WorkItems.SingleAsync(i => i.CaseId == @case.Id && i.Kind == "consider-home-support", TestContext.Current.CancellationToken));
        return (item.DueOn, item.Why);
    }

    [Theory]
    [InlineData("birgit")]
    [InlineData("peter")]
    [InlineData("lone")]
    public async Task Nobody_is_shown_what_they_cannot_act_on(string persona)
    {
        await app.RegisterAsync(name: "Ikke Din Sag");
        using var browser = await app.SignInAsync(persona);

        Assert.DoesNotContain("Ikke Din Sag", (await browser.OpenAsync("/opgaver")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_social_workers_list_begins_with_their_own_cases_and_can_show_all()
    {
        await app.RegisterAsync(name: "Hannes Borger");
        using var browser = await app.SignInAsync("jonas");

        Assert.DoesNotContain("Hannes Borger", (await browser.OpenAsync("/opgaver")).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hannes Borger", (await browser.OpenAsync("/opgaver?hvis=alle")).DocumentElement.TextContent, StringComparison.Ordinal);
    }
}
