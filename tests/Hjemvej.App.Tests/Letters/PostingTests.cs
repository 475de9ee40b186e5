using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Payments;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Letters;

public sealed class PostingTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_letter_on_paper_is_a_task_until_it_is_in_the_post()
    {
        var (@case, decision) = await RefusedOnPaperAsync();
        Assert.Contains("post-letter", await _app.TasksAsync(@case));
        using var hanne = await _app.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/breve/{decision.LetterId}";

        var early = await hanne.SubmitAsync(await hanne.OpenAsync(path), Day(_app.Today.AddDays(-1)));
        Assert.StartsWith("Skriv en dag fra brevets dato", Assert.Single(early.Errors()), StringComparison.Ordinal);
        Assert.True(early.ErrorsLeadToTheirFields());
        var posted = await hanne.SubmitAsync(early, Day(_app.Today));

        Assert.Contains("Det er noteret, at brevet er lagt i posten.", posted.Words(), StringComparison.Ordinal);
        Assert.Null(posted.QuerySelector("main form[method=post]"));
        Assert.DoesNotContain("post-letter", await _app.TasksAsync(@case));
        Assert.Equal(decision.AppealBy, (await DecisionAsync(decision)).AppealBy);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task When_a_decision_lies_before_it_is_posted_the_last_day_to_complain_is_counted_from_the_day_it_was()
    {
        var (@case, decision) = await RefusedOnPaperAsync();
        _app.GoTo(_app.Today.AddDays(4));

        var result = await PostAsync(@case, decision.LetterId!.Value, _app.Today);

        Assert.False(result.IsRefused);
        var after = await DecisionAsync(decision);
        Assert.Equal(_app.Today, after.SentOn);
        Assert.Equal(AppealRule.Of(_app.Today, Channel.Letter, null, _app.Today, _app.StandardOf()).Due, after.AppealBy);
        Assert.True(after.AppealBy > decision.AppealBy);
        using var hanne = await _app.SignInAsync("hanne");
        Assert.Contains(Danish.LongDate(after.AppealBy!.Value), (await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse")).Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id).Select(e => e.Event).ToListAsync(Cancel)), what => what == "CountedFromPosting");
    }

    [Fact]
    public async Task A_letter_is_posted_once_and_digital_post_never()
    {
        var (@case, decision) = await RefusedOnPaperAsync();
        var digital = await _app.RegisterAsync(name: "Digitale Dorte");
        var receipt = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == digital.Id, Cancel));

        Assert.False((await PostAsync(@case, decision.LetterId!.Value, _app.Today)).IsRefused);

        Assert.Equal("letter.posted", Assert.Single((await PostAsync(@case, decision.LetterId.Value, _app.Today)).Refusals).Code);
        Assert.Equal("letter.not-paper", Assert.Single((await PostAsync(digital, receipt.Id, _app.Today)).Refusals).Code);
        Assert.Equal("letter.unknown", Assert.Single((await PostAsync(digital, decision.LetterId.Value, _app.Today)).Refusals).Code);
    }

    [Fact]
    public async Task The_letter_that_confirms_a_withdrawal_is_posted_though_the_case_is_closed()
    {
        var @case = await _app.RegisterAsync();
        await ExemptAsync(@case);

        await _app.AskAsync<WithdrawApplicationHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, "Har fundet en bolig selv."), Cancel));

        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Withdrawn, Cancel));
        Assert.Contains("Derfor har vi lukket sagen uden en afgørelse.", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.Contains("post-letter", await _app.TasksAsync(@case));
        Assert.False((await PostAsync(@case, letter.Id, _app.Today)).IsRefused);
        Assert.DoesNotContain("post-letter", await _app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task Nobody_moves_in_on_a_letter_that_lies_in_the_house()
    {
        var @case = await _app.ArrangeReadyAsync(told: false);
        await ExemptAsync(@case);
        var told = await _app.TellAsync(await _app.ReadAsync(db => db.PaymentCalculations.SingleAsync(p => p.CaseId == @case.Id, Cancel)));

        var refusal = Assert.Single((await _app.EnrolAsync(@case)).Refusals);

        Assert.Equal("enrolment.lettersPosted", refusal.Code);
        Assert.Contains("»Din betaling for botilbuddet« er ikke lagt i posten", refusal.Text, StringComparison.Ordinal);
        using var hanne = await _app.SignInAsync("hanne");
        Assert.Contains("er ikke lagt i posten", (await hanne.OpenAsync($"/sager/{@case.Number}/indskrivning")).Words(), StringComparison.Ordinal);
        await PostAsync(@case, told.LetterId!.Value, _app.Today);
        Assert.False((await _app.EnrolAsync(@case)).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_payment_whose_letter_is_not_posted_is_not_collected()
    {
        var @case = await _app.ArrangeResidentAsync();
        await ExemptAsync(@case);
        var told = await _app.PayAsync(@case);

        Assert.Contains(await HindrancesAsync(), why => why.StartsWith("Brevet om egenbetalingen er ikke lagt i posten", StringComparison.Ordinal));

        using var lone = await _app.SignInAsync("lone");
        var page = (await lone.OpenAsync("/opkraevning?maaned=2026-03")).Words();
        Assert.Contains("Brevet mangler at blive sendt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Beregn igen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("beholder for lidt", page, StringComparison.Ordinal);

        await PostAsync(@case, told.LetterId!.Value, _app.Today);
        Assert.Empty(await HindrancesAsync());
    }

    private Task<IReadOnlyList<string>> HindrancesAsync() => _app.ReadAsync(async db =>
        Assert.Single((await db.MonthOverviewAsync(_app.Today, null, _app.StandardOf(), _app.Today, Cancel)).Rows).Hindrances);

    private static IEnumerable<(string, string?)> Day(DateOnly day) => [("PostedOn", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];

    private async Task<(Case Case, Decision Decision)> RefusedOnPaperAsync()
    {
        var @case = await _app.ReadyAsync(Outcome.Refusal);
        await ExemptAsync(@case);
        return (@case, await _app.DecideAsync(@case, Outcome.Refusal));
    }

    private Task<bool> ExemptAsync(Case @case) => _app.ArrangeAsync(@case, async db => (await db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel)).DigitalPostExempt = true);

    private Task<Decision> DecisionAsync(Decision decision) => _app.ReadAsync(db => db.Decisions.SingleAsync(d => d.Id == decision.Id, Cancel));

    private Task<Result<Letter>> PostAsync(Case @case, Guid letter, DateOnly on) =>
        _app.AskAsync<PostLetterHandler, Letter>(h => h.HandleAsync(new(@case.Id, letter, on), Cancel));
}
