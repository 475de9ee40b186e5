using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Payments;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Collections;

public sealed class CollectionTests : IDisposable
{
    private static readonly DateOnly June = new(2026, 6, 1);
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task The_first_and_the_last_month_are_paid_by_the_day_and_both_streams_reconcile_with_the_decided_payment()
    {
        var @case = await MoveInAsync(new(2026, 6, 10));
        await MoveOutAsync(@case, new(2026, 8, 12));

        var (june, july, august) = (await RowAsync(June), await RowAsync(June.AddMonths(1)), await RowAsync(June.AddMonths(2)));

        Assert.Equal((21, Ore.FromKroner(3_500), Ore.FromKroner(2_450)), (june.Days, june.Lodging, june.Board));
        Assert.Equal((31, Ore.Kroner(5_000), Ore.Kroner(3_500)), (july.Days, july.Lodging, july.Board));
        Assert.Equal((12, Ore.FromKroner(1_935.48m), Ore.FromKroner(1_354.84m)), (august.Days, august.Lodging, august.Board));
        Assert.Equal(await _app.ReadAsync(db => db.PaymentCalculations.Select(p => (Guid?)p.Id).SingleAsync(Cancel)), july.PaymentId);
        Assert.Empty((await OverviewAsync(June.AddMonths(3))).Rows);
        Assert.Empty((await OverviewAsync(June.AddMonths(-1))).Rows);
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_new_payment_in_the_middle_of_a_month_takes_over_from_its_day()
    {
        var @case = await MoveInAsync(new(2026, 6, 1));
        _app.GoTo(new(2026, 7, 10));
        await _app.PayAsync(@case, _app.Payment(@case, new(2026, 7, 16)) with { Lodging = Ore.Kroner(4_000), Board = Ore.Kroner(3_100) });

        var july = await RowAsync(new(2026, 7, 1));

        Assert.Equal(31, july.Days);
        Assert.Equal(Ore.Kroner(5_000).Share(15, 31) + Ore.Kroner(4_000).Share(16, 31), july.Lodging);
        Assert.Equal(Ore.Kroner(3_500).Share(15, 31) + Ore.Kroner(3_100).Share(16, 31), july.Board);
        Assert.Equal((Ore.Kroner(5_000), Ore.Kroner(3_100)), ((await RowAsync(June)).Lodging, (await RowAsync(new(2026, 8, 1))).Board));
    }

    [Fact]
    [Trait("Requirement", "2.10-1")]
    [Trait("Requirement", "2.10-2")]
    public async Task A_resident_who_was_not_told_stands_out_and_nothing_is_collected()
    {
        _app.GoTo(June);
        await _app.ArrangeResidentAsync(name: "Uoplyst Ulla");
        _app.GoTo(new(2026, 7, 1));
        using var lone = await _app.SignInAsync("lone");

        var page = await lone.OpenAsync("/opkraevning");

        Assert.Contains("Opkrævning for juni 2026", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Borgeren har ikke fået besked", page.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_closed_month_stands_and_a_later_change_is_a_line_of_its_own_with_a_reason()
    {
        var @case = await MoveInAsync(June);
        _app.GoTo(new(2026, 7, 1));
        using var lone = await _app.SignInAsync("lone");
        var open = await lone.OpenAsync("/opkraevning?maaned=2026-06");
        Assert.Contains("Du lukker 8.500,00 kr. i alt.", open.Words(), StringComparison.Ordinal);

        var closed = await lone.SubmitAsync(open, []);
        Assert.Contains("Måneden er lukket.", closed.Words(), StringComparison.Ordinal);
        Assert.Null(closed.QuerySelector("main form[method=post]"));
        await MoveOutAsync(@case, new(2026, 6, 15));
        var changed = await lone.OpenAsync("/opkraevning?maaned=2026-06");
        Assert.Contains("Ændret efter lukning", changed.Words(), StringComparison.Ordinal);
        var unreasoned = await lone.SubmitAsync(changed, []);
        Assert.StartsWith("Måneden har været lukket før.", Assert.Single(unreasoned.Errors()), StringComparison.Ordinal);
        Assert.True(unreasoned.ErrorsLeadToTheirFields());
        var corrected = await lone.SubmitAsync(unreasoned, [(unreasoned.ReasonField(), "Borgeren flyttede 15. juni.")]);

        Assert.Contains("Rettelsen er gemt som en lukning for sig.", corrected.Words(), StringComparison.Ordinal);
        var lines = await _app.ReadAsync(db => db.CollectionLines.Where(l => l.CaseId == @case.Id && l.Stream == CollectionStream.Lodging).OrderBy(l => l.Sequence).ToListAsync(Cancel));
        Assert.Equal([Ore.Kroner(5_000), Ore.Kroner(-2_500)], lines.Select(l => l.Amount));
        Assert.Equal([null, "Borgeren flyttede 15. juni."], lines.Select(l => l.CorrectionReason));
    }

    [Fact]
    [Trait("Requirement", "2.3-4")]
    [Trait("Requirement", "2.10-2")]
    public async Task An_approved_purchase_is_charged_by_the_residence_in_the_month_it_ends_and_given_back_when_it_is_cancelled()
    {
        var @case = await MoveInAsync(June);
        await BuyAsync(@case, new(2026, 6, 28), nights: 4);
        _app.GoTo(new(2026, 7, 1));
        Assert.Equal(Ore.Zero, (await RowAsync(new(2026, 7, 1))).Purchases);
        _app.GoTo(new(2026, 7, 2));
        Assert.Equal((Ore.Zero, Ore.Kroner(7_500)), ((await RowAsync(June)).Purchases, (await RowAsync(June.AddMonths(1))).Purchases));
        using var lone = await _app.SignInAsync("lone");

        var open = await lone.OpenAsync("/opkraevning?maaned=2026-07");
        Assert.Contains("Du lukker 16.000,00 kr. i alt.", open.Words(), StringComparison.Ordinal);
        Assert.Contains("Tilkøb fra 28. juni 2026 til 2. juli 2026: egne udgifter 1.000,00 kr., løn 6.000,00 kr. og ledsagernes udgifter 500,00 kr.", open.Words(), StringComparison.Ordinal);
        var closed = await lone.SubmitAsync(open, []);

        Assert.Empty(closed.Errors());
        Assert.Contains(";7500,00;", await lone.GetStringAsync("/opkraevning?maaned=2026-07&handler=File&liste=tilkoeb&lukning=1"), StringComparison.Ordinal);
        Assert.DoesNotContain("7500,00", await lone.GetStringAsync("/opkraevning?maaned=2026-07&handler=File&liste=kost&lukning=1"), StringComparison.Ordinal);
        await _app.ArrangeAsync(@case, async db =>
        {
            var holiday = await db.Holidays.SingleAsync(h => h.CaseId == @case.Id && h.Kind == HolidayKind.Purchased, Cancel);
            (holiday.Status, holiday.CancelledBecause) = (HolidayStatus.Cancelled, "Borgeren blev syg.");
            return holiday;
        });
        Assert.Equal(Ore.Kroner(-7_500), (await RowAsync(new(2026, 7, 1))).Open(CollectionStream.Purchase));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_month_that_is_over_and_not_closed_is_a_task_for_finance_the_oldest_first()
    {
        await MoveInAsync(new(2026, 5, 20));
        _app.GoTo(new(2026, 7, 3));
        using var lone = await _app.SignInAsync("lone");

        Assert.Contains("Luk opkrævningen for maj 2026", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);
        await lone.SubmitAsync(await lone.OpenAsync("/opkraevning?maaned=2026-05"), []);
        Assert.Contains("Luk opkrævningen for juni 2026", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);
        await lone.SubmitAsync(await lone.OpenAsync("/opkraevning?maaned=2026-06"), []);
        Assert.DoesNotContain("Luk opkrævningen", (await lone.OpenAsync("/opgaver")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_close_the_month_at_once_close_it_once_and_changed_figures_are_looked_at_again()
    {
        await MoveInAsync(June);
        _app.GoTo(new(2026, 7, 1));
        using var lone = await _app.SignInAsync("lone");
        using var morten = await _app.SignInAsync("morten");
        var (first, second) = (await lone.OpenAsync("/opkraevning?maaned=2026-06"), await morten.OpenAsync("/opkraevning?maaned=2026-06"));

        var forged = await lone.SubmitAsync(first, [("Seen", "1")]);
        Assert.StartsWith("Tallene er ændret, siden du åbnede siden.", Assert.Single(forged.Errors()), StringComparison.Ordinal);
        await lone.SubmitAsync(first, []);
        var late = await morten.SubmitAsync(second, []);

        Assert.StartsWith("Der er ikke noget nyt at lukke", Assert.Single(late.Errors()), StringComparison.Ordinal);
        Assert.Equal(2, await _app.ReadAsync(db => db.CollectionLines.CountAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task A_residence_sees_its_own_board_and_no_lodging_and_closes_nothing()
    {
        await MoveInAsync(June, "Intern Ingrid");
        await MoveInAsync(June, "Ekstern Erik", atInternal: false);
        _app.GoTo(new(2026, 7, 1));
        using var peter = await _app.SignInAsync("peter");
        using var lone = await _app.SignInAsync("lone");
        var page = await peter.OpenAsync("/opkraevning?maaned=2026-06");

        Assert.Contains("Intern Ingrid", page.Words(), StringComparison.Ordinal);
        Assert.Contains("3.500,00 kr.", page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ekstern Erik", page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("5.000,00", page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("logi", page.Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("5.000,00", (await lone.OpenAsync("/opkraevning?maaned=2026-06")).Words(), StringComparison.Ordinal);
        await peter.OpenAsync("/opkraevning?maaned=2026-06&handler=File&liste=logi");
        Assert.Equal(HttpStatusCode.Forbidden, peter.Status);
        await peter.PostAsync("/opkraevning?maaned=2026-06", [page.Token(), new("Seen", "850000")]);
        Assert.NotEqual(HttpStatusCode.OK, peter.Status);
        Assert.False(await _app.ReadAsync(db => db.CollectionLines.AnyAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task Each_closing_has_a_file_of_its_own_lines_that_a_spreadsheet_opens_safely()
    {
        var @case = await MoveInAsync(June, "=1+CMD \"Bent\"; Bech");
        _app.GoTo(new(2026, 7, 1));
        using var lone = await _app.SignInAsync("lone");

        var answer = await lone.GetAsync("/opkraevning?maaned=2026-06&handler=File&liste=logi");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        var board = await lone.GetStringAsync("/opkraevning?maaned=2026-06&handler=File&liste=kost");
        await lone.SubmitAsync(await lone.OpenAsync("/opkraevning?maaned=2026-06"), []);
        await MoveOutAsync(@case, new(2026, 6, 15));
        var again = await lone.OpenAsync("/opkraevning?maaned=2026-06");
        await lone.SubmitAsync(again, [(again.ReasonField(), "Borgeren flyttede 15. juni.")]);
        var (first, second) = (await FileAsync("logi", 1), await FileAsync("logi", 2));
        var cpr = await _app.ReadAsync(db => db.Cases.Where(c => c.Id == @case.Id).Select(c => c.Citizen.Cpr).SingleAsync(Cancel));

        Assert.Equal(("text/csv", "logi-2026-06-ikke-lukket.csv"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("\"Måned\";\"Lukning\";\"Sag\";\"CPR-nummer\";\"Borger\";\"Botilbud\";\"Dage\";\"Logi\";\"Rettelse\"", lines[0]);
        Assert.Equal($"\"2026-06\";\"Ikke lukket\";{@case.Number};;\"'=1+CMD \"\"Bent\"\"; Bech\";\"Bostedet Nord\";30;5000,00;", lines[1]);
        Assert.Contains(";30;3500,00;", board, StringComparison.Ordinal);
        Assert.Contains($";\"{cpr!.Reveal()}\";", Assert.Single(first), StringComparison.Ordinal);
        Assert.EndsWith(";30;5000,00;", Assert.Single(first), StringComparison.Ordinal);
        Assert.EndsWith(";15;-2500,00;\"Borgeren flyttede 15. juni.\"", Assert.Single(second), StringComparison.Ordinal);
        Assert.DoesNotContain(cpr.Reveal(), string.Concat(await FileAsync("kost", 1)), StringComparison.Ordinal);
        Assert.Empty(await FileAsync("logi", null));
        Assert.Equal(
            ["Filen med logi og CPR-numre for juni 2026, 1. lukning, er hentet. Den nævner 1 borger.", "Filen med logi og CPR-numre for juni 2026, 2. lukning, er hentet. Den nævner 1 borger."],
            await _app.ReadAsync(db => db.JournalEntries.Where(e => e.Event == "CollectionFileFetched").OrderBy(e => e.Id).Select(e => e.Text).ToListAsync(Cancel)));
        Assert.Equal(HttpStatusCode.NotFound, (await lone.GetAsync("/opkraevning?maaned=2026-06&handler=File&liste=logi&lukning=3")).StatusCode);
        var page = (await lone.OpenAsync("/opkraevning?maaned=2026-06")).Words();
        Assert.Contains("1. lukning, logi: 5.000,00 kr.", page, StringComparison.Ordinal);
        Assert.Contains("2. lukning, logi: -2.500,00 kr. Borgeren flyttede 15. juni.", page, StringComparison.Ordinal);

        async Task<string[]> FileAsync(string list, int? closing) =>
            [.. (await lone.GetStringAsync($"/opkraevning?maaned=2026-06&handler=File&liste={list}{(closing is null ? "" : $"&lukning={closing}")}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }

    [Fact]
    public async Task A_month_that_has_not_begun_is_not_closed_and_collection_is_not_the_social_workers()
    {
        await MoveInAsync(new(2026, 6, 10));
        using var lone = await _app.SignInAsync("lone");
        using var hanne = await _app.SignInAsync("hanne");

        var july = await lone.OpenAsync("/opkraevning?maaned=2026-07");
        Assert.Null(july.QuerySelector("main form[method=post]"));
        var refused = await lone.PostAsync("/opkraevning?maaned=2026-07", [july.Token(), new("Seen", "850000")]);
        await hanne.OpenAsync("/opkraevning");

        Assert.StartsWith("Måneden er ikke begyndt endnu.", Assert.Single(refused.Errors()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, hanne.Status);
        Assert.Contains("Måneden i adressen kan ikke læses. Du ser maj 2026.", (await lone.OpenAsync("/opkraevning?maaned=ugyldig")).Words(), StringComparison.Ordinal);
    }

    /// <summary>A resident who moved in, and was told the payment that day.</summary>
    /// <summary>Uses up the account, buys a trip beyond it for 7.500 kr., has the citizen say yes, and approves it.</summary>
    private async Task BuyAsync(Case @case, DateOnly from, int nights)
    {
        await _app.PlanHolidayAsync(@case, HolidayKind.Holiday, from.AddDays(-20), 4);
        var bought = (await _app.PlanHolidayAsync(@case, HolidayKind.Purchased, from, nights)).Value;
        var staff = await _app.StaffAsync(@case);
        var accepted = await _app.HandleAsync<AcceptPurchaseHandler, Holiday>(staff, h => h.HandleAsync(new(@case.Id, bought.Id, bought.Version, _app.Today, "Mundtligt til Peter"), Cancel));
        await _app.HandleAsync<ApproveHolidayHandler, Holiday>(staff, h => h.HandleAsync(new(@case.Id, bought.Id, accepted.Value.Version), Cancel));
    }

    private async Task<Case> MoveInAsync(DateOnly day, string name = "Andreas Bech", bool atInternal = true)
    {
        _app.GoTo(day);
        var @case = await _app.ArrangeResidentAsync(atInternal, name);
        await _app.PayAsync(@case);
        return @case;
    }

    private Task<Stay> MoveOutAsync(Case @case, DateOnly day) => _app.ArrangeAsync(@case, async db =>
    {
        var stay = await db.Stays.SingleAsync(s => s.CaseId == @case.Id, Cancel);
        stay.EndsOn = day;
        return stay;
    });

    private Task<MonthOverview> OverviewAsync(DateOnly month) => _app.ReadAsync(db => db.MonthOverviewAsync(month, null, _app.StandardOf(), _app.Today, Cancel));

    private async Task<MonthRow> RowAsync(DateOnly month) => Assert.Single((await OverviewAsync(month)).Rows);
}
