using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Payments;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Payments;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Amounts;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Collections;

/// <summary>What is paid out for personal needs is closed with the month, by the stands that were taken.</summary>
[Trait("Requirement", "2.10-5")]
public sealed class PersonalNeedsPayoutTests : IDisposable
{
    private static readonly DateOnly March = new(2026, 3, 1);

    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_month_lists_what_is_paid_out_with_a_file_and_a_later_stand_corrects_it()
    {
        var @case = await ArrangeAsync(null);
        _app.GoTo(new(2026, 4, 1));
        using var lone = await _app.SignInAsync("lone");
        Assert.Contains("Myndigheden har ikke taget stilling", (await lone.OpenAsync("/opkraevning?maaned=2026-03")).Words(), StringComparison.Ordinal);
        await TakeAsync(@case, Ore.Kroner(1_500), _app.Today.AddDays(-30), 0);

        var open = await lone.OpenAsync("/opkraevning?maaned=2026-03");
        var closed = await lone.SubmitAsync(open, []);
        var file = await lone.GetStringAsync("/opkraevning?maaned=2026-03&handler=File&liste=fornoedenheder&lukning=1");

        // 2 to 31 March.
        Assert.Contains("Personlige fornødenheder fra 2. marts 2026: 1.500,00 kr. gange 30 ud af 31 dage", open.Words(), StringComparison.Ordinal);
        Assert.Contains("Dertil kommer 1.451,61 kr. til personlige fornødenheder, som udbetales.", open.Words(), StringComparison.Ordinal);
        Assert.Contains("Måneden er lukket.", closed.Words(), StringComparison.Ordinal);
        var line = Assert.Single(await _app.LinesAsync(@case));
        Assert.Equal((CollectionStream.PersonalNeeds, Ore.FromKroner(1_451.61m), 30), (line.Stream, line.Amount, line.Days));
        Assert.Contains("""
            "CPR-nummer";"Borger";"Botilbud";"Dage";"Udbetales"
            """, file, StringComparison.Ordinal);
        Assert.Contains(";30;1451,61;", file, StringComparison.Ordinal);
        Assert.Contains("personlige fornødenheder 1.451,61 kr. til udbetaling ved kommunen", await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "MonthClosed").Select(e => e.Text).SingleAsync(Cancel)), StringComparison.Ordinal);
        Assert.Contains("Filen med personlige fornødenheder og CPR-numre", await _app.ReadAsync(db => db.JournalEntries.Where(e => e.Event == "CollectionFileFetched").Select(e => e.Text).SingleAsync(Cancel)), StringComparison.Ordinal);

        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await TakeAsync(@case, Ore.Kroner(2_000), new(2026, 3, 17), 1);
        Assert.Equal(Ore.FromKroner(241.94m), (await _app.MonthAsync(March)).Rows.Single().Open(CollectionStream.PersonalNeeds));
        await _app.CloseAsync(March, "Der er truffet en ny afgørelse.");
        Assert.Equal(Ore.FromKroner(1_693.55m), (await _app.LinesAsync(@case)).Aggregate(Ore.Zero, (sum, l) => sum + l.Amount));
    }

    [Fact]
    public async Task A_residence_does_not_see_what_the_municipality_pays_out()
    {
        var @case = await ArrangeAsync(null);
        await TakeAsync(@case, Ore.Kroner(1_500), _app.Today, 0);
        using var peter = await _app.SignInAsync("peter");

        var page = await peter.OpenAsync("/opkraevning?maaned=2026-03");
        await peter.GetAsync("/opkraevning?maaned=2026-03&handler=File&liste=fornoedenheder");

        Assert.DoesNotContain("fornødenheder", page.Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, (await peter.GetAsync("/opkraevning?maaned=2026-03&handler=File&liste=fornoedenheder")).StatusCode);
    }

    [Theory]
    [InlineData(null, "om betaling for botilbud, § 3.")]
    [InlineData(2_000, "om betaling for botilbud, § 2.")]
    public async Task The_letter_names_its_provision_with_and_without_income(int? income, string provision)
    {
        var @case = await ArrangeAsync(income);
        await TakeAsync(@case, Ore.Kroner(1_000), _app.Today, 0);

        var letter = await _app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Title == PersonalNeedsLetter.Heading).Select(l => l.Html).SingleAsync(Cancel));

        Assert.Contains(provision, WebUtility.HtmlDecode(letter).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    private async Task TakeAsync(Case @case, Ore? amount, DateOnly from, int seen) =>
        Assert.False((await _app.HandleAsync<TakePersonalNeedsStanceHandler, PersonalNeedsStance>(People.Hanne, h => h.HandleAsync(new(@case.Id, amount is not null, amount, from, "Du har ikke nok at leve for endnu.", seen), Cancel))).IsRefused);

    /// <summary>A resident since 2 March 2026, told that there is nothing to pay.</summary>
    private async Task<Case> ArrangeAsync(int? income)
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.PayAsync(@case, _app.Payment(@case) with { HasIncome = income is not null, MonthlyNetIncome = income is { } kroner ? Ore.Kroner(kroner) : null });
        return @case;
    }
}
