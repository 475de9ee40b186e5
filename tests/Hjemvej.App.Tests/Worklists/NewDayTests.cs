using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Worklists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Worklists;

/// <summary>A worklist follows the calendar, also when nobody saves anything.</summary>
public sealed class NewDayTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task A_promised_date_that_passes_asks_for_another_letter_the_next_day()
    {
        var @case = await app.RegisterAsync(app.Today.AddDays(-80));
        var due = app.Today.AddDays(20);
        await app.AskAsync<NotifyOfOverrunHandler, Letter>(h => h.HandleAsync(new(@case.Id, 1, due, "Vi venter på en udtalelse."), Cancel));
        Assert.DoesNotContain("tell-of-overrun", await KindsAsync(@case));

        app.GoTo(due.AddDays(1));
        await ReprojectAsync();

        Assert.Contains("tell-of-overrun", await KindsAsync(@case));
    }

    [Fact]
    public async Task A_day_is_carried_into_the_worklists_once()
    {
        await app.RegisterAsync();
        app.GoTo(app.Today.AddDays(1));

        await ReprojectAsync();

        Assert.Equal(0, await ReprojectAsync());
    }

    private async Task<int> ReprojectAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Reprojection>().RunAsync(Cancel);
    }

    private Task<List<string>> KindsAsync(Case @case) => app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id).Select(w => w.Kind).ToListAsync(Cancel));
}
