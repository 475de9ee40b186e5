using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Residences;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Matching;

/// <summary>Citizens whose grant was sent by a version that put nobody on the waiting list by itself.</summary>
public sealed class CatchUpWaitingTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task One_who_was_granted_before_comes_on_the_list_in_the_turn_of_the_grant_once_and_it_is_journaled()
    {
        var earlier = await GrantedBeforeAsync("Tidligere");
        _app.GoTo(_app.Today.AddDays(10));
        var later = await _app.GrantedAsync("Senere");

        await RunAsync();
        await RunAsync();

        Assert.Equal(_app.Today, (await _app.WaitingNowAsync(earlier))!.EnteredOn);
        Assert.Equal("Borgeren er bevilget et botilbud og står på ventelisten fra i dag.", Assert.Single(await EnteredBySystemAsync(earlier)));
        Assert.Empty(await EnteredBySystemAsync(later));
        using var hanne = await _app.SignInAsync("hanne");
        var list = (await hanne.OpenAsync("/venteliste")).QuerySelector("table")!.TextContent;
        Assert.True(list.IndexOf("Tidligere", StringComparison.Ordinal) < list.IndexOf("Senere", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task One_whose_turn_it_is_to_a_free_place_is_told_in_the_same_save()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await GrantedBeforeAsync("Tidligere");

        await RunAsync();

        Assert.Equal(residence.Id, (await _app.WaitingNowAsync(@case))!.ToldOfResidenceId);
        Assert.Contains("offer-free-place", await _app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task Who_has_a_place_who_was_taken_off_the_list_and_who_has_no_grant_are_left_alone()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var offered = await _app.GrantedAsync("Tilbudt");
        await _app.OfferedAsync(offered, residence);
        await ForgetListAsync(offered);
        var taken = await _app.GrantedAsync("Taget af");
        await _app.LeaveAsync(taken);
        var applied = await _app.RegisterAsync();

        await RunAsync();

        Assert.All(await Task.WhenAll(new[] { offered, taken, applied }.Select(_app.WaitingNowAsync)), Assert.Null);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task Who_has_lived_there_by_the_grant_and_moved_out_is_not_put_on_the_list()
    {
        var @case = await _app.ArrangeResidentAsync();
        await ForgetListAsync(@case);
        await _app.ReadAsync(db => db.PlaceHolds.Where(h => h.CaseId == @case.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.Until, _app.Today), Cancel));
        _app.GoTo(_app.Today.AddDays(1));

        await RunAsync();

        Assert.Null(await _app.WaitingNowAsync(@case));
    }

    private async Task<Case> GrantedBeforeAsync(string name)
    {
        var @case = await _app.GrantedAsync(name);
        await ForgetListAsync(@case);
        return @case;
    }

    /// <summary>As a version that put nobody on the list had left it.</summary>
    private Task<int> ForgetListAsync(Case @case) => _app.ReadAsync(db => db.WaitingList.Where(w => w.CaseId == @case.Id).ExecuteDeleteAsync(Cancel));

    private async Task RunAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatchUpWaiting>().RunAsync(Cancel);
    }

    private Task<List<string>> EnteredBySystemAsync(Case @case) =>
        _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "WaitingListEntered" && e.ActorName == Actor.System.Name).Select(e => e.Text).ToListAsync(Cancel));
}
