using Hjemvej.Casework;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Journal;

public sealed class JournalTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_of_a_case_that_no_entry_tells_of_is_not_saved()
    {
        var @case = await app.RegisterAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.ActAsync(People.Hanne, async services =>
        {
            var db = services.GetRequiredService<CaseworkDb>();
            db.Entry(await db.Applications.SingleAsync(a => a.CaseId == @case.Id, Cancel)).Property(a => a.Wishes).CurrentValue = "Noget andet";
            return await db.SaveChangesAsync(Cancel);
        }));

        Assert.Equal("Jeg vil gerne kunne bo selv.", await app.ReadAsync(db => db.Applications.Where(a => a.CaseId == @case.Id).Select(a => a.Wishes).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_change_of_a_citizen_that_no_entry_tells_of_is_not_saved_either()
    {
        var @case = await app.RegisterAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.ActAsync(People.Hanne, async services =>
        {
            var db = services.GetRequiredService<CaseworkDb>();
            (await db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel)).Phone = "00 00 00 00";
            return await db.SaveChangesAsync(Cancel);
        }));

        Assert.Contains("Citizen", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_the_journal_is_ever_changed_or_taken_away()
    {
        var @case = await app.RegisterAsync();

        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => app.ActAsync(People.Hanne, async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                db.Entry(await db.JournalEntries.FirstAsync(e => e.CaseId == @case.Id, Cancel)).State = state;
                return await db.SaveChangesAsync(Cancel);
            }));
        }
    }

    [Fact]
    public async Task The_history_says_who_did_what_and_when()
    {
        var @case = await app.RegisterAsync();
        using var browser = await app.SignInAsync("hanne");

        var history = (await browser.OpenAsync($"/sager/{@case.Number}/historik")).QuerySelector("main")!.TextContent;

        Assert.Contains("Hanne Holm", history, StringComparison.Ordinal);
        Assert.Contains("Ansøgning modtaget den 2. marts 2026", history, StringComparison.Ordinal);
    }
}
