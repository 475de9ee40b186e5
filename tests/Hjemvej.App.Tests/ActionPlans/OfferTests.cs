using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.ActionPlans;

public sealed class OfferTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task A_grant_whose_letter_made_no_offer_is_followed_by_a_letter_that_offers_a_plan()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case, offersPlan: false);

        var plan = (await OfferAsync(@case)).Value;

        Assert.Equal(app.Today, plan.OfferedOn);
        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == plan.OfferLetterId, Cancel));
        Assert.Equal(LetterKind.ActionPlanOffer, letter.Kind);
        Assert.Contains("servicelovens §\u00a0141", letter.Html, StringComparison.Ordinal);
        Assert.Contains("2. marts 2026", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_made_by_the_decision_letter_is_not_made_twice()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);

        Assert.Equal("actionPlan.already-offered", Assert.Single((await OfferAsync(@case)).Refusals).Code);
    }

    [Fact]
    public async Task Without_a_grant_there_is_no_plan_to_offer() =>
        Assert.Equal("actionPlan.no-grant", Assert.Single((await OfferAsync(await app.RegisterAsync())).Refusals).Code);

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task The_answer_to_the_decision_letters_offer_is_recorded_with_its_day()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);

        var plan = (await AnswerAsync(@case, 0, accepted: true)).Value;

        Assert.True(plan.Accepted);
        Assert.Equal((app.Today, app.Today), (plan.OfferedOn, plan.AnsweredOn!.Value));
    }

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task Declining_needs_the_citizens_reason_and_leaves_the_goals_of_the_order()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        var goal = await app.AddGoalAsync(@case);

        Assert.Equal("actionPlan.decline-reason", Assert.Single((await AnswerAsync(@case, 0, accepted: false)).Refusals).Code);
        var plan = (await AnswerAsync(@case, 0, accepted: false, "Jeg har planer nok.")).Value;

        Assert.False(plan.Accepted);
        Assert.Equal(GoalStatus.Active, (await app.ReadAsync(db => db.Goals.SingleAsync(g => g.Id == goal.Id, Cancel))).Status);
    }

    [Fact]
    public async Task The_citizen_may_change_their_mind()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        var no = (await AnswerAsync(@case, 0, accepted: false, "Ikke nu.")).Value;

        var yes = (await AnswerAsync(@case, no.Version, accepted: true)).Value;

        Assert.True(yes.Accepted);
        Assert.Null(yes.DeclinedBecause);
    }

    [Fact]
    public async Task An_answer_is_neither_older_than_the_offer_nor_from_tomorrow()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);

        Assert.Equal("actionPlan.answered-before-offer", Assert.Single((await AnswerAsync(@case, 0, true, on: app.Today.AddDays(-1))).Refusals).Code);
        Assert.Equal("actionPlan.answered-in-future", Assert.Single((await AnswerAsync(@case, 0, true, on: app.Today.AddDays(1))).Refusals).Code);
    }

    private Task<Result<ActionPlan>> OfferAsync(Case @case) =>
        app.HandleAsync<OfferActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(new(@case.Id), Cancel));

    private Task<Result<ActionPlan>> AnswerAsync(Case @case, int seen, bool accepted, string? reason = null, DateOnly? on = null) =>
        app.HandleAsync<AnswerActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(new(@case.Id, seen, accepted, on ?? app.Today, reason), Cancel));
}
