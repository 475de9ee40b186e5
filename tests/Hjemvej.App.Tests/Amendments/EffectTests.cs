using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Amendments;

public sealed class EffectTests : IAsyncLifetime
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task The_effect_shown_before_saving_equals_a_recomputation_of_every_open_case()
    {
        // Thirty cases, received on days on both sides of the change's first day.
        var cases = new List<Case>();
        for (var i = 0; i < 30; i++)
        {
            cases.Add(await _app.RegisterAsync(_app.Today.AddDays(-i), $"Borger nummer {i + 1}"));
        }

        DateOnly from = new(2026, 2, 15);
        using var morten = await _app.SignInAsync("morten");
        var form = await morten.OpenAsync("/standard/foreslaa?vaerdi=processingTime");
        var fields = AmendmentsSteps.Fields("15-2-2026", ("Number", "10"), ("Unit", "weeks"));
        var first = await morten.LookAsync(form, fields);
        var second = await morten.LookAsync(form, fields, side: 2);

        var before = _app.StandardOf();
        var after = before.With([new("processingTime", from, "10 weeks", "x", ParameterStatus.Confirmed, null, null, new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc))]);
        var expected = new List<string[]>();
        foreach (var @case in cases.OrderBy(c => c.Number))
        {
            var facts = (await _app.ReadAsync(db => db.CaseFileAsync(@case.Id, _app.Today, Cancel)))!.FactsOn(_app.Today);
            var (was, becomes) = (DecisionDeadlineRule.Of(facts.Application!, facts.Decision, _app.Today, before), DecisionDeadlineRule.Of(facts.Application!, facts.Decision, _app.Today, after));
            if (was.Due != becomes.Due)
            {
                expected.Add([$"{@case.Number}", $"{Danish.Date(was.Due)} (åben)", $"{Danish.Date(becomes.Due)} (åben)"]);
            }
        }

        Assert.Equal(16, expected.Count);
        Assert.Contains($"Der er set på 30 åbne sager, som du har adgang til. Ændringen får betydning i {expected.Count} sager.", first.Text(), StringComparison.Ordinal);
        Assert.Contains($"Frist: {expected.Count}", first.Text(), StringComparison.Ordinal);
        Assert.Equal(expected, Rows(first).Concat(Rows(second)));

        static IEnumerable<string[]> Rows(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("main table tbody tr")
            .Select(r => new[] { r.QuerySelector("a")!.TextContent, r.Children[2].TextContent, r.Children[3].TextContent });
    }

    [Fact]
    [Trait("Requirement", "2.3-1")]
    public async Task A_value_of_a_later_year_is_shown_as_it_works_in_that_year()
    {
        await _app.ArrangeResidentAsync();
        using var morten = await _app.SignInAsync("morten");

        var page = await morten.LookAsync(await morten.OpenAsync("/standard/foreslaa?vaerdi=holidayDays"), AmendmentsSteps.Fields("1-1-2027", ("Number", "6")));

        Assert.Contains("Ændringen får betydning i 1 sag", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Ferie i 2027", page.Text(), StringComparison.Ordinal);
        Assert.Contains("6 af 6 døgn tilbage", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_standard_makes_the_open_cases_worklists_anew_and_only_theirs()
    {
        var @case = await _app.RegisterAsync(new(2026, 2, 2));
        var before = await DueAsync(@case);

        await _app.AmendAsync("processingTime", new(2026, 1, 1), "8 weeks");
        await ReprojectAsync();

        Assert.Equal([new DateOnly(2026, 4, 27)], before);
        Assert.Equal([new DateOnly(2026, 3, 30)], await DueAsync(@case));
        Assert.Equal(0, await ReprojectAsync());
        var print = _app.Services.GetRequiredService<StandardInForce>().State.Fingerprint;
        Assert.True(await _app.ReadAsync(db => db.CaseStatuses.AllAsync(s => s.ProjectedUnder == print, Cancel)));
    }

    [Fact]
    public async Task Confirming_keeps_the_effect_and_leaves_the_worklists_to_the_background_which_makes_them_right()
    {
        var @case = await _app.RegisterAsync(new(2026, 2, 2));
        var amendment = await _app.ProposeAsync("processingTime", new(2026, 1, 1), "8 weeks");
        var before = await _app.ReadAsync(TasksAsync);
        Assert.NotEmpty(before);

        // In a transaction of its own, so that the background cannot have come first.
        var after = await _app.ActAsync(AmendmentsSteps.Karen, async services =>
        {
            var db = services.GetRequiredService<CaseworkDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            Assert.False((await services.GetRequiredService<DecideAmendmentHandler>().HandleAsync(new(amendment.Id, true, null), Cancel)).IsRefused);
            var left = await TasksAsync(db);
            await transaction.CommitAsync(Cancel);
            await db.RefreshAsync(services.GetRequiredService<StandardInForce>(), Cancel);
            return left;
        });
        await ReprojectAsync();

        Assert.Equal(before, after);
        Assert.Equal([new DateOnly(2026, 3, 30)], await DueAsync(@case));
        Assert.True(await _app.ReadAsync(db => db.AmendmentConsequences.AnyAsync(c => c.AmendmentId == amendment.Id && c.CaseId == @case.Id, Cancel)));
        await _app.ArrangeAsync(@case, async db => (await db.Applications.SingleAsync(a => a.CaseId == @case.Id, Cancel)).Wishes = "Et roligt sted.");
        Assert.Equal([new DateOnly(2026, 3, 30)], await DueAsync(@case));

        // A row that is written anew has another number.
        Task<List<long>> TasksAsync(CaseworkDb db) => db.WorkItems.Where(w => w.CaseId == @case.Id).OrderBy(w => w.Id).Select(w => w.Id).ToListAsync(Cancel);
    }

    [Fact]
    public async Task A_parameter_of_the_worklists_shows_which_tasks_move()
    {
        var @case = await _app.RegisterAsync(new(2026, 2, 2));
        var amendment = await _app.ProposeAsync("overrunNoticeDays", new(2020, 1, 1), "14");

        var effect = await _app.ActAsync(AmendmentsSteps.Karen, services => services.GetRequiredService<AmendmentEffect>().OfAsync(amendment.ToValue(), 1, Cancel));

        var row = Assert.Single(effect.Rows);
        Assert.Equal((@case.Number, EffectKind.Task, "27. april 2026, vises fra 20. april 2026", "27. april 2026, vises fra 13. april 2026"), (row.CaseNumber, row.Difference.Kind, row.Difference.Before, row.Difference.After));
    }

    [Fact]
    public async Task What_a_confirmed_change_moved_is_kept_with_it_and_in_each_moved_case()
    {
        var moved = await _app.RegisterAsync(new(2026, 2, 2));
        var before = await _app.RegisterAsync(new(2026, 1, 5));
        var amendment = await _app.AmendAsync("processingTime", new(2026, 2, 1), "8 weeks");
        await _app.AmendAsync("processingTime", new(2026, 2, 1), "10 weeks");
        using var morten = await _app.SignInAsync("morten");

        var page = (await morten.OpenAsync($"/standard/forslag/{amendment.Id}")).Text();

        Assert.Contains("Da ændringen blev bekræftet, fik den betydning i 1 åben sag.", page, StringComparison.Ordinal);
        Assert.Contains("27. april 2026 (åben) 30. marts 2026 (åben)", page, StringComparison.Ordinal);
        Assert.Matches("Før ændringen\\s*12 uger, fra", page);
        var entry = await _app.ReadAsync(db => db.JournalEntries.OrderBy(e => e.Id).FirstAsync(e => e.CaseId == moved.Id && e.Event == "StandardChanged", Cancel));
        Assert.Contains("før 27. april 2026 (åben), nu 30. marts 2026 (åben)", entry.Text, StringComparison.Ordinal);
        Assert.Equal("Frist fra ansøgning til afgørelse: 8 uger fra 1. februar 2026", entry.Reason);
        Assert.False(await _app.ReadAsync(db => db.JournalEntries.AnyAsync(e => e.CaseId == before.Id && e.Event == "StandardChanged", Cancel)));
    }

    private Task<List<DateOnly>> DueAsync(Case @case) => _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "tell-of-overrun").Select(w => w.DueOn).ToListAsync(Cancel));

    private Task<int> ReprojectAsync() => _app.ActAsync(AmendmentsSteps.Karen, services => services.GetRequiredService<Reprojection>().RunAsync(Cancel));
}
