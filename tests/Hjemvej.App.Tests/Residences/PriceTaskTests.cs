using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Collections;
using Hjemvej.App.Tests.Payments;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Worklists;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Residences;

/// <summary>A residence's new price is a task of finance in each case that is calculated with another; and a price that was mistyped.</summary>
[Trait("Requirement", "2.10-2")]
public sealed class PriceTaskTests : IDisposable
{
    private static readonly DateOnly May = new(2026, 5, 1);

    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_new_price_gives_finance_a_task_in_each_case_until_the_payment_is_calculated_from_that_day()
    {
        var @case = await _app.MoveInAsync(new(2026, 3, 2));
        Assert.Empty(await TasksAsync(@case));
        _app.GoTo(new(2026, 4, 1));
        using var morten = await _app.SignInAsync("morten");
        using var lone = await _app.SignInAsync("lone");

        var saved = await morten.SubmitAsync(await morten.OpenAsync(await AddressAsync()), Price("1-5-2026", "5.500", "3.500"), form: "#pris");
        var task = Assert.Single(await TasksAsync(@case));

        Assert.Contains("1 egenbetaling skal beregnes igen", saved.Words(), StringComparison.Ordinal);
        Assert.Equal(
            ("recalculate-price", "Beregn egenbetalingen igen: botilbuddets pris er ændret pr. 1. maj 2026", new DateOnly(2026, 4, 30)), (task.Kind, task.Title, task.DueOn));
        Assert.Contains(task.Title, (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);
        var form = await lone.OpenAsync(task.Url);
        Assert.Equal(("2026-05-01", "5.500,00"), (form.ValueOf("Input.AppliesFrom"), form.ValueOf("Input.Lodging")));

        var calculation = await _app.CalculateAsync(@case, _app.Payment(@case, May) with { Lodging = Ore.Kroner(5_500) });
        Assert.Equal(["communicate-payment"], (await TasksAsync(@case)).Select(t => t.Kind));
        Assert.DoesNotContain("skal beregnes igen", (await morten.OpenAsync(await AddressAsync())).Words(), StringComparison.Ordinal);
        await _app.TellAsync(calculation);
        Assert.Empty(await TasksAsync(@case));
    }

    [Fact]
    public async Task A_letter_that_waits_with_a_price_that_is_corrected_meanwhile_is_calculated_again_and_not_sent()
    {
        var @case = await _app.MoveInAsync(new(2026, 3, 2));
        _app.GoTo(new(2026, 4, 1));
        await SetAsync(May, 5_500);
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await _app.CalculateAsync(@case, _app.Payment(@case, May) with { Lodging = Ore.Kroner(5_500) });
        _app.Time.Advance(TimeSpan.FromMinutes(5));

        await SetAsync(May, 5_600);

        Assert.Equal(["recalculate-price"], (await TasksAsync(@case)).Select(t => t.Kind));
    }

    [Fact]
    public async Task Who_has_departed_from_the_price_with_a_reason_is_asked_again_only_when_the_price_itself_changes()
    {
        var @case = await _app.MoveInAsync(new(2026, 3, 2));
        _app.GoTo(new(2026, 4, 1));
        await _app.PayAsync(@case, _app.Payment(@case, new(2026, 4, 1)) with { Lodging = Ore.Kroner(4_000) });
        Assert.Empty(await TasksAsync(@case));
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await SetAsync(May, 5_500);
        Assert.Equal(["recalculate-price"], (await TasksAsync(@case)).Select(t => t.Kind));
        _app.Time.Advance(TimeSpan.FromMinutes(5));

        await _app.PayAsync(@case, _app.Payment(@case, May) with { Lodging = Ore.Kroner(4_200) });

        Assert.Empty(await TasksAsync(@case));
    }

    [Fact]
    public async Task A_price_from_a_year_whose_amount_is_not_settled_is_no_task_before_it_is()
    {
        var @case = await _app.MoveInAsync(new(2026, 10, 5));
        await SetAsync(new(2027, 1, 1), 5_500);
        using var morten = await _app.SignInAsync("morten");

        Assert.Empty(await TasksAsync(@case));
        Assert.Contains("I 1 sag kommer opgaven, når rådighedsbeløbet for det år, prisen gælder fra, er bekræftet.", (await morten.OpenAsync(await AddressAsync())).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_is_far_from_the_one_before_is_asked_about_once_more_with_everything_still_filled_in()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Vest"), places: 0);
        using var morten = await _app.SignInAsync("morten");

        var asked = await morten.SubmitAsync(await morten.OpenAsync($"/botilbud/{residence.Id}/ret"), Price("1-5-2026", "30.000", "2.500"), form: "#pris");

        Assert.StartsWith("Prisen er meget anderledes end før: logi 30.000,00 kr. og kost 2.500,00 kr. om måneden, hvor den er logi 3.000,00 kr. og kost 2.500,00 kr. om måneden.", Assert.Single(asked.Errors()), StringComparison.Ordinal);
        Assert.True(asked.ErrorsLeadToTheirFields());
        Assert.Equal("30.000", asked.ValueOf("Price.Lodging"));
        Assert.Equal(1, await _app.ReadAsync(db => db.ResidencePrices.CountAsync(p => p.ResidenceId == residence.Id, Cancel)));
        var saved = await morten.SubmitAsync(asked, [("Price.Sure", "true")], form: "#pris");
        Assert.Contains("Prisen er gemt.", saved.Words(), StringComparison.Ordinal);
        Assert.Null(saved.QuerySelector("[name='Price.Sure']"));

        // A correction back to something like the price before is none that is asked about.
        Assert.Empty((await morten.SubmitAsync(saved, Price("1-5-2026", "3.100", "2.500"), form: "#pris")).Errors());
    }

    [Fact]
    public async Task A_price_that_nothing_is_calculated_with_is_withdrawn_with_a_reason_and_the_one_before_counts_again()
    {
        var @case = await _app.MoveInAsync(new(2026, 3, 2));
        _app.GoTo(new(2026, 4, 1));
        await SetAsync(May, 5_500);
        using var morten = await _app.SignInAsync("morten");
        var page = await morten.OpenAsync(await AddressAsync());

        var form = await morten.OpenAsync(Assert.Single(page.QuerySelectorAll("main a[href$='/tilbage']")).GetAttribute("href")!);
        var silent = await morten.SubmitAsync(form, []);
        Assert.NotNull(silent.QuerySelector("#Reason-error"));
        var withdrawn = await morten.SubmitAsync(silent, [("Reason", "Prisen gælder et andet botilbud.")]);

        Assert.Contains("Prisen er trukket tilbage.", withdrawn.Words(), StringComparison.Ordinal);
        Assert.Contains("Morten Dahl: Prisen gælder et andet botilbud.", withdrawn.Words(), StringComparison.Ordinal);
        Assert.Empty(withdrawn.QuerySelectorAll("main a[href$='/tilbage']"));
        Assert.Empty(await TasksAsync(@case));
        var price = await _app.ReadAsync(async db => (await db.ResidencePrices.ToListAsync(Cancel)).On(May)!);
        Assert.Equal(Ore.Kroner(5_000), price.Lodging);
        Assert.Equal(
            ("Prisen på Bostedet Nord fra den 1. maj 2026, logi 5.500,00 kr. og kost 3.500,00 kr. om måneden, er trukket tilbage.", "Prisen gælder et andet botilbud."),
            await _app.ReadAsync(async db => { var entry = await db.JournalEntries.SingleAsync(e => e.Event == "ResidencePriceWithdrawn", Cancel); return (entry.Text, entry.Reason!); }));
    }

    [Fact]
    public async Task A_price_that_is_calculated_with_and_the_only_one_there_is_are_not_withdrawn()
    {
        var @case = await _app.MoveInAsync(new(2026, 3, 2));
        _app.GoTo(new(2026, 4, 1));
        await SetAsync(May, 5_500);
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await _app.CalculateAsync(@case, _app.Payment(@case, May) with { Lodging = Ore.Kroner(5_500) });
        var only = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Vest"), places: 0);
        var used = await _app.ReadAsync(db => db.ResidencePrices.SingleAsync(p => p.From == May, Cancel));
        var single = await _app.ReadAsync(db => db.ResidencePrices.SingleAsync(p => p.ResidenceId == only.Id, Cancel));

        Assert.Equal("residence.price-used", await CodeAsync(new(used.ResidenceId, used.Id, 2, "Tastet forkert.")));
        Assert.Equal("residence.price-only", await CodeAsync(new(only.Id, single.Id, 1, "Tastet forkert.")));
        Assert.Equal("changed-meanwhile", await CodeAsync(new(only.Id, single.Id, 0, "Tastet forkert.")));

        async Task<string> CodeAsync(WithdrawPrice command) => Assert.Single((await _app.AsAsync<WithdrawPriceHandler, ResidencePrice>(People.Morten, h => h.HandleAsync(command, Cancel))).Refusals).Code;
    }

    private static (string, string?)[] Price(string from, string lodging, string board) => [("Price.From", from), ("Price.Lodging", lodging), ("Price.Board", board)];

    private async Task<string> AddressAsync() => $"/botilbud/{await _app.ReadAsync(db => db.Residences.Where(r => r.Name == "Bostedet Nord").Select(r => r.Id).SingleAsync(Cancel))}/ret";

    private Task<List<WorkItem>> TasksAsync(Case @case) => _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Role == Casework.Access.Role.Finance && w.Kind != "post-letter").ToListAsync(Cancel));

    /// <summary>What Bostedet Nord asks for lodging from a day.</summary>
    private async Task SetAsync(DateOnly from, int lodging)
    {
        var (id, seen) = await _app.ReadAsync(async db => (await db.Residences.Where(r => r.Name == "Bostedet Nord").Select(r => r.Id).SingleAsync(Cancel), await db.ResidencePrices.CountAsync(Cancel)));
        Assert.False((await _app.AsAsync<SetPriceHandler, ResidencePrice>(People.Morten, h => h.HandleAsync(new(id, seen, new(from, Ore.Kroner(lodging), Ore.Kroner(3_500))), Cancel))).IsRefused);
    }
}
