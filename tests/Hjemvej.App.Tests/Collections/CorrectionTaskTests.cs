using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Matching;
using Hjemvej.App.Tests.Payments;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Amounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Collections;

/// <summary>What is left to correct in a closed month is a task, and a month is closed by the rows that were seen.</summary>
public sealed class CorrectionTaskTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.10-2")]
    [Trait("Requirement", "2.10-4")]
    public async Task A_closed_month_with_something_to_correct_is_a_task_for_finance_until_it_is_corrected()
    {
        var (anna, bo) = (await _app.MoveInAsync(new(2026, 7, 1), "Anna Nord"), await _app.MoveInAsync(new(2026, 7, 1), "Bo Nord"));
        _app.GoTo(new(2026, 9, 10));
        await _app.CloseAsync(new(2026, 7, 1));
        await _app.CloseAsync(new(2026, 8, 1));
        using var lone = await _app.SignInAsync("lone");
        Assert.DoesNotContain("opkrævningen", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);

        await _app.PayAsync(anna, _app.Payment(anna, new(2026, 8, 1)) with { MonthlyNetIncome = Ore.Kroner(8_030) });
        await _app.BuyAsync(bo, new(2026, 8, 5), Ore.Kroner(2_000));

        var tasks = await lone.OpenAsync("/opgaver");
        Assert.Contains("Ret opkrævningen for august 2026: 2 rækker", tasks.Words(), StringComparison.Ordinal);
        Assert.Single(tasks.QuerySelectorAll("main a[href='/opkraevning?maaned=2026-08']"));
        Assert.DoesNotContain("juli 2026", tasks.Words(), StringComparison.Ordinal);
        var inCase = (await lone.OpenAsync($"/sager/{anna.Number}")).Words();
        Assert.Contains("Ret opkrævningen for august 2026", inCase, StringComparison.Ordinal);
        Assert.Contains("Måneden er lukket, men logi -3.500,50 kr. ved Bostedet Nord er ikke med.", inCase, StringComparison.Ordinal);

        var page = await lone.OpenAsync("/opkraevning?maaned=2026-08");
        Assert.Empty((await lone.SubmitAsync(page, [(page.ReasonField("Anna"), "Indtægten er faldet.")])).Errors());

        Assert.DoesNotContain("opkrævningen", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ret opkrævningen", (await lone.OpenAsync($"/sager/{anna.Number}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task What_was_held_back_when_the_month_was_closed_is_a_task_once_it_can_be_collected()
    {
        var poor = await _app.MoveInAsync(new(2026, 12, 1), "Lille Indtægt", Ore.Kroner(8_000));
        await _app.MoveInAsync(new(2026, 12, 1), "Stor Indtægt");
        _app.GoTo(new(2027, 2, 1));
        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        await _app.CloseAsync(new(2027, 1, 1));
        using var lone = await _app.SignInAsync("lone");
        Assert.DoesNotContain("Ret opkrævningen", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);

        await _app.PayAsync(poor, _app.Payment(poor, new(2027, 1, 1)) with { MonthlyNetIncome = Ore.Kroner(8_000) });
        Assert.Contains("Ret opkrævningen for januar 2027: 1 række", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);

        await _app.CloseAsync(new(2027, 1, 1));
        Assert.DoesNotContain("Ret opkrævningen", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task What_waited_for_the_years_amount_is_a_task_also_when_the_case_is_closed_meanwhile()
    {
        var @case = await _app.MoveInAsync(new(2026, 12, 1));
        await _app.BuyAsync(@case, new(2027, 1, 5), Ore.Kroner(2_000));
        await _app.EndAsync(@case, new(2027, 1, 20));
        _app.GoTo(new(2027, 2, 1));
        await _app.CloseAsync(new(2027, 1, 1));
        await _app.ArrangeAsync(@case, async db => (await db.Cases.SingleAsync(c => c.Id == @case.Id, Cancel)).ClosedOn = _app.Today);
        Assert.Empty(await _app.TasksAsync(@case));

        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        await _app.ActAsync(AmendmentsSteps.Karen, services => services.GetRequiredService<Casework.Worklists.Reprojection>().RunAsync(Cancel));

        using var lone = await _app.SignInAsync("lone");
        Assert.Contains("Ret opkrævningen for januar 2027: 1 række", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task Rows_that_change_while_the_page_is_open_are_looked_at_again_also_when_the_sum_is_the_same()
    {
        var (anna, bo) = (await _app.MoveInAsync(new(2026, 6, 1), "Anna Nord"), await _app.MoveInAsync(new(2026, 6, 1), "Bo Nord"));
        _app.GoTo(new(2026, 7, 1));
        using var lone = await _app.SignInAsync("lone");
        var page = await lone.OpenAsync("/opkraevning?maaned=2026-06");
        Assert.Contains("Du lukker 17.000,00 kr. i alt.", page.Words(), StringComparison.Ordinal);

        // 11.030,50 less 3.030,50 leaves 8.000: 500 less of Anna, and a trip of 500 more of Bo.
        await _app.PayAsync(anna, _app.Payment(anna, new(2026, 6, 1)) with { MonthlyNetIncome = Ore.FromKroner(11_030.50m) });
        await _app.BuyAsync(bo, new(2026, 6, 10), Ore.Kroner(500));
        var refused = await lone.SubmitAsync(page, []);

        Assert.StartsWith("Tallene er ændret, siden du åbnede siden.", Assert.Single(refused.Errors()), StringComparison.Ordinal);
        Assert.Contains("Du lukker 17.000,00 kr. i alt.", refused.Words(), StringComparison.Ordinal);
        Assert.Empty(await _app.LinesAsync(anna));
        Assert.Empty((await lone.SubmitAsync(refused, [])).Errors());
        Assert.Equal(Ore.Kroner(8_000), (await _app.LinesAsync(anna)).Aggregate(Ore.Zero, (sum, l) => sum + l.Amount));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_row_that_came_while_the_page_was_open_is_asked_about_at_once()
    {
        var (anna, bo) = (await _app.MoveInAsync(new(2026, 6, 1), "Anna Nord"), await _app.MoveInAsync(new(2026, 6, 1), "Bo Nord"));
        _app.GoTo(new(2026, 7, 1));
        await _app.CloseAsync(new(2026, 6, 1));
        await _app.EndAsync(anna, new(2026, 6, 20));
        using var lone = await _app.SignInAsync("lone");
        var page = await lone.OpenAsync("/opkraevning?maaned=2026-06");

        await _app.EndAsync(bo, new(2026, 6, 10));
        var refused = await lone.SubmitAsync(page, [(page.ReasonField("Anna"), "Flyttede 20. juni.")]);

        Assert.Collection(
            refused.Errors(),
            error => Assert.StartsWith("Tallene er ændret, siden du åbnede siden.", error, StringComparison.Ordinal),
            error => Assert.StartsWith("Måneden har været lukket før. Skriv, hvorfor den rettes for Bo Nord.", error, StringComparison.Ordinal));
        Assert.True(refused.ErrorsLeadToTheirFields());
        Assert.Equal("Flyttede 20. juni.", refused.ValueOf(refused.ReasonField("Anna")));
        Assert.Empty((await lone.SubmitAsync(refused, [(refused.ReasonField("Bo"), "Flyttede 10. juni.")])).Errors());
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task The_letter_names_the_calculation_that_it_tells_of_also_after_months_were_closed_by_it()
    {
        var @case = await _app.MoveInAsync(new(2026, 6, 1));
        _app.GoTo(new(2026, 8, 1));
        await _app.CloseAsync(new(2026, 6, 1));
        await _app.CloseAsync(new(2026, 7, 1));
        Assert.Equal(3, await _app.ReadAsync(async db => await db.Explanations.CountAsync(e => e.SubjectId == db.PaymentCalculations.Single(p => p.CaseId == @case.Id).Id, Cancel)));

        var facts = await _app.ActAsync(People.Lone, async services =>
        {
            var db = services.GetRequiredService<CaseworkDb>();
            var whole = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == @case.Id, Cancel);
            var payment = await db.PaymentCalculations.SingleAsync(p => p.CaseId == @case.Id, Cancel);
            return (await services.GetRequiredService<CommunicatePaymentHandler>().FactsAsync(whole, payment, Cancel)).Facts;
        });

        var kept = await _app.ReadAsync(db => db.Explanations.SingleAsync(e => e.CaseId == @case.Id && e.Kind == ExplanationKind.Payment, Cancel));
        Assert.Equal(kept.Reference, facts.ExplanationReference);
    }
}
