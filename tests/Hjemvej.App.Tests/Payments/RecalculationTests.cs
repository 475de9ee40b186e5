using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Worklists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Payments;

/// <summary>A new year's amount, and the day of moving in.</summary>
public sealed class RecalculationTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task A_confirmed_amount_gives_finance_a_task_for_each_resident_until_the_payment_is_calculated_anew_and_told()
    {
        _app.GoTo(new(2026, 10, 5));
        var @case = await _app.ArrangeResidentAsync();
        await _app.PayAsync(@case);
        Assert.Null(await TaskAsync(@case));

        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        await _app.ActAsync(AmendmentsSteps.Karen, services => services.GetRequiredService<Reprojection>().RunAsync(Cancel));
        using var lone = await _app.SignInAsync("lone");
        var task = await TaskAsync(@case);

        Assert.Equal(("recalculate-payment", "Beregn egenbetalingen igen: rådighedsbeløbet for 2027 er 3.166,90 kr.", new DateOnly(2026, 12, 31)), (task!.Kind, task.Title, task.DueOn));
        Assert.Contains(task.Title, (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);
        Assert.Equal("2027-01-01", (await lone.OpenAsync(task.Url)).ValueOf("Input.AppliesFrom"));
        Assert.Contains("Rådighedsbeløbet er 3.166,90 kr. om måneden fra 1. januar 2027.", (await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).Words(), StringComparison.Ordinal);

        var calculation = await _app.CalculateAsync(@case, _app.Payment(@case, new(2027, 1, 1)));
        Assert.Equal("communicate-yearly-payment", (await TaskAsync(@case))!.Kind);
        await _app.TellAsync(calculation);
        Assert.Null(await TaskAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task Nobody_moves_in_on_a_day_that_the_payment_does_not_cover()
    {
        var @case = await _app.ArrangeReadyAsync(told: false);
        await _app.PayAsync(@case, _app.Payment(@case, _app.Today.AddDays(7)));

        var early = await EnrolAsync(@case, _app.Today);
        var covered = await EnrolAsync(@case, _app.Today.AddDays(7));

        Assert.Equal("enrolment.paymentCommunicated", Assert.Single(early.Refusals).Code);
        Assert.StartsWith("Beregningen gælder først fra 9. marts 2026 og dækker ikke 2. marts 2026.", early.Refusals[0].Text, StringComparison.Ordinal);
        Assert.False(covered.IsRefused);
    }

    private async Task<Hjemvej.Rules.Explanations.Result<Stay>> EnrolAsync(Case @case, DateOnly day)
    {
        var command = await _app.MoveInAsync(@case, day);
        return await _app.HandleAsync<EnrolCitizenHandler, Stay>(People.Hanne, h => h.HandleAsync(command, Cancel));
    }

    private Task<WorkItem?> TaskAsync(Case @case) => _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind.Contains("payment")).SingleOrDefaultAsync(Cancel));
}
