using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Payments;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Stays;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Stays;

namespace Hjemvej.App.Tests.Access;

/// <summary>What may not be done may not be looked at first either.</summary>
public sealed class PreviewTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task A_payment_is_looked_at_by_who_may_calculate_it()
    {
        var @case = await app.ArrangeResidentAsync();

        Assert.Equal("role.economy", Assert.Single((await app.HandleAsync<CalculatePaymentHandler, PaymentPreview>(People.Birgit, h => h.PreviewAsync(app.Payment(@case), Cancel))).Refusals).Code);
        Assert.False((await app.HandleAsync<CalculatePaymentHandler, PaymentPreview>(People.Lone, h => h.PreviewAsync(app.Payment(@case), Cancel))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.10-5")]
    public async Task A_stand_on_personal_needs_is_looked_at_by_who_may_take_it()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.PayAsync(@case, app.Payment(@case) with { HasIncome = false, MonthlyNetIncome = null, IncomeNote = null });
        var stance = new TakePersonalNeedsStance(@case.Id, true, Ore.Kroner(1_500), app.Today, "Du har ingen indtægt endnu.", 0);

        Assert.Equal("role.authority", Assert.Single((await app.HandleAsync<TakePersonalNeedsStanceHandler, PersonalNeedsFacts>(People.Lone, h => h.PreviewAsync(stance, Cancel))).Refusals).Code);
        Assert.False((await app.HandleAsync<TakePersonalNeedsStanceHandler, PersonalNeedsFacts>(People.Hanne, h => h.PreviewAsync(stance, Cancel))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task An_order_is_looked_at_by_who_may_give_it()
    {
        var @case = await app.ArrangeResidentAsync();
        var goal = await app.AddGoalAsync(@case);
        var order = new HandOverPlan(@case.Id, 0, [], [goal.Id], "Botilbuddet arbejder med målet.");

        Assert.Equal("role.authority", Assert.Single((await app.HandleAsync<HandOverPlanHandler, PlanExtract>(People.Birgit, h => h.PreviewAsync(order, Cancel))).Refusals).Code);
        Assert.False((await app.HandleAsync<HandOverPlanHandler, PlanExtract>(People.Hanne, h => h.PreviewAsync(order, Cancel))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "1.1-1")]
    public async Task A_letter_on_moving_out_is_looked_at_by_who_may_discharge_and_there_is_none_after_a_death()
    {
        var @case = await app.ArrangeResidentAsync();
        var discharge = new DischargeCitizen(@case.Id, 1, app.Today.AddDays(5), DischargeTo.OwnHome, "Målene er nået.", "Bostøtte.");

        Assert.Equal("role.authority", Assert.Single((await app.HandleAsync<DischargeCitizenHandler, LetterPreview?>(People.Lone, h => h.PreviewAsync(discharge, Cancel))).Refusals).Code);
        Assert.Null((await app.HandleAsync<DischargeCitizenHandler, LetterPreview?>(
            People.Hanne, h => h.PreviewAsync(discharge with { LastDay = app.Today, To = DischargeTo.Died, By = DischargeBy.Died }, Cancel))).Value);
    }
}
