using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Hjemvej.App.Tests.Api;

public sealed class CasesApiTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_without_a_sign_in_gets_a_problem_and_no_sign_in_page()
    {
        using var program = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        var answer = await program.GetAsync("/api/v1/cases", Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Cases_come_a_page_at_a_time()
    {
        await app.RegisterAsync();
        await app.RegisterAsync();
        using var browser = await app.SignInAsync("hanne");

        var page = await JsonAsync(browser, "/api/v1/cases?pageSize=1");

        Assert.Equal(1, page.GetProperty("cases").GetArrayLength());
        Assert.True(page.GetProperty("total").GetInt32() >= 2);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("pageSize=0")]
    [InlineData("pageSize=201")]
    [InlineData("page=many")]
    public async Task A_page_that_cannot_be_is_a_problem(string query)
    {
        using var browser = await app.SignInAsync("hanne");

        var answer = await browser.GetAsync($"/api/v1/cases?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = Regex.Unescape(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.True(Regex.IsMatch(problem, "hele tal|Siden tælles"), problem);
    }

    [Fact]
    public async Task The_standard_says_what_it_fixes_and_which_value_counts_on_a_day()
    {
        using var browser = await app.SignInAsync("morten");

        var standard = await JsonAsync(browser, "/api/v1/standard?on=2025-06-01");

        var amount = standard.GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "disposableAmount");
        var counts = amount.GetProperty("values").EnumerateArray().Single(v => v.GetProperty("inForce").GetBoolean());
        Assert.Equal("2025-01-01", counts.GetProperty("from").GetString());
        Assert.NotEqual("", counts.GetProperty("source").GetProperty("label").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/api/v1/standard?on=i-morgen")).StatusCode);
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task A_deadline_carries_its_working_and_its_source()
    {
        var @case = await app.RegisterAsync(new(2026, 2, 2));
        using var browser = await app.SignInAsync("hanne");

        var deadline = (await JsonAsync(browser, $"/api/v1/cases/{@case.Number}/deadlines")).EnumerateArray().First(d => d.GetProperty("id").GetString() == "decision");

        Assert.Equal("2026-04-27", deadline.GetProperty("due").GetString());
        Assert.NotEmpty(deadline.GetProperty("steps").EnumerateArray());
        Assert.Contains(deadline.GetProperty("sources").EnumerateArray(), s => s.GetProperty("id").GetString() == "2.5-1");
    }

    [Fact]
    public async Task The_gates_of_the_api_are_those_of_the_page()
    {
        var @case = await app.RegisterAsync();
        using var browser = await app.SignInAsync("hanne");

        var gates = (await JsonAsync(browser, $"/api/v1/cases/{@case.Number}/gates")).EnumerateArray().ToList();
        var page = await browser.OpenAsync($"/sager/{@case.Number}");

        Assert.Contains(gates, g => g.GetProperty("id").GetString() == "decision.committee" && !g.GetProperty("open").GetBoolean());
        Assert.All(gates, g => Assert.Contains(g.GetProperty("title").GetString()!, page.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_evaluation_is_one_answer()
    {
        var @case = await app.RegisterAsync();
        using var browser = await app.SignInAsync("hanne");

        var evaluation = await JsonAsync(browser, $"/api/v1/cases/{@case.Number}/evaluation");

        Assert.NotEmpty(evaluation.GetProperty("deadlines").EnumerateArray());
        Assert.NotEmpty(evaluation.GetProperty("gates").EnumerateArray());
    }

    [Fact]
    public async Task A_case_that_does_not_exist_is_a_problem_in_danish()
    {
        using var browser = await app.SignInAsync("hanne");

        var answer = await browser.GetAsync("/api/v1/cases/999999");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Sagen findes ikke", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_residence_gets_no_case_of_a_citizen_who_does_not_live_there()
    {
        var @case = await app.RegisterAsync();
        using var browser = await app.SignInAsync("peter");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/api/v1/cases/{@case.Number}")).StatusCode);
    }

    [Fact]
    public async Task The_api_describes_itself_and_can_be_read_by_people()
    {
        using var anybody = app.CreateClient();

        using var description = JsonDocument.Parse(await anybody.GetStringAsync("/openapi/v1.json", Cancel));
        var paths = description.RootElement.GetProperty("paths");

        var evaluation = paths.GetProperty("/api/v1/cases/{number}/evaluation").GetProperty("get").GetProperty("responses");
        Assert.True(evaluation.TryGetProperty("404", out _) && evaluation.TryGetProperty("401", out _));
        Assert.Equal("hjemvej", description.RootElement.GetProperty("components").GetProperty("securitySchemes").GetProperty("session").GetProperty("name").GetString());
        Assert.Contains("Hjemvej", await anybody.GetStringAsync("/api", Cancel), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> JsonAsync(StaffBrowser browser, string path)
    {
        using var document = JsonDocument.Parse(await browser.GetStringAsync(path));
        return document.RootElement.Clone();
    }
}
