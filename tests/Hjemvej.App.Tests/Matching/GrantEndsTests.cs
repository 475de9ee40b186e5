using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Payments;
using Hjemvej.App.Tests.Residences;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Matching;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Matching;

/// <summary>A citizen who no longer has a grant has no turn, no offer and no reserved place.</summary>
public sealed class GrantEndsTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("refusal")]
    [InlineData("ending")]
    [InlineData("set-aside")]
    [Trait("Requirement", "2.5-4")]
    public async Task A_citizen_on_the_waiting_list_leaves_it_with_the_decision_and_the_next_in_turn_is_told(string how)
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"), places: 0);
        var first = await _app.GrantedAsync("Første");
        _app.GoTo(_app.Today.AddDays(1));
        var second = await _app.GrantedAsync("Anden");
        await _app.AddPlaceAsync(residence, "Lejlighed 1");
        Assert.Null((await _app.WaitingNowAsync(second))!.ToldOn);

        await DecideAsync(first, how);

        Assert.Null(await _app.WaitingNowAsync(first));
        Assert.Equal(residence.Id, (await _app.WaitingNowAsync(second))!.ToldOfResidenceId);
    }

    [Theory]
    [InlineData("refusal", true)]
    [InlineData("ending", false)]
    [Trait("Requirement", "2.5-4")]
    public async Task An_offer_falls_away_with_the_grant_and_the_citizen_is_written_to_without_a_promise_of_another(string how, bool accepted)
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        var match = await _app.OfferedAsync(@case, residence);
        if (accepted)
        {
            await _app.AnswerAsync(match, accepted: true);
        }

        await DecideAsync(@case, how);

        Assert.Equal(MatchStatus.Withdrawn, await _app.ReadAsync(db => db.Matches.Where(m => m.Id == match.Id).Select(m => m.Status).SingleAsync(Cancel)));
        Assert.Equal(_app.Today.AddDays(-1), (await _app.NowAsync(residence)).Places.Single().Holds.Single().Until);
        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Title.Contains("trukket tilbage"), Cancel));
        Assert.Contains("du har ikke længere en bevilling", System.Net.WebUtility.HtmlDecode(letter.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("Du har stadig din bevilling", letter.Html, StringComparison.Ordinal);
        Assert.Null(await _app.WaitingNowAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task An_ending_counts_for_grants_made_before_it_only_and_for_every_stage_alike()
    {
        var @case = await _app.RegisterAsync();
        await _app.ArrangeGrantAsync(@case, offersPlan: false);
        _app.GoTo(_app.Today.AddDays(5));
        await DecideAsync(@case, "ending");

        Assert.Equal("actionPlan.no-grant", Assert.Single((await OfferPlanAsync()).Refusals).Code);
        Assert.DoesNotContain("offer-plan", await _app.TasksAsync(@case));
        Assert.Equal("payment.not-granted", Assert.Single((await CalculateAsync()).Refusals).Code);

        _app.GoTo(_app.Today.AddDays(5));
        await _app.ArrangeGrantAsync(@case, offersPlan: false);

        Assert.False((await CalculateAsync()).IsRefused);
        Assert.False((await OfferPlanAsync()).IsRefused);
        Assert.NotNull(await _app.WaitingNowAsync(@case));
        Assert.DoesNotContain("close", await _app.TasksAsync(@case));

        Task<Result<Casework.ActionPlans.ActionPlan>> OfferPlanAsync() =>
            _app.HandleAsync<Casework.ActionPlans.OfferActionPlanHandler, Casework.ActionPlans.ActionPlan>(People.Hanne, h => h.HandleAsync(new(@case.Id), Cancel));
        Task<Result<Casework.Payments.PaymentCalculation>> CalculateAsync() =>
            _app.HandleAsync<Casework.Cases.CalculatePaymentHandler, Casework.Payments.PaymentCalculation>(People.Lone, h => h.HandleAsync(_app.Payment(@case), Cancel));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_resident_whose_grant_was_ended_pays_until_the_last_day_and_is_calculated_as_others()
    {
        var @case = await FollowUps.FollowUpsSteps.ArrangeResidentAsync(_app);
        await DecideAsync(@case, "ending");

        Assert.NotNull((await _app.PayAsync(@case)).CommunicatedOn);
    }

    [Fact]
    public async Task Where_the_citizen_lives_is_left_alone_when_the_grant_is_ended()
    {
        var @case = await FollowUps.FollowUpsSteps.ArrangeResidentAsync(_app);

        await DecideAsync(@case, "ending");

        Assert.Equal(MatchStatus.Accepted, await _app.ReadAsync(db => db.Matches.Where(m => m.CaseId == @case.Id).Select(m => m.Status).SingleAsync(Cancel)));
        Assert.Null(await _app.ReadAsync(db => db.PlaceHolds.Where(h => h.CaseId == @case.Id).Select(h => h.Until).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task Closing_a_case_releases_the_place_and_nothing_is_answered_or_withdrawn_in_it_after()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        var match = await _app.OfferedAsync(@case, residence);

        await CloseAsync(@case);

        Assert.NotNull((await _app.NowAsync(residence)).Places.Single().Holds.Single().Until);
        Assert.Equal("Sagen er afsluttet.", await _app.ReadAsync(db => db.Matches.Where(m => m.Id == match.Id).Select(m => m.AnswerNote).SingleAsync(Cancel)));
        Assert.Equal("case.closed", Assert.Single((await _app.AnswerAsync(match, accepted: true)).Refusals).Code);
        Assert.Equal("case.closed", Assert.Single((await _app.AsAsync<WithdrawOfferHandler, Match>(People.Hanne, h => h.HandleAsync(new(@case.Id, match.Id, match.Version, "Fejl"), Cancel))).Refusals).Code);
        Assert.Equal("case.closed", Assert.Single((await _app.AsAsync<LeaveWaitingListHandler, WaitingListEntry>(People.Hanne, h => h.HandleAsync(new(@case.Id, 1, "Fejl"), Cancel))).Refusals).Code);
    }

    [Fact]
    public async Task An_adjustment_leaves_the_search_for_a_place_as_it_is()
    {
        var @case = await _app.GrantedAsync();

        await DecideAsync(@case, "adjustment");

        Assert.NotNull(await _app.WaitingNowAsync(@case));
    }

    private Task<Decision> DecideAsync(Case @case, string how) => _app.ArrangeAsync(@case, async db =>
    {
        var grant = await db.Decisions.SingleAsync(d => d.CaseId == @case.Id, Cancel);
        if (how is "refusal" or "set-aside")
        {
            grant.SetAsideOn = _app.Today;
        }

        return how is "set-aside" ? grant : db.Decisions.Add(new()
        {
            CaseId = @case.Id,
            Kind = how switch { "refusal" => DecisionKind.Application, "ending" => DecisionKind.Ending, _ => DecisionKind.Adjustment },
            Outcome = how is "refusal" ? Outcome.Refusal : null,
            MadeOn = _app.Today,
            MadeBy = "Hanne Holm",
            SentOn = _app.Today,
        }).Entity;
    });

    private Task<Case> CloseAsync(Case @case) => _app.ArrangeAsync(@case, async db =>
    {
        var row = await db.Cases.SingleAsync(c => c.Id == @case.Id, Cancel);
        (row.ClosedOn, row.ClosedBecause) = (_app.Today, "Prøve");
        return row;
    });
}
