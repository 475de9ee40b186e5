using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Matching;
using Hjemvej.App.Tests.Payments;
using Hjemvej.App.Tests.Residences;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Payments;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Stays;

/// <summary>A resident moves from one residence to another in the same case, every step by its use case.</summary>
public sealed class SecondStayTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private Residence _north = null!, _south = null!;

    private DateOnly _lastDay;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task A_second_residence_has_a_price_of_its_own_that_is_told_before_moving_in_and_collected_from_the_first_day()
    {
        var (@case, match) = await OnTheWayAsync();
        Assert.Contains("calculate-payment", await _app.TasksAsync(@case));
        Assert.Equal("enrolment.paymentCommunicated", Assert.Single((await MoveAsync(@case, match)).Refusals).Code);
        using var lone = await _app.SignInAsync("lone");
        var page = await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling/beregn");
        Assert.Contains("Bostedet Syd", page.Words(), StringComparison.Ordinal);

        var told = await TellSouthAsync(@case);

        Assert.Equal(_south.Id, told.ResidenceId);
        Assert.DoesNotContain(await _app.TasksAsync(@case), kind => kind is "calculate-payment" or "communicate-payment");
        Assert.False((await MoveAsync(@case, match)).IsRefused);
        var month = await _app.ReadAsync(db => db.MonthOverviewAsync(_lastDay, null, _app.StandardOf(), _app.Today, Cancel));
        var (north, south) = (month.Rows.Single(r => r.ResidenceId == _north.Id), month.Rows.Single(r => r.ResidenceId == _south.Id));
        Assert.Equal(Ore.Kroner(5_000).Share(north.Days, 31), north.Lodging);
        Assert.Equal(Ore.Kroner(7_000).Share(31 - _lastDay.Day, 31), south.Lodging);
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    public async Task A_price_of_the_first_residence_that_changes_on_the_way_is_not_told_as_the_second_ones()
    {
        var (@case, match) = await OnTheWayAsync();

        await _app.CalculateAsync(@case, _app.Payment(@case, _lastDay.AddDays(1)));
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        var changed = await _app.PayAsync(@case, _app.Payment(@case, _lastDay) with { Board = Ore.Kroner(3_000) });

        Assert.Equal(_north.Id, changed.ResidenceId);
        Assert.Equal("enrolment.paymentCommunicated", Assert.Single((await MoveAsync(@case, match)).Refusals).Code);
        Assert.Contains("communicate-payment", await _app.TasksAsync(@case));
        using var lone = await _app.SignInAsync("lone");
        var path = $"/sager/{@case.Number}/egenbetaling";
        Assert.NotNull((await lone.OpenAsync(path)).QuerySelector($"main a[href='{path}/besked']"));
        Assert.Contains("Bostedet Syd", (await lone.OpenAsync($"{path}/besked")).QuerySelector("iframe")!.GetAttribute("srcdoc"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "1.1-1")]
    public async Task After_two_stays_the_case_is_to_be_closed_and_nobody_is_to_be_enrolled()
    {
        var @case = await MovedAsync();
        await NewDayAsync(_lastDay.AddDays(20));
        Assert.DoesNotContain("enrol", await _app.TasksAsync(@case));

        Assert.False((await _app.DischargeAsync(@case, _app.Today.AddDays(5))).IsRefused);
        Assert.DoesNotContain(await _app.TasksAsync(@case), kind => kind is "enrol" or "close-case");
        await NewDayAsync(_app.Today.AddDays(6));

        Assert.Contains("close-case", await _app.TasksAsync(@case));
        Assert.DoesNotContain("enrol", await _app.TasksAsync(@case));
        Assert.Null((await FileAsync(@case)).Match);
    }

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task The_order_goes_to_the_residence_that_is_to_work_by_it()
    {
        var (@case, _) = await OnTheWayAsync(accepted: false);
        var goal = await _app.AddGoalAsync(@case);
        Assert.Equal("Bostedet Nord", await ReceiverAsync(@case, goal));

        var match = await _app.OfferedAsync(@case, _south);
        await _app.AnswerAsync(match, accepted: true);
        Assert.Contains("give-order", await _app.TasksAsync(@case));

        Assert.Equal("Bostedet Syd", await ReceiverAsync(@case, goal));
    }

    [Fact]
    [Trait("Requirement", "2.9-1")]
    public async Task Until_the_move_the_case_is_about_the_place_where_the_citizen_lives()
    {
        var @case = await MovedAsync();
        var moved = _lastDay.AddDays(1);
        Assert.Equal((_north.Id, _south.Id), ((await FileAsync(@case)).Stay!.ResidenceId, (await FileAsync(@case)).NextStay!.ResidenceId));
        Assert.DoesNotContain("enrol", await _app.TasksAsync(@case));

        var meeting = await _app.ConveneMeetingAsync(@case, _lastDay.AddDays(-1));
        Assert.Equal(_north.Id, await _app.ReadAsync(db => db.Stays.Where(s => s.Id == meeting.StayId).Select(s => s.ResidenceId).SingleAsync(Cancel)));
        Assert.Equal(_north.Id, await _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "attend-meeting").Select(w => w.ResidenceId).SingleAsync(Cancel)));
        Assert.Equal("meeting.withinStay", Assert.Single((await MoveMeetingAsync(meeting, moved)).Refusals).Code);
        Assert.False((await MoveMeetingAsync(meeting, _lastDay)).IsRefused);
        Assert.Equal("discharge.next-stay", Assert.Single((await _app.MoveDischargeAsync(@case, moved)).Refusals).Code);
        Assert.Equal("discharge.next-stay", Assert.Single((await _app.MoveDischargeAsync(@case, null)).Refusals).Code);

        _app.GoTo(moved);
        Assert.Equal(_south.Id, (await FileAsync(@case)).Stay!.ResidenceId);
        Assert.Null((await FileAsync(@case)).NextStay);
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public async Task What_a_meeting_at_the_residence_before_concluded_does_not_end_the_stay_at_the_next()
    {
        var @case = await MovedAsync();
        var (north, south) = await _app.ReadAsync(async db => (await StayAtAsync(db, _north), await StayAtAsync(db, _south)));
        await _app.ArrangeAsync(@case, db => Task.FromResult(db.StatusMeetings.Add(new()
        {
            CaseId = @case.Id,
            StayId = north.Id,
            PlannedOn = _app.Today,
            Status = MeetingStatus.Held,
            HeldOn = _app.Today,
            Result = FollowUpResult.End,
        }).Entity));
        await NewDayAsync(_lastDay.AddDays(5));

        var refused = await _app.DischargeAsync(@case, _app.Today.AddDays(5), c => c with { By = DischargeBy.AsGranted });

        Assert.Equal("discharge.decided", Assert.Single(refused.Refusals).Code);
        Assert.False((await EndedAsync(south)).IsOpen);
        Assert.True((await EndedAsync(north)).IsOpen);

        Task<Stay> StayAtAsync(Casework.CaseworkDb db, Residence residence) => db.Stays.AsNoTracking().SingleAsync(s => s.CaseId == @case.Id && s.ResidenceId == residence.Id, Cancel);
        Task<Rules.Explanations.Gate> EndedAsync(Stay stay) => _app.ReadAsync(db => db.EndedByAsync(stay, DischargeBy.AsGranted, _app.Today.AddDays(5), Cancel));
    }

    private Task<int> NewDayAsync(DateOnly day)
    {
        _app.GoTo(day);
        return _app.ActAsync(People.Hanne, services => services.GetRequiredService<Reprojection>().RunAsync(Cancel));
    }

    /// <summary>Lives at Bostedet Nord at 5.000 + 3.500 kr. with a last day in ten days, and has said yes to a place at Bostedet Syd.</summary>
    private async Task<(Case Case, Match Match)> OnTheWayAsync(bool accepted = true)
    {
        (_north, _south) = (await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord")), await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Syd")));
        var @case = await _app.GrantedAsync();
        var first = (await _app.AnswerAsync(await _app.OfferedAsync(@case, _north), accepted: true)).Value;
        Assert.Equal(_north.Id, (await _app.PayAsync(@case)).ResidenceId);
        Assert.False((await _app.EnrolAsync(@case, m => m with { SeenVersion = first.Version })).IsRefused);
        _lastDay = _app.Today.AddDays(10);
        Assert.False((await _app.DischargeAsync(@case, _lastDay)).IsRefused);
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        return (@case, accepted ? (await _app.AnswerAsync(await _app.OfferedAsync(@case, _south), accepted: true)).Value : first);
    }

    /// <summary>The move to Bostedet Syd is recorded, ten days ahead.</summary>
    private async Task<Case> MovedAsync()
    {
        var (@case, match) = await OnTheWayAsync();
        await TellSouthAsync(@case);
        Assert.False((await MoveAsync(@case, match)).IsRefused);
        return @case;
    }

    private Task<PaymentCalculation> TellSouthAsync(Case @case) =>
        _app.PayAsync(@case, _app.Payment(@case, _lastDay.AddDays(1)) with { MonthlyNetIncome = Ore.Kroner(20_000), Lodging = Ore.Kroner(7_000), Board = Ore.Kroner(4_000) });

    private Task<Rules.Explanations.Result<Stay>> MoveAsync(Case @case, Match match) =>
        _app.EnrolAsync(@case, m => m with { StartsOn = _lastDay.AddDays(1), SeenVersion = match.Version });

    private Task<Rules.Explanations.Result<StatusMeeting>> MoveMeetingAsync(StatusMeeting meeting, DateOnly day) =>
        _app.HandleAsync<MoveMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(new(meeting.CaseId, meeting.Id, meeting.Version, day, new(10, 0), "Mødelokalet", "Passer bedre"), Cancel));

    private async Task<string> ReceiverAsync(Case @case, Casework.ActionPlans.Goal goal) =>
        (await _app.HandleAsync<Casework.ActionPlans.HandOverPlanHandler, Casework.ActionPlans.PlanExtract>(People.Hanne, h => h.HandleAsync(new(@case.Id, 0, [], [goal.Id], "Skal kendes."), Cancel))).Value.ResidenceName;

    private async Task<CaseFile> FileAsync(Case @case) => (await _app.ReadAsync(db => db.CaseFileAsync(@case.Id, _app.Today, Cancel)))!;
}
