using System.Net;
using Hjemvej.Casework.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.FollowUps;

public sealed class DueListTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task A_meeting_planned_after_the_last_day_is_overdue_for_all_parties_until_it_is_held()
    {
        var @case = await _app.ArrangeResidentAsync(name: "Sene Signe");
        _app.GoTo(_app.Today.AddMonths(3).AddDays(10));
        await _app.ConveneMeetingAsync(@case, _app.Today.AddDays(5));

        var due = await _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && (w.Kind == "hold-meeting" || w.Kind == "attend-meeting")).Select(w => w.DueOn).ToListAsync(Cancel));

        Assert.Equal([new(2026, 6, 2), new(2026, 6, 2)], due);
    }

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task What_is_due_is_listed_for_the_authority_and_for_each_residence_its_own()
    {
        await _app.ArrangeResidentAsync(name: "Intern Ingrid");
        await _app.ArrangeResidentAsync(atInternal: false, name: "Ekstern Erik");
        _app.GoTo(_app.Today.AddMonths(3).AddDays(1));
        await _app.ArrangeResidentAsync(name: "Nye Nanna");
        using var hanne = await _app.SignInAsync("hanne");
        using var peter = await _app.SignInAsync("peter");
        using var lone = await _app.SignInAsync("lone");

        var all = (await hanne.OpenAsync("/opfoelgning")).Words();
        var overdue = (await hanne.OpenAsync("/opfoelgning?vis=Overdue")).Words();
        var own = (await peter.OpenAsync("/opfoelgning")).Words();
        await lone.OpenAsync("/opfoelgning");

        Assert.Contains("2overskredet", all, StringComparison.Ordinal);
        Assert.Contains("Nye Nanna", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Nye Nanna", overdue, StringComparison.Ordinal);
        Assert.Contains("Ekstern Erik", overdue, StringComparison.Ordinal);
        Assert.DoesNotContain("Ekstern Erik", own, StringComparison.Ordinal);
        Assert.Contains("Intern Ingrid", own, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, lone.Status);
    }

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task The_most_overdue_stands_first_and_the_list_comes_a_page_at_a_time()
    {
        await _app.ArrangeResidentAsync(name: "Ældst");
        _app.GoTo(_app.Today.AddDays(10));
        await _app.ArrangeResidentAsync(name: "Midt");
        _app.GoTo(_app.Today.AddDays(10));
        await _app.ArrangeResidentAsync(name: "Nyest");
        _app.GoTo(_app.Today.AddDays(65));

        Task<DuePage> PageAsync(int page, DueFilter filter = DueFilter.All) =>
            _app.ActAsync(People.Hanne, services => services.GetRequiredService<FollowUpLists>().DueAsync(page, 2, Cancel, filter));
        var (first, second, near) = (await PageAsync(1), await PageAsync(2), await PageAsync(1, DueFilter.Near));

        Assert.Equal(["Ældst", "Midt"], first.Rows.Select(r => r.Citizen));
        Assert.Equal(["Nyest"], second.Rows.Select(r => r.Citizen));
        Assert.Equal((3, 3), (first.Total, first.All));
        Assert.Equal(["Ældst"], near.Rows.Select(r => r.Citizen));
        Assert.Equal((0, 1), (near.Overdue, near.Near));
    }
}
