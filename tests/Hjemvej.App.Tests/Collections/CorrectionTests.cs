using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Matching;
using Hjemvej.App.Tests.Payments;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Amounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Collections;

/// <summary>What comes to light after a month was closed, and what a new year asks for.</summary>
public sealed class CorrectionTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_closed_month_is_given_back_when_the_stay_turns_out_to_have_ended_before_it()
    {
        var @case = await _app.MoveInAsync(new(2026, 6, 1));
        _app.GoTo(new(2026, 8, 1));
        await _app.CloseAsync(new(2026, 7, 1));
        await _app.EndAsync(@case, new(2026, 6, 20));
        using var lone = await _app.SignInAsync("lone");

        var page = await lone.OpenAsync("/opkraevning?maaned=2026-07");
        Assert.Contains("Borgeren boede her ikke i måneden. Rettes med kost -3.500,00 kr. og logi -5.000,00 kr.", page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0,00 kr. og", page.Words(), StringComparison.Ordinal);
        var closed = await lone.SubmitAsync(page, [(page.ReasonField(), "Borgeren flyttede 20. juni.")]);

        Assert.Empty(closed.Errors());
        Assert.Equal(Ore.Zero, (await _app.LinesAsync(@case)).Where(l => l.Month == new DateOnly(2026, 7, 1)).Aggregate(Ore.Zero, (sum, l) => sum + l.Amount));
        Assert.DoesNotContain("Ret måneden", closed.Words(), StringComparison.Ordinal);
        Assert.False((await _app.MonthAsync(new(2026, 7, 1))).Rows.Single().IsOpen);
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task Two_stays_at_one_residence_in_a_month_are_closed_each_by_itself()
    {
        var @case = await _app.MoveInAsync(new(2026, 6, 1));
        var first = await _app.EndAsync(@case, new(2026, 6, 10));
        await _app.ArrangeAsync(@case, db => Task.FromResult(db.Stays.Add(new() { CaseId = @case.Id, ResidenceId = first.ResidenceId, PlaceId = first.PlaceId, StartsOn = new(2026, 6, 21), WayOut = first.WayOut }).Entity));
        _app.GoTo(new(2026, 7, 1));

        await _app.CloseAsync(new(2026, 6, 1));

        var lines = await _app.LinesAsync(@case);
        Assert.Equal(4, lines.Count);
        Assert.Equal(2, lines.Select(l => l.StayId).Distinct().Count());
        Assert.Equal(Ore.Kroner(5_000).Share(10, 30) + Ore.Kroner(5_000).Share(10, 30), lines.Where(l => l.Stream is CollectionStream.Lodging).Aggregate(Ore.Zero, (sum, l) => sum + l.Amount));
    }

    [Fact]
    [Trait("Requirement", "2.10-4")]
    public async Task A_fall_in_income_is_given_back_in_closed_months_and_a_rise_is_never_charged_back()
    {
        var @case = await _app.MoveInAsync(new(2026, 6, 1));
        _app.GoTo(new(2026, 9, 10));
        await _app.CloseAsync(new(2026, 7, 1));
        await _app.CloseAsync(new(2026, 8, 1));

        await _app.PayAsync(@case, _app.Payment(@case, new(2026, 8, 1)) with { Board = Ore.Kroner(3_800) });
        Assert.Equal((Ore.Zero, Ore.Zero), await _app.OpenAsync(new(2026, 8, 1)));
        _app.Time.Advance(TimeSpan.FromMinutes(5));
        await _app.PayAsync(@case, _app.Payment(@case, new(2026, 8, 1)) with { MonthlyNetIncome = Ore.Kroner(8_030) });

        // 8.030 less 3.030,50 leaves 4.999,50: the board of 3.500 and 1.499,50 of the lodging of 5.000.
        Assert.Equal((Ore.Zero, Ore.FromKroner(-3_500.50m)), await _app.OpenAsync(new(2026, 8, 1)));
        Assert.Equal((Ore.Zero, Ore.Zero), await _app.OpenAsync(new(2026, 7, 1)));
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task A_month_of_a_year_without_an_amount_has_no_figures_says_what_is_missing_and_cannot_be_closed()
    {
        await _app.MoveInAsync(new(2026, 12, 1));
        _app.GoTo(new(2027, 2, 1));
        using var lone = await _app.SignInAsync("lone");

        var page = await lone.OpenAsync("/opkraevning?maaned=2027-01");
        var forged = await lone.PostAsync("/opkraevning?maaned=2027-01", [page.Token(), new("Seen", "850000")]);
        var file = await lone.GetStringAsync("/opkraevning?maaned=2027-01&handler=File&liste=logi");

        Assert.Contains("Der er ikke vedtaget eller bekræftet et rådighedsbeløb for 2027.", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Rådighedsbeløbet mangler", page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("5.000,00", page.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.StartsWith("Der er ikke vedtaget eller bekræftet et rådighedsbeløb for 2027. Derfor kan der ikke opkræves for januar 2027.", Assert.Single(forged.Errors()), StringComparison.Ordinal);
        Assert.DoesNotContain("5000,00", file, StringComparison.Ordinal);
        Assert.False(await _app.ReadAsync(db => db.CollectionLines.AnyAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task A_citizen_who_would_keep_less_than_the_years_amount_is_held_back_until_calculated_anew()
    {
        var poor = await _app.MoveInAsync(new(2026, 12, 1), "Lille Indtægt", Ore.Kroner(8_000));
        await _app.MoveInAsync(new(2026, 12, 1), "Stor Indtægt");
        _app.GoTo(new(2027, 2, 1));
        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        using var lone = await _app.SignInAsync("lone");

        var page = await lone.OpenAsync("/opkraevning?maaned=2027-01");
        Assert.Contains("Rådighedsbeløbet er 3.166,90 kr., og beregningen fra 1. december 2026 lader kun borgeren beholde 3.030,50 kr. om måneden. Beregn egenbetalingen igen", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Du lukker 8.500,00 kr. i alt.", page.Words(), StringComparison.Ordinal);
        await lone.SubmitAsync(page, []);
        Assert.Empty(await _app.LinesAsync(poor));

        await _app.PayAsync(poor, _app.Payment(poor, new(2027, 1, 1)) with { MonthlyNetIncome = Ore.Kroner(8_000) });
        var mended = await lone.OpenAsync("/opkraevning?maaned=2027-01");
        Assert.Contains("Du lukker 4.833,10 kr. i alt.", mended.Words(), StringComparison.Ordinal);
        Assert.Empty((await lone.SubmitAsync(mended, [])).Errors());
        Assert.Equal([null, null], (await _app.LinesAsync(poor)).Select(l => l.CorrectionReason));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task Why_a_month_is_corrected_is_said_of_each_citizen_by_itself_and_not_to_the_residence()
    {
        var (anna, bo) = (await _app.MoveInAsync(new(2026, 6, 1), "Anna Nord"), await _app.MoveInAsync(new(2026, 6, 1), "Bo Nord"));
        _app.GoTo(new(2026, 7, 1));
        await _app.CloseAsync(new(2026, 6, 1));
        await _app.EndAsync(anna, new(2026, 6, 20));
        await _app.EndAsync(bo, new(2026, 6, 10));
        using var lone = await _app.SignInAsync("lone");
        using var peter = await _app.SignInAsync("peter");

        var page = await lone.OpenAsync("/opkraevning?maaned=2026-06");
        var half = await lone.SubmitAsync(page, [(page.ReasonField("Anna"), "Sygedagpengene er stoppet.")]);
        Assert.StartsWith("Måneden har været lukket før. Skriv, hvorfor den rettes for Bo Nord.", Assert.Single(half.Errors()), StringComparison.Ordinal);
        Assert.True(half.ErrorsLeadToTheirFields());
        Assert.Equal("Sygedagpengene er stoppet.", half.ValueOf(half.ReasonField("Anna")));
        Assert.Empty((await lone.SubmitAsync(half, [(half.ReasonField("Bo"), "Flyttede 10. juni.")])).Errors());

        Assert.Equal(["Sygedagpengene er stoppet."], await ReasonsAsync(anna));
        Assert.Equal(["Flyttede 10. juni."], await ReasonsAsync(bo));
        Assert.Contains("Sygedagpengene", (await lone.OpenAsync("/opkraevning?maaned=2026-06")).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sygedagpengene", (await peter.OpenAsync("/opkraevning?maaned=2026-06")).Words(), StringComparison.Ordinal);
        var file = await peter.GetStringAsync("/opkraevning?maaned=2026-06&handler=File&liste=kost&lukning=2");
        Assert.DoesNotContain("Sygedagpengene", file, StringComparison.Ordinal);
        Assert.Contains("\"Ja\"", file, StringComparison.Ordinal);

        Task<List<string?>> ReasonsAsync(Case @case) =>
            _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "MonthClosed" && e.Reason != null).Select(e => e.Reason).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(9_500, "5.969,50 kr.")] // rises: the old amount is collected until the day after the letter
    [InlineData(9_136.40, "5.969,50 kr.")] // the same amount
    [Trait("Requirement", "2.10-3")]
    [Trait("Requirement", "2.10-4")]
    public async Task A_new_years_payment_that_is_told_late_and_is_no_lower_does_not_hold_the_month_back(decimal income, string before)
    {
        var @case = await _app.MoveInAsync(new(2026, 12, 1), income: Ore.Kroner(9_000));
        Assert.Equal(before, (await _app.MonthAsync(new(2026, 12, 1))).Rows.Single() is var row ? $"{row.Lodging + row.Board}" : "");
        _app.GoTo(new(2027, 1, 10));
        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        Assert.NotEmpty((await _app.MonthAsync(new(2027, 1, 1))).Rows.Single().Hindrances);

        await _app.PayAsync(@case, _app.Payment(@case, new(2027, 1, 1)) with { MonthlyNetIncome = Ore.FromKroner(income) });
        _app.GoTo(new(2027, 2, 1));

        Assert.Empty((await _app.MonthAsync(new(2027, 1, 1))).Rows.Single().Hindrances);
        await _app.CloseAsync(new(2027, 1, 1));
        Assert.True((await _app.MonthAsync(new(2027, 1, 1))).IsClosed);
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task A_month_that_is_held_back_is_settled_also_when_the_case_is_closed_meanwhile()
    {
        var @case = await _app.MoveInAsync(new(2026, 12, 1), income: Ore.Kroner(8_000));
        _app.GoTo(new(2027, 2, 1));
        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        await _app.EndAsync(@case, new(2027, 1, 20));
        await _app.ArrangeAsync(@case, async db => (await db.Cases.SingleAsync(c => c.Id == @case.Id, Cancel)).ClosedOn = _app.Today);
        Assert.NotEmpty((await _app.MonthAsync(new(2027, 1, 1))).Rows.Single().Hindrances);
        using var lone = await _app.SignInAsync("lone");
        Assert.NotNull((await lone.OpenAsync($"/sager/{@case.Number}/egenbetaling")).QuerySelector($"main a[href='/sager/{@case.Number}/egenbetaling/beregn']"));

        await _app.PayAsync(@case, _app.Payment(@case, new(2027, 1, 1)) with { MonthlyNetIncome = Ore.Kroner(8_000) });
        Assert.Empty((await _app.MonthAsync(new(2027, 1, 1))).Rows.Single().Hindrances);

        var after = await _app.HandleAsync<Casework.Cases.CalculatePaymentHandler, Casework.Payments.PaymentCalculation>(People.Lone, h => h.HandleAsync(_app.Payment(@case, new(2027, 1, 21)), Cancel));
        Assert.NotEmpty(after.Refusals);
    }

    [Fact]
    [Trait("Requirement", "2.3-4")]
    [Trait("Requirement", "2.10-3")]
    public async Task A_purchase_is_closed_by_itself_while_the_own_payment_is_held_back_and_is_no_line_that_a_later_one_corrects()
    {
        var @case = await _app.MoveInAsync(new(2026, 12, 1), income: Ore.Kroner(8_000));
        _app.GoTo(new(2027, 2, 1));
        await _app.BuyAsync(@case, new(2027, 1, 5), Ore.Kroner(2_000));

        // No amount for 2027 yet: board and lodging have no figures, the trip has.
        await _app.CloseAsync(new(2027, 1, 1));
        var line = Assert.Single(await _app.LinesAsync(@case));
        Assert.Equal((CollectionStream.Purchase, Ore.Kroner(2_000), null), (line.Stream, line.Amount, line.CorrectionReason));
        var said = await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "MonthClosed").Select(e => e.Text).SingleAsync(Cancel));
        Assert.DoesNotContain("0,00 kr., ", said, StringComparison.Ordinal);
        Assert.EndsWith("er lukket: tilkøb 2.000,00 kr. ved Bostedet Nord.", said, StringComparison.Ordinal);
        Assert.Equal("Tilkøb 2.000,00 kr.", await _app.ReadAsync(db => db.Explanations.Where(e => e.Id == line.ExplanationId).Select(e => e.Value).SingleAsync(Cancel)));

        await _app.AmendAsync("disposableAmount", new(2027, 1, 1), "3166.90");
        await _app.PayAsync(@case, _app.Payment(@case, new(2027, 1, 1)) with { MonthlyNetIncome = Ore.Kroner(8_000) });
        Assert.False((await _app.MonthAsync(new(2027, 1, 1))).Corrects);
        await _app.CloseAsync(new(2027, 1, 1));
        Assert.All(await _app.LinesAsync(@case), l => Assert.Null(l.CorrectionReason));
    }

    [Fact]
    [Trait("Requirement", "2.10-3")]
    public async Task What_is_to_be_given_back_is_given_back_also_in_a_year_without_an_amount()
    {
        var @case = await _app.MoveInAsync(new(2026, 12, 1));
        var stay = await _app.EndAsync(@case, new(2026, 12, 20));
        await _app.ArrangeAsync(@case, db =>
        {
            var closing = db.MonthClosings.Add(new() { Month = new(2027, 1, 1), Number = 1 }).Entity;
            return Task.FromResult(db.CollectionLines.Add(new()
            {
                CaseId = @case.Id,
                StayId = stay.Id,
                ResidenceId = stay.ResidenceId,
                ClosingId = closing.Id,
                Month = new(2027, 1, 1),
                Stream = CollectionStream.Board,
                Sequence = 1,
                Amount = Ore.Kroner(3_500),
                Working = "[]",
            }).Entity);
        });
        _app.GoTo(new(2027, 2, 1));

        await _app.CloseAsync(new(2027, 1, 1), "Borgeren flyttede i december.");

        Assert.Equal([Ore.Kroner(3_500), Ore.Kroner(-3_500)], (await _app.LinesAsync(@case)).Select(l => l.Amount));
    }
}
