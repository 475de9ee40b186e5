using System.Net;
using System.Security.Cryptography;
using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Letters;

public sealed class LetterPagesTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_served_byte_for_byte_as_it_is_kept()
    {
        var @case = await app.RegisterAsync();
        var letter = await LetterAsync(@case.Id);
        using var hanne = await app.SignInAsync("hanne");

        using var answer = await hanne.GetAsync($"/sager/{@case.Number}/breve/{letter.Id}/ark");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal(letter.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_style_a_letter_carries_is_allowed_by_the_policy_it_is_served_under()
    {
        var @case = await app.RegisterAsync();
        var letter = await LetterAsync(@case.Id);
        using var hanne = await app.SignInAsync("hanne");

        using var answer = await hanne.GetAsync($"/sager/{@case.Number}/breve/{letter.Id}/ark");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var style = letter.Html.Split("<style>")[1].Split("</style>")[0];

        Assert.Equal(LetterStyle.Css, style);
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)))}'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("@media print", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_tells_kind_title_recipient_date_and_channel_and_leads_to_the_letter()
    {
        var @case = await app.RegisterAsync(name: "Karen Toft");
        using var hanne = await app.SignInAsync("hanne");

        var list = await hanne.OpenAsync($"/sager/{@case.Number}/breve");
        var page = await hanne.OpenAsync(list.QuerySelector("main td a")!.GetAttribute("href")!);

        foreach (var text in new[] { "Kvittering for ansøgning", "Karen Toft", "02.03.2026", "Digital Post" })
        {
            Assert.Contains(text, list.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        }

        Assert.EndsWith("/ark", page.QuerySelector("iframe")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_letters_come_a_page_at_a_time_newest_first()
    {
        var @case = await app.RegisterAsync();
        await WriteAsync(@case, LetterKind.Other, 26);
        using var hanne = await app.SignInAsync("hanne");

        var first = await hanne.OpenAsync($"/sager/{@case.Number}/breve");
        var second = await hanne.OpenAsync($"/sager/{@case.Number}/breve?side=2");

        Assert.Equal((25, 2), (first.QuerySelectorAll("main tbody tr").Length, second.QuerySelectorAll("main tbody tr").Length));
        Assert.Contains("Side 1 af 2 (27 breve)", first.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finance_reads_the_letters_on_the_own_payment_of_granted_cases_and_no_others()
    {
        var @case = await app.RegisterAsync();
        var receipt = await LetterAsync(@case.Id);
        using var lone = await app.SignInAsync("lone");
        await lone.OpenAsync($"/sager/{@case.Number}/breve");
        Assert.Equal(HttpStatusCode.NotFound, lone.Status);

        await WriteAsync(@case, LetterKind.Payment, 1, granted: true);
        var list = await lone.OpenAsync($"/sager/{@case.Number}/breve");
        var payment = list.QuerySelector("main td a")!.GetAttribute("href")!;

        Assert.Single(list.QuerySelectorAll("main tbody tr"));
        await lone.OpenAsync($"{payment}/ark");
        Assert.Equal(HttpStatusCode.OK, lone.Status);
        foreach (var end in new[] { "", "/ark" })
        {
            await lone.OpenAsync($"/sager/{@case.Number}/breve/{receipt.Id}{end}");
            Assert.Equal(HttpStatusCode.NotFound, lone.Status);
        }
    }

    [Theory]
    [InlineData("birgit")]
    [InlineData("peter")]
    public async Task The_committee_and_residences_read_no_letters(string persona)
    {
        var @case = await app.RegisterAsync();
        var letter = await LetterAsync(@case.Id);
        using var browser = await app.SignInAsync(persona);

        foreach (var end in new[] { "", $"/{letter.Id}", $"/{letter.Id}/ark" })
        {
            await browser.OpenAsync($"/sager/{@case.Number}/breve{end}");
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        }
    }

    [Fact]
    public async Task A_letter_of_another_case_is_not_found()
    {
        var (mine, other) = (await app.RegisterAsync(), await app.RegisterAsync());
        var letter = await LetterAsync(other.Id);
        using var hanne = await app.SignInAsync("hanne");

        await hanne.OpenAsync($"/sager/{mine.Number}/breve/{letter.Id}/ark");

        Assert.Equal(HttpStatusCode.NotFound, hanne.Status);
    }

    private Task<Letter> LetterAsync(Guid caseId) => app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == caseId, Cancel));

    private Task<int> WriteAsync(Case @case, LetterKind kind, int count, bool granted = false) => app.ActAsync(People.Hanne, async services =>
    {
        var db = services.GetRequiredService<CaseworkDb>();
        db.Letters.AddRange(Enumerable.Range(1, count).Select(i => new Letter
        {
            CaseId = @case.Id,
            Kind = kind,
            Title = $"Brev {i}",
            RecipientName = "Karen Toft",
            DatedOn = app.Today,
            WrittenAt = app.Time.GetUtcNow().UtcDateTime,
            Html = "<p>Brev</p>",
        }));
        if (granted)
        {
            db.Decisions.Add(new Decision { CaseId = @case.Id, Outcome = Outcome.Grant, MadeOn = app.Today });
        }

        services.GetRequiredService<JournalWriter>().Record(@case.Id, "LettersWritten", "Brevene er skrevet.");
        return await db.SaveChangesAsync(Cancel);
    });
}
