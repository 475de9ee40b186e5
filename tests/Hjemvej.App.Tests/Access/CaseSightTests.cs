using System.Security.Claims;
using System.Text.Json;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Committee;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Decisions;
using Hjemvej.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Access;

/// <summary>A case that may be opened is not seen whole by everybody: pages and API show a role what its work needs.</summary>
public sealed class CaseSightTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private const string History = "Seneste hændelser", Decision = "Må der træffes afgørelse", MoveIn = "Må borgeren flytte ind", Payment = "Egenbetaling", Holiday = "Ferie i";

    [Theory]
    [InlineData("hanne", new[] { History, Payment, Holiday }, new[] { Decision, MoveIn })]
    [InlineData("morten", new[] { History, Payment, Holiday }, new[] { Decision, MoveIn })]
    [InlineData("birgit", new string[0], new[] { History, MoveIn, Payment, Holiday })]
    [InlineData("lone", new[] { Payment }, new[] { History, Holiday, MoveIn })]
    [InlineData("peter", new[] { Holiday }, new[] { History, MoveIn, Payment })]
    public async Task The_overview_shows_a_role_what_its_work_needs(string persona, string[] seen, string[] hidden)
    {
        var @case = await ResidentAsync();
        using var browser = await app.SignInAsync(persona);

        var headings = (await browser.OpenAsync($"/sager/{@case.Number}")).QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();

        Assert.All(seen, s => Assert.Contains(headings, h => h.StartsWith(s, StringComparison.Ordinal)));
        Assert.All(hidden, s => Assert.DoesNotContain(headings, h => h.StartsWith(s, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("hanne", true)]
    [InlineData("lone", true)]
    [InlineData("peter", false)]
    public async Task What_a_move_in_needs_is_shown_until_it_is_done_to_those_who_can_do_something_about_it(string persona, bool seen)
    {
        var @case = await app.ArrangeReadyAsync();
        using var browser = await app.SignInAsync(persona);

        var headings = (await browser.OpenAsync($"/sager/{@case.Number}")).QuerySelectorAll("main h2").Select(h => h.TextContent);

        Assert.Equal(seen, headings.Any(h => h.StartsWith(MoveIn, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("hanne")]
    [InlineData("birgit")]
    public async Task The_overview_of_a_case_that_is_not_decided_shows_what_a_decision_needs(string persona)
    {
        var @case = await app.RegisterAsync();
        await app.ArrangePresentedAsync(@case);
        using var browser = await app.SignInAsync(persona);

        var headings = (await browser.OpenAsync($"/sager/{@case.Number}")).QuerySelectorAll("main h2").Select(h => h.TextContent);

        Assert.Contains(headings, h => h.StartsWith(Decision, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hanne", "decision enrolment meeting", true, true)]
    [InlineData("birgit", "decision", false, false)]
    [InlineData("lone", "enrolment", true, false)]
    [InlineData("peter", "meeting", false, true)]
    public async Task The_API_answers_a_role_no_more_than_the_page(string persona, string gates, bool payment, bool holiday)
    {
        var @case = await ResidentAsync();
        using var browser = await app.SignInAsync(persona);

        var answer = JsonDocument.Parse(await (await browser.GetAsync($"/api/v1/cases/{@case.Number}/evaluation")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        var kinds = answer.GetProperty("gates").EnumerateArray().Select(g => g.GetProperty("id").GetString()!.Split('.')[0]).Distinct().Order();
        Assert.All(kinds, kind => Assert.Contains(kind, gates.Split(' ')));
        Assert.Equal((payment, holiday), (answer.GetProperty("payment").ValueKind is not JsonValueKind.Null, answer.GetProperty("holiday").ValueKind is not JsonValueKind.Null));
    }

    [Theory]
    [InlineData("hanne", true)]
    [InlineData("peter", false)]
    [InlineData("lone", false)]
    public async Task The_next_deadline_of_a_case_is_one_that_the_role_may_see(string persona, bool sees)
    {
        var @case = await ResidentAsync();
        await app.AskAsync<RecordAccessRequestHandler, AccessRequest>(h => h.HandleAsync(new(@case.Id, app.Today, "Andreas Bech", "Alle akter"), TestContext.Current.CancellationToken));
        using var browser = await app.SignInAsync(persona);

        var row = (await browser.OpenAsync($"/sager?q={@case.Number}")).QuerySelector("main tbody tr")!.TextContent;
        var answer = await (await browser.GetAsync($"/api/v1/cases/{@case.Number}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(sees, row.Contains("aktindsigt", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(sees, answer.Contains("aktindsigt", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Whoever_opens_a_case_is_noted_once_a_day()
    {
        var @case = await ResidentAsync();
        using var peter = await app.SignInAsync("peter");
        using var lone = await app.SignInAsync("lone");

        await peter.OpenAsync($"/sager/{@case.Number}");
        await peter.OpenAsync($"/sager/{@case.Number}/opfoelgning");
        await lone.GetAsync($"/api/v1/cases/{@case.Number}/evaluation");
        app.GoTo(app.Today.AddDays(1));
        using var peterNextDay = await app.SignInAsync("peter");
        using var hanne = await app.SignInAsync("hanne");
        await peterNextDay.OpenAsync($"/sager/{@case.Number}");
        var table = (await hanne.OpenAsync($"/sager/{@case.Number}/historik")).QuerySelector("#opslag")!.ParentElement!.QuerySelector("table")!.TextContent;

        var noted = await app.ReadAsync(db => db.CaseReadings.Where(r => r.CaseId == @case.Id).OrderBy(r => r.Id).Select(r => r.ActorName).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["Peter Skov", "Lone Friis", "Peter Skov", "Hanne Holm"], noted);
        Assert.Contains("Lone Friis", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System")]
    [InlineData("5")]
    [InlineData("Nobody")]
    [InlineData("Chief")]
    [InlineData(null)]
    public void Claims_that_make_nobody_of_the_staff_make_nobody(string? role)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, "x")];
        if (role is not null)
        {
            claims.Add(new(ClaimTypes.Role, role));
        }

        Assert.Equal(Actor.Nobody, SignInModule.ActorOf(new(new ClaimsIdentity(claims, "test"))));
    }

    private async Task<Casework.Applications.Case> ResidentAsync()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.ArrangePresentedAsync(@case);
        await app.ArrangePaymentAsync(@case, app.Today);
        return @case;
    }
}
