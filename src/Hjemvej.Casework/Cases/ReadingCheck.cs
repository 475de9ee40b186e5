using Hjemvej.Casework.Access;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Who had which case open, for the manager who checks it (kontrol af opslag).</summary>
/// <param name="From">The first day, inclusive.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="By">One person's; null for everybody's.</param>
/// <param name="NotResponsible">Only where another than the case's responsible social worker looked.</param>
/// <param name="Draw">A sample drawn by lot: the same number draws the same sample again. Null for all.</param>
public sealed record ReadingSearch(DateOnly From, DateOnly To, string? By, bool NotResponsible, int? Draw)
{
    /// <summary>So many readings a sample holds.</summary>
    public const int Sample = 20;
}

/// <summary>One reading as the manager sees it. The citizen is not named: the check is of who looked.</summary>
public sealed record ReadingRow(DateOnly On, string Name, Role Role, int CaseNumber, string Responsible);

public sealed record ReadingPage(IReadOnlyList<ReadingRow> Rows, int Total);

public sealed class ReadingLists(CaseworkDb db)
{
    // A database cannot draw by lot and draw the same again, so the order is scattered by sums that every database does alike.
    private const long Spread = 618_033, Around = 1_000_003;

    public async Task<ReadingPage> FindAsync(ReadingSearch search, int page, int pageSize, CancellationToken ct)
    {
        var readings = db.CaseReadings.AsNoTracking().Where(r => r.On >= search.From && r.On <= search.To);
        if (search.By is { } by)
        {
            readings = readings.Where(r => r.ActorId == by);
        }

        var rows = from reading in readings
                   join @case in db.Cases on reading.CaseId equals @case.Id
                   where !search.NotResponsible || reading.ActorId != @case.ResponsibleId
                   select new { reading, @case };
        var total = await rows.CountAsync(ct);
        var ordered = search.Draw is { } number
            ? rows.OrderBy(r => (r.reading.Id + number) * (r.reading.Id + number) % Around * Spread % Around).ThenBy(r => r.reading.Id).Take(ReadingSearch.Sample)
            : rows.OrderByDescending(r => r.reading.On).ThenByDescending(r => r.reading.Id).Skip((page - 1) * pageSize).Take(pageSize);
        return new(await ordered.Select(r => new ReadingRow(r.reading.On, r.reading.ActorName, r.reading.ActorRole, r.@case.Number, r.@case.ResponsibleName)).ToListAsync(ct), total);
    }

    /// <summary>Those who looked in the days, by name.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> ReadersAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var readers = await db.CaseReadings.Where(r => r.On >= from && r.On <= to).Select(r => new { r.ActorId, r.ActorName }).Distinct().OrderBy(r => r.ActorName).Take(500).ToListAsync(ct);
        return [.. readers.DistinctBy(r => r.ActorId).Select(r => (r.ActorId, r.ActorName))];
    }

    /// <summary>The latest checks, newest first.</summary>
    public async Task<IReadOnlyList<JournalEntry>> ChecksAsync(CancellationToken ct) =>
        await db.JournalEntries.AsNoTracking().Where(e => e.CaseId == null && e.Event == JournalEvents.ReadingsChecked).OrderByDescending(e => e.Id).Take(10).ToListAsync(ct);
}

/// <summary>When the next check is due.</summary>
public static class ReadingChecks
{
    /// <summary>Half a year (et halvt år) from the last check, or from the first reading while none was made.</summary>
    private const int Months = 6;

    /// <returns>The last day for the next check; null while nobody has opened a case.</returns>
    public static async Task<DateOnly?> ReadingsToCheckByAsync(this CaseworkDb db, CancellationToken ct)
    {
        var last = await db.JournalEntries.Where(e => e.CaseId == null && e.Event == JournalEvents.ReadingsChecked).OrderByDescending(e => e.Id).Select(e => (DateTime?)e.At).FirstOrDefaultAsync(ct);
        var from = last is { } at ? CivilClock.DayOf(at) : await db.CaseReadings.MinAsync(r => (DateOnly?)r.On, ct);
        return from?.AddMonths(Months);
    }
}

/// <summary>A manager has gone through who looked, and writes what was found.</summary>
public sealed record CheckReadings(DateOnly? From, DateOnly? To, string? Finding);

public sealed class CheckReadingsHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<JournalEntry>> HandleAsync(CheckReadings command, CancellationToken ct)
    {
        if (actor.RefuseUnlessManager("readings.role", "kontrollere opslag") is { } role)
        {
            return role;
        }

        if (Faults(command).ToList() is { Count: > 0 } faults)
        {
            return Result<JournalEntry>.Refused(faults);
        }

        var seen = await db.CaseReadings.CountAsync(r => r.On >= command.From && r.On <= command.To, ct);
        var entry = journal.RecordGeneral(
            JournalEvents.ReadingsChecked,
            $"Opslag fra {Danish.Date(command.From!.Value)} til {Danish.Date(command.To!.Value)} er kontrolleret. I perioden var der {Danish.Count(seen, "opslag", "opslag")}.",
            command.Finding!.Trim());
        await db.SaveChangesAsync(ct);
        return entry;
    }

    private IEnumerable<Refusal> Faults(CheckReadings command)
    {
        if (command.From is null)
        {
            yield return new("readings.from", "Skriv den første dag, du har kontrolleret.", Field: nameof(command.From));
        }

        if (command.To is null || command.To < command.From)
        {
            yield return new("readings.to", "Skriv den sidste dag. Den kan ikke ligge før den første.", Field: nameof(command.To));
        }
        else if (command.To > clock.Today)
        {
            yield return new("readings.future", "Den sidste dag kan ikke ligge i fremtiden.", Field: nameof(command.To));
        }

        if (command.Finding.OrNull() is null)
        {
            yield return new("readings.finding", "Skriv, hvad du så efter, og hvad du fandt.", Field: nameof(command.Finding));
        }
    }
}
