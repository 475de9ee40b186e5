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

/// <summary>Steps of the months that are collected: a citizen who moves in and pays, a stay that ends, a month that is closed.</summary>
public static class CorrectionSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Case> MoveInAsync(this HjemvejFactory app, DateOnly day, string name = "Andreas Bech", Ore? income = null)
    {
        app.GoTo(day);
        var @case = await app.ArrangeResidentAsync(name: name);
        await app.PayAsync(@case, income is null ? null : app.Payment(@case) with { MonthlyNetIncome = income });
        return @case;
    }

    /// <summary>A trip of three days that the citizen has said yes to and that is approved.</summary>
    public static Task<Holiday> BuyAsync(this HjemvejFactory app, Case @case, DateOnly from, Ore price) => app.ArrangeAsync(@case, async db => db.Holidays.Add(new()
    {
        CaseId = @case.Id,
        StayId = await db.Stays.Where(s => s.CaseId == @case.Id).Select(s => s.Id).SingleAsync(Cancel),
        Kind = Rules.Stays.HolidayKind.Purchased,
        From = from,
        To = from.AddDays(2),
        Purpose = "Koncert",
        StaffWages = price,
        Status = HolidayStatus.Approved,
        AcceptedOn = from.AddDays(-3),
    }).Entity);

    public static Task<Stay> EndAsync(this HjemvejFactory app, Case @case, DateOnly day) => app.ArrangeAsync(@case, async db =>
    {
        var stay = await db.Stays.SingleAsync(s => s.CaseId == @case.Id, Cancel);
        stay.EndsOn = day;
        return stay;
    });

    public static Task<MonthOverview> MonthAsync(this HjemvejFactory app, DateOnly month) => app.ReadAsync(db => db.MonthOverviewAsync(month, null, app.StandardOf(), app.Today, Cancel));

    public static async Task<(Ore Board, Ore Lodging)> OpenAsync(this HjemvejFactory app, DateOnly month) => (await app.MonthAsync(month)).Rows.Single() is var row ? (row.Open(CollectionStream.Board), row.Open(CollectionStream.Lodging)) : default;

    /// <param name="because">Why each citizen's month is corrected; null when none is.</param>
    public static async Task CloseAsync(this HjemvejFactory app, DateOnly month, string? because = null)
    {
        var overview = await app.MonthAsync(month);
        var reasons = overview.Rows.Where(r => r.Corrects).ToDictionary(r => r.StayId, _ => because);
        Assert.False((await app.HandleAsync<CloseMonthHandler, int>(People.Lone, h => h.HandleAsync(new(month, overview.Fingerprint, reasons), Cancel))).IsRefused);
    }

    public static Task<List<CollectionLine>> LinesAsync(this HjemvejFactory app, Case @case) => app.ReadAsync(db => db.CollectionLines.Where(l => l.CaseId == @case.Id).OrderBy(l => l.Month).ThenBy(l => l.Sequence).ToListAsync(Cancel));
}
