using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.Casework.Collections;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Stays;

public sealed class PartMonthTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.10-2")]
    public async Task The_first_and_the_last_month_are_collected_by_the_days_of_the_stay()
    {
        var (@case, _) = await app.ResidentAsync(name: "Betaler Bech");
        await app.DischargeAsync(@case, app.Today.AddDays(44));

        var march = await app.ReadAsync(db => db.MonthOverviewAsync(new(2026, 3, 1), null, app.StandardOf(), app.Today, Cancel));
        var april = await app.ReadAsync(db => db.MonthOverviewAsync(new(2026, 4, 1), null, app.StandardOf(), app.Today, Cancel));
        var may = await app.ReadAsync(db => db.MonthOverviewAsync(new(2026, 5, 1), null, app.StandardOf(), app.Today, Cancel));

        // Moved in on 2 March: 30 of 31 days. Moved out on 15 April: 15 of 30 days.
        Assert.Equal((30, new Ore(193_548)), march.Rows.Where(r => r.CaseId == @case.Id).Select(r => (r.Days, r.Lodging)).Single());
        Assert.Equal((15, Ore.Kroner(1_000)), april.Rows.Where(r => r.CaseId == @case.Id).Select(r => (r.Days, r.Lodging)).Single());
        Assert.DoesNotContain(may.Rows, r => r.CaseId == @case.Id);
    }
}
