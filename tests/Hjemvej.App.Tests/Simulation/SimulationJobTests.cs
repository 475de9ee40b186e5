using Hjemvej.Casework;
using Hjemvej.Casework.Simulation;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Simulation;

/// <summary>Runs that are under way, left behind or taken away.</summary>
public sealed class SimulationJobTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_run_that_a_process_left_half_way_is_begun_anew_with_its_own_rows_only()
    {
        var left = await _app.ArrangeRunningAsync(Long);

        var run = await _app.EndedAsync(left.Id);

        Assert.Equal((SimulationState.Done, 30, 2), (run.State, run.Total, run.Attempts));
        Assert.NotEqual(left.Claim, run.Claim);
        Assert.Equal(Enumerable.Range(1, 30), await _app.ReadAsync(db => db.SimulationRows.Where(r => r.RunId == run.Id).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(Cancel)));
        Assert.Equal(30, run.ToResult()!.Cases);
    }

    [Fact]
    public async Task A_run_that_somebody_works_on_is_left_alone_and_shows_how_far_it_is()
    {
        var run = await _app.ArrangeRunningAsync(TimeSpan.FromSeconds(90));
        using var morten = await _app.SignInAsync("morten");

        Assert.False(await _app.RunNextAsync());
        var answer = await morten.GetAsync($"/laboratorium/{run.Id}");
        var page = await morten.OpenAsync($"/laboratorium/{run.Id}");

        Assert.Contains("12 af 30 sager er kørt.", page.Words(), StringComparison.Ordinal);
        Assert.Equal("3", Assert.Single(answer.Headers.GetValues("Refresh")));
        Assert.False((await morten.GetAsync($"/laboratorium/{run.Id}?stille=true")).Headers.Contains("Refresh"));
        Assert.Equal((run.Claim, 1), ((await _app.RunAsync(run.Id)).Claim, await _app.ReadAsync(db => db.SimulationRows.CountAsync(Cancel))));
    }

    [Fact]
    public async Task A_run_that_processes_keep_dying_of_is_given_up()
    {
        var run = await _app.ArrangeRunningAsync(Long, attempts: 3);
        using var morten = await _app.SignInAsync("morten");

        Assert.Equal(SimulationState.Failed, (await _app.EndedAsync(run.Id)).State);
        Assert.Contains("Kørslen gik galt", (await morten.OpenAsync($"/laboratorium/{run.Id}")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_run_ends_and_leaves_nothing()
    {
        var run = await _app.ArrangeRunningAsync(Long);
        var other = await _app.ArrangeRunningAsync(TimeSpan.Zero);
        using var morten = await _app.SignInAsync("morten");

        var list = await morten.SubmitAsync(await morten.OpenAsync($"/laboratorium/{run.Id}"), []);

        Assert.Contains("Kørslen er slettet.", list.Words(), StringComparison.Ordinal);
        Assert.False(await _app.RunNextAsync());
        Assert.Equal([other.Id], await _app.ReadAsync(db => db.SimulationRows.Select(r => r.RunId).Distinct().ToListAsync(Cancel)));
        await morten.OpenAsync($"/laboratorium/{run.Id}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, morten.Status);
    }

    [Fact]
    public async Task A_run_that_cannot_be_read_fails_and_the_next_one_is_worked_off()
    {
        var (broken, good) = (await _app.ArrangeRunningAsync(Long, textB: "{"), await _app.ArrangeRunningAsync(Long));

        Assert.Equal(SimulationState.Failed, (await _app.EndedAsync(broken.Id)).State);
        Assert.Equal(SimulationState.Done, (await _app.EndedAsync(good.Id)).State);
    }
}
