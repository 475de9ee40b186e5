using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Payments;
using Hjemvej.App.Tests.Residences;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Matching;

/// <summary>Two who act on one place at the same instant: one of them is refused, and nobody is left with half.</summary>
public sealed class PlaceRacesTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task An_offer_is_not_withdrawn_from_a_citizen_who_moves_in_at_the_same_time()
    {
        var @case = await _app.ArrangeReadyAsync();
        var match = await _app.ReadAsync(db => db.Matches.AsNoTracking().SingleAsync(m => m.CaseId == @case.Id, Cancel));
        var moveIn = await _app.MoveInAsync(@case);

        var (enrolled, withdrawn) = await AtOnceAsync(() => _app.HandleAsync<EnrolCitizenHandler, Stay>(People.Hanne, h => h.HandleAsync(moveIn, Cancel)), () => WithdrawAsync(match));

        Assert.Single([enrolled.IsRefused, withdrawn.IsRefused], refused => refused);
        var now = await _app.ReadAsync(db => db.PlaceHolds.AsNoTracking().SingleAsync(h => h.CaseId == @case.Id, Cancel));
        Assert.Equal(withdrawn.IsRefused, now is { Until: null, Occupied: true });
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task A_stay_is_not_prolonged_into_a_place_that_is_offered_at_the_same_time()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bosted"));
        var (resident, lastDay) = await LeavingAsync(residence);
        var match = (await _app.ChooseAsync(await _app.GrantedAsync("Ny"), residence)).Value;

        // When the stay comes first, the offer looks again and begins after its new last day.
        await AtOnceAsync(() => _app.OfferAsync(match, "Prøve"), () => _app.MoveDischargeAsync(resident, lastDay.AddDays(30)));

        var holds = (await _app.NowAsync(residence)).Places.Single().Holds.OrderBy(h => h.From).ToList();
        Assert.Equal(2, holds.Count);
        Assert.True(holds[0].Until < holds[1].From);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task A_place_is_not_offered_while_it_is_being_closed()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bosted"));
        var match = (await _app.ChooseAsync(await _app.GrantedAsync("Ny"), residence)).Value;
        var place = (await _app.NowAsync(residence)).Places.Single();

        var (closing, offered) = await AtOnceAsync(
            () => _app.AsAsync<ClosePlaceHandler, Place>(People.Morten, h => h.HandleAsync(new(residence.Id, place.Id, _app.Today.AddDays(3), "Renovering"), Cancel)),
            () => _app.OfferAsync(match, "Prøve"));

        Assert.Single([closing.IsRefused, offered.IsRefused], refused => refused);
    }

    /// <summary>Both have looked before either writes.</summary>
    private async Task<(Result<TFirst> First, Result<TSecond> Second)> AtOnceAsync<TFirst, TSecond>(Func<Task<Result<TFirst>>> first, Func<Task<Result<TSecond>>> second)
    {
        _app.Saves.Gather(2);
        var (one, other) = (Task.Run(first, Cancel), Task.Run(second, Cancel));
        return (await one, await other);
    }

    [Fact]
    public async Task An_offer_is_not_withdrawn_from_a_resident_with_a_last_day()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var (resident, _) = await LeavingAsync(residence);
        var match = await _app.ReadAsync(db => db.Matches.AsNoTracking().SingleAsync(m => m.CaseId == resident.Id, Cancel));

        Assert.True((await WithdrawAsync(match)).IsRefused);
        Assert.Null(await _app.WaitingNowAsync(resident));
        Assert.Equal(MatchStatus.Accepted, await _app.ReadAsync(db => db.Matches.Where(m => m.Id == match.Id).Select(m => m.Status).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task A_resident_who_is_to_leave_can_be_offered_and_move_to_another_place()
    {
        var north = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var south = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Syd"));
        var (resident, lastDay) = await LeavingAsync(north);

        var match = await _app.OfferedAsync(resident, south);
        Assert.Contains("record-answer", await _app.TasksAsync(resident));
        await _app.AnswerAsync(match, accepted: true);
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await _app.PayAsync(resident, _app.Payment(resident, lastDay.AddDays(1)));
        var moved = await _app.EnrolAsync(resident, m => m with { StartsOn = lastDay.AddDays(1), SeenVersion = match.Version + 1 });

        Assert.Equal(south.Id, moved.Value.ResidenceId);
    }

    private Task<Result<Match>> WithdrawAsync(Match match) =>
        _app.AsAsync<WithdrawOfferHandler, Match>(People.Hanne, h => h.HandleAsync(new(match.CaseId, match.Id, match.Version, "Fejl"), Cancel));

    /// <summary>Moves in today, with a last day in ten days.</summary>
    private async Task<(Case Resident, DateOnly LastDay)> LeavingAsync(Residence residence)
    {
        var resident = await _app.GrantedAsync($"Beboer på {residence.Name}");
        var match = await _app.OfferedAsync(resident, residence);
        var accepted = (await _app.AnswerAsync(match, accepted: true)).Value;
        await _app.ArrangePaymentAsync(resident, _app.Today);
        Assert.False((await _app.EnrolAsync(resident, m => m with { SeenVersion = accepted.Version })).IsRefused);
        var lastDay = _app.Today.AddDays(10);
        Assert.False((await _app.DischargeAsync(resident, lastDay)).IsRefused);
        return (resident, lastDay);
    }
}
