using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Demo;

/// <summary>Who had the demo's cases open: whoever wrote in one had it open that day, and a colleague looked in on some that are not theirs.</summary>
internal static class DemoReadings
{
    private const int DaysBack = 180, LooksIn = 9;

    public static async Task AddAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        var today = scope.ServiceProvider.GetRequiredService<CivilClock>().Today;
        var first = today.AddDays(-DaysBack).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var written = await db.JournalEntries.Where(e => e.CaseId != null && e.At >= first).OrderBy(e => e.Id).Select(e => new { e.CaseId, e.At, e.ActorId, e.ActorName, e.ActorRole }).ToListAsync(ct);
        db.CaseReadings.AddRange(written
            .Select(e => new CaseReading { CaseId = e.CaseId!.Value, On = CivilClock.DayOf(e.At), ActorId = e.ActorId, ActorName = e.ActorName, ActorRole = e.ActorRole })
            .DistinctBy(r => (r.CaseId, r.On, r.ActorId)));

        var (hanne, jonas) = (DemoStaff.Find("hanne"), DemoStaff.Find("jonas"));
        var cases = await db.Cases.OrderBy(c => c.Number).Select(c => new { c.Id, c.Number, c.ResponsibleId }).ToListAsync(ct);
        db.CaseReadings.AddRange(cases.Where(c => c.Number % LooksIn == 0).Select(c => (Case: c, Colleague: c.ResponsibleId == hanne.Id ? jonas : hanne))
            .Select(look => new CaseReading { CaseId = look.Case.Id, On = today.AddDays(-(look.Case.Number % DaysBack)), ActorId = look.Colleague.Id, ActorName = look.Colleague.Name, ActorRole = look.Colleague.Role })
            .ExceptBy(db.CaseReadings.Local.Select(r => (r.CaseId, r.On, r.ActorId)), r => (r.CaseId, r.On, r.ActorId)));
        await db.SaveChangesAsync(ct);
    }
}
