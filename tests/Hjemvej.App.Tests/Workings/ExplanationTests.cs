using System.Net;
using System.Text.Json;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.Committee;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Workings;

public sealed class ExplanationTests : IAsyncLifetime
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task A_decided_payment_reads_the_same_after_the_standard_was_corrected()
    {
        var (@case, id) = await CalculatedAsync();
        using var lone = await _app.SignInAsync("lone");
        var (before, payment) = ((await lone.OpenAsync($"/forklar/{id}")).Text(), PaymentOf(await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")));

        await _app.AmendAsync("disposableAmount", new(2026, 1, 1), "3100.00");

        Assert.Equal(before, (await lone.OpenAsync($"/forklar/{id}")).Text());
        Assert.Equal(payment, PaymentOf(await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")));
        var overview = (await lone.OpenAsync($"/sager/{@case.Number}")).Text();
        Assert.Contains("5.469,50 kr. om måneden", overview, StringComparison.Ordinal);
        Assert.Contains("5.469,50 kr. om måneden", before, StringComparison.Ordinal);
        Assert.Contains("Rådighedsbeløb om måneden 3.030,50 kr. 01.01.2026 Bekræftet Demokommunens bekræftelse I standardens fil", before, StringComparison.Ordinal);

        static string PaymentOf(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector(".panel")!.TextContent;
    }

    [Fact]
    public async Task A_figure_made_after_a_change_keeps_the_new_value_and_when_it_was_recorded()
    {
        await _app.AmendAsync("disposableAmount", new(2026, 1, 1), "3100.00", adopted: true);

        var (_, id) = await CalculatedAsync();

        var use = (await _app.ReadAsync(db => db.Explanations.SingleAsync(e => e.Id == id, Cancel))).Parameters.Single(p => p.Parameter == "disposableAmount");
        Assert.Equal(("3.100,00 kr.", "Vedtaget", "Kommunalbestyrelsen 10. februar 2026, punkt 7"), (use.Value, use.Status, use.Source.Label));
        Assert.Equal(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), use.RecordedAt);
    }

    [Fact]
    public async Task An_explanation_is_opened_by_whoever_may_see_the_case_and_nobody_else()
    {
        var (@case, id) = await CalculatedAsync();
        foreach (var (persona, status) in new[] { ("hanne", HttpStatusCode.OK), ("morten", HttpStatusCode.OK), ("lone", HttpStatusCode.OK), ("birgit", HttpStatusCode.NotFound), ("peter", HttpStatusCode.NotFound), ("amina", HttpStatusCode.NotFound) })
        {
            using var browser = await _app.SignInAsync(persona);
            await browser.OpenAsync($"/forklar/{id}");
            Assert.Equal((persona, status), (persona, browser.Status));
        }

        using var stranger = new StaffBrowser(_app.CreateClient());
        await stranger.OpenAsync($"/forklar/{id}");
        Assert.StartsWith("/log-ind", stranger.At, StringComparison.Ordinal);

        // The residence and the committee get to see the case, but not the citizen's income.
        await _app.ArrangeMatchAsync(@case);
        await _app.ArrangePresentedAsync(@case);
        foreach (var persona in new[] { "peter", "birgit" })
        {
            using var browser = await _app.SignInAsync(persona);
            await browser.OpenAsync($"/sager/{@case.Number}");
            Assert.Equal((persona, HttpStatusCode.OK), (persona, browser.Status));
            await browser.OpenAsync($"/forklar/{id}");
            Assert.Equal((persona, HttpStatusCode.NotFound), (persona, browser.Status));
        }
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task The_deadline_told_in_the_receipt_is_explained_and_stays_as_it_was_told()
    {
        var @case = await _app.RegisterAsync(new(2026, 2, 2));
        await _app.AmendAsync("processingTime", new(2026, 1, 1), "8 weeks");

        var told = await _app.ReadAsync(db => db.Explanations.SingleAsync(e => e.CaseId == @case.Id && e.Kind == ExplanationKind.DecisionDeadline, Cancel));

        Assert.Equal("mandag den 27. april 2026", told.Value);
        Assert.Equal(("processingTime", "12 uger"), (Assert.Single(told.Parameters).Parameter, told.Parameters[0].Value));
    }

    [Theory]
    [Trait("Requirement", "2.5-1")]
    [InlineData("16 weeks", "25. maj 2026", "2026-04-27")] // later than told: the citizen still waits for the day in the receipt
    [InlineData("8 weeks", "30. marts 2026", "2026-03-30")]
    public async Task A_case_under_way_has_one_deadline_on_every_page_and_list_and_the_letter_comes_by_the_day_the_citizen_was_told(string value, string due, string letterBy)
    {
        var @case = await _app.RegisterAsync(new(2026, 2, 2));
        using var hanne = await _app.SignInAsync("hanne");

        await _app.AmendAsync("processingTime", new(2026, 1, 1), value);
        await _app.ActAsync(People.Hanne, services => services.GetRequiredService<Casework.Worklists.Reprojection>().RunAsync(Cancel));

        foreach (var page in new[] { "", "/ansoegning", "/afgoerelse", "/ansoegning/forsinkelse" })
        {
            var text = (await hanne.OpenAsync($"/sager/{@case.Number}{page}")).Text();
            Assert.Contains(due, text, StringComparison.Ordinal);
            Assert.Contains("Standarden er ændret siden kvitteringen", text, StringComparison.Ordinal);
        }

        var status = await _app.ReadAsync(db => db.CaseStatuses.SingleAsync(s => s.CaseId == @case.Id, Cancel));
        Assert.Equal(due, Rules.Explanations.Danish.Date(status.NextDueOn!.Value));
        Assert.Equal(DateOnly.ParseExact(letterBy, "yyyy-MM-dd", null), await _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "tell-of-overrun").Select(w => w.DueOn).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task The_letter_on_the_payment_prints_a_number_that_the_caseworker_can_look_up()
    {
        var (@case, id) = await CalculatedAsync();
        await TellAsync(@case);

        var html = await _app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Kind == Casework.Letters.LetterKind.Payment).Select(l => l.Html).SingleAsync(Cancel));

        var number = id.ToString("N")[..8].ToUpperInvariant();
        Assert.Contains($"Beregning nr. {number}", html.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("/forklar/", html, StringComparison.Ordinal);
        using var lone = await _app.SignInAsync("lone");
        var whole = (await lone.OpenAsync($"/forklar/{id}")).Text();
        Assert.All(
            [await lone.OpenAsync($"/forklar/{number}"), await lone.OpenAsync($"/forklar/{number.ToLowerInvariant()}"), await lone.OpenAsync($"/sager?q={number}"), await lone.OpenAsync($"/sager?q=Beregning+nr.+{number}")],
            page => Assert.Equal(whole, page.Text()));
        await lone.OpenAsync("/forklar/ikke-et-nummer");
        Assert.Equal(HttpStatusCode.NotFound, lone.Status);
        using var birgit = await _app.SignInAsync("birgit");
        await birgit.OpenAsync($"/forklar/{number}");
        Assert.Equal(HttpStatusCode.NotFound, birgit.Status);
        Assert.True(await _app.ReadAsync(db => db.Explanations.AnyAsync(e => e.CaseId == @case.Id && e.Kind == ExplanationKind.Appeal, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_closed_month_keeps_how_its_charge_was_reached()
    {
        var @case = await _app.ArrangeResidentAsync();
        await CalculateAsync(@case);
        await TellAsync(@case);
        var open = await _app.ReadAsync(db => db.MonthOverviewAsync(_app.Today, null, _app.StandardOf(), _app.Today, Cancel));

        Assert.False((await _app.HandleAsync<CloseMonthHandler, int>(People.Lone, h => h.HandleAsync(new(_app.Today, open.Fingerprint, new Dictionary<Guid, string?>()), Cancel))).IsRefused);

        var closed = Assert.Single((await _app.ReadAsync(db => db.MonthOverviewAsync(_app.Today, null, _app.StandardOf(), _app.Today, Cancel))).Rows);
        using var lone = await _app.SignInAsync("lone");
        var page = await lone.OpenAsync("/opkraevning?maaned=2026-03");
        var explained = await lone.OpenAsync(page.QuerySelector("a[href^='/forklar/']")!.GetAttribute("href")!);
        Assert.Contains($"Kost {closed.Board} og logi {closed.Lodging}", explained.Text(), StringComparison.Ordinal);
        Assert.Contains("30 dage, fra 2. marts 2026 til 31. marts 2026", explained.Text(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task The_residence_does_not_see_how_a_months_charge_was_reached_because_the_lodging_stands_in_it()
    {
        var @case = await _app.ArrangeResidentAsync();
        await CalculateAsync(@case);
        await TellAsync(@case);
        var open = await _app.ReadAsync(db => db.MonthOverviewAsync(_app.Today, null, _app.StandardOf(), _app.Today, Cancel));
        await _app.HandleAsync<CloseMonthHandler, int>(People.Lone, h => h.HandleAsync(new(_app.Today, open.Fingerprint, new Dictionary<Guid, string?>()), Cancel));
        var id = await _app.ReadAsync(db => db.Explanations.Where(e => e.CaseId == @case.Id && e.Kind == ExplanationKind.MonthCharge).Select(e => e.Id).SingleAsync(Cancel));
        using var peter = await _app.SignInAsync("peter");
        using var lone = await _app.SignInAsync("lone");

        await lone.OpenAsync($"/forklar/{id}");
        await peter.OpenAsync($"/forklar/{id}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (lone.Status, peter.Status));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task The_appeal_deadline_and_the_gates_of_a_decision_stay_as_they_were_when_it_was_made()
    {
        var @case = await _app.ReadyAsync();
        var decision = await _app.DecideAsync(@case);
        using var hanne = await _app.SignInAsync("hanne");
        var before = (await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse")).Text();

        await _app.AmendAsync("appealWeeks", new(2026, 1, 1), "8");
        await _app.AmendAsync("minimumAge", new(2026, 1, 1), "30");

        Assert.Equal(before, (await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse")).Text());
        Assert.Contains(Danish.LongDate(decision.AppealBy!.Value), (await hanne.OpenAsync($"/sager/{@case.Number}")).Text(), StringComparison.Ordinal);
        var kept = await _app.ReadAsync(db => db.Explanations.Where(e => e.SubjectId == decision.Id).ToListAsync(Cancel));
        Assert.Equal("4 uger", kept.Single(e => e.Kind == ExplanationKind.Appeal).Parameters.Single(p => p.Parameter == "appealWeeks").Value);
        Assert.Equal("18 år", Assert.Single(kept.Single(e => e.Kind == ExplanationKind.DecisionGates).Parameters).Value);
        var gates = await hanne.OpenAsync($"/forklar/{kept.Single(e => e.Kind == ExplanationKind.DecisionGates).Id}");
        Assert.Contains("Alle krav var opfyldt", gates.Text(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    [Trait("Requirement", "2.10-1")]
    public async Task The_interface_reads_what_was_decided_and_told_as_it_was_then()
    {
        var @case = await _app.ReadyAsync();
        await _app.DecideAsync(@case);
        await CalculateAsync(@case);
        await TellAsync(@case);
        using var morten = await _app.SignInAsync("morten");
        var before = await DecidedAsync();
        Assert.Contains("5469.5", before[0], StringComparison.Ordinal);
        Assert.Contains(before, answer => answer.Contains("decision.adult", StringComparison.Ordinal));

        await _app.AmendAsync("disposableAmount", new(2026, 1, 1), "3500.00");
        await _app.AmendAsync("minimumAge", new(2026, 1, 1), "30");
        await _app.AmendAsync("processingTime", new(2026, 1, 1), "8 weeks");

        Assert.Equal(before, await DecidedAsync());
        // The journal below tells of the change.
        var page = string.Join(' ', (await morten.OpenAsync($"/sager/{@case.Number}")).QuerySelectorAll("main .panel").Select(p => p.TextContent));
        Assert.Contains("5.469,50 kr. om måneden", page, StringComparison.Ordinal);
        Assert.Contains("Kommunens frist for at svare", page, StringComparison.Ordinal);
        Assert.DoesNotContain("8 uger", page, StringComparison.Ordinal);
        Assert.DoesNotContain("3.500,00", page, StringComparison.Ordinal);

        async Task<string[]> DecidedAsync()
        {
            using var answer = JsonDocument.Parse(await morten.GetStringAsync($"/api/v1/cases/{@case.Number}/evaluation"));
            var evaluation = answer.RootElement;
            return
            [
                evaluation.GetProperty("payment").GetRawText(),
                .. evaluation.GetProperty("gates").EnumerateArray().Where(g => g.GetProperty("id").GetString()!.StartsWith("decision.", StringComparison.Ordinal)).Select(g => g.GetRawText()),
                .. evaluation.GetProperty("deadlines").EnumerateArray().Select(d => $"{d.GetProperty("id")} {d.GetProperty("due")} {d.GetProperty("planBy")} {d.GetProperty("status")}"),
            ];
        }
    }

    [Fact]
    public async Task An_explanation_is_never_changed()
    {
        var (_, id) = await CalculatedAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _app.ReadAsync(async db =>
        {
            db.Remove(await db.Explanations.SingleAsync(e => e.Id == id, Cancel));
            return await db.SaveChangesAsync(Cancel);
        }));
    }

    private async Task<(Case Case, Guid Explanation)> CalculatedAsync()
    {
        var @case = await _app.RegisterAsync();
        await _app.ArrangeGrantAsync(@case);
        var calculation = await CalculateAsync(@case);
        return (@case, await _app.ReadAsync(db => db.Explanations.Where(e => e.SubjectId == calculation.Id).Select(e => e.Id).SingleAsync(Cancel)));
    }

    /// <summary>Income 8.500, board 3.600, lodging 3.200: what is left over 3.030,50 is paid.</summary>
    private async Task<PaymentCalculation> CalculateAsync(Case @case)
    {
        var other = await HasHomeAsync(@case) ? "Prisen er aftalt for dig." : null;
        return (await _app.HandleAsync<CalculatePaymentHandler, PaymentCalculation>(People.Lone, h => h.HandleAsync(
            new(@case.Id, _app.Today, false, true, Ore.Kroner(8500), "Kontanthjælp", Ore.Zero, null, Ore.Kroner(3200), Ore.Kroner(3600), null, "Indtægten rækker ikke", PriceReason: other), Cancel))).Value;
    }

    private Task<bool> HasHomeAsync(Case @case) => _app.ReadAsync(async db => (await db.PricedHomeAsync(@case.Id, _app.Today, Cancel)).ResidenceId is not null);

    private async Task TellAsync(Case @case)
    {
        var calculation = await _app.ReadAsync(db => db.PaymentCalculations.AsNoTracking().SingleAsync(p => p.CaseId == @case.Id, Cancel));
        Assert.False((await _app.HandleAsync<CommunicatePaymentHandler, PaymentCalculation>(People.Lone, h => h.HandleAsync(new(@case.Id, calculation.Id, calculation.Version), Cancel))).IsRefused);
    }
}
