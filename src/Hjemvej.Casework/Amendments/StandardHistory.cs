using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Amendments;

/// <summary>A standard with everything that was known of it at some time, proposals too.</summary>
/// <param name="KnownOn">The day whose end it is seen from; null is now.</param>
/// <param name="FileIsKept">False when the files' text of that day was not kept, and the oldest that was kept is shown instead.</param>
/// <param name="FileFrom">The day from which the file that is shown then was kept; null when none is kept yet, and today's is shown.</param>
public sealed record KnownStandard(Standard Standard, DateOnly? KnownOn, bool FileIsKept, DateOnly? FileFrom = null);

/// <summary>What does the standard say, and what did we believe on a day? (recorded time)</summary>
public sealed class StandardHistory(CaseworkDb db, StandardInForce standard)
{
    /// <param name="knownOn">What was recorded by the end of that day; null is everything.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<KnownStandard> KnownAsync(DateOnly? knownOn, CancellationToken ct)
    {
        var (shipped, kept) = (standard.State.Shipped, true);
        var until = DateTime.MaxValue;
        DateOnly? fileFrom = null;
        if (knownOn is { } day)
        {
            until = CivilClock.StartOf(day.AddDays(1));
            var text = await db.StandardEditions.AsNoTracking().Where(e => e.ReadAt < until).OrderByDescending(e => e.ReadAt).Select(e => e.Text).FirstOrDefaultAsync(ct);
            (shipped, kept) = text is not null && StandardReader.Read(text).Standard is { } then ? (then, true) : (shipped, false);
            if (!kept && await db.StandardEditions.AsNoTracking().OrderBy(e => e.ReadAt).FirstOrDefaultAsync(ct) is { } oldest && StandardReader.Read(oldest.Text).Standard is { } first)
            {
                (shipped, fileFrom) = (first, CivilClock.DayOf(oldest.ReadAt));
            }
        }

        var amendments = knownOn is null
            ? await db.Amendments.AsNoTracking().Include(a => a.Verdict).ToListAsync(ct)
            : await db.Amendments.AsNoTracking().Include(a => a.Verdict).Where(a => a.ProposedAt < until).ToListAsync(ct);
        return new(shipped.With(amendments.Select(a => AsKnown(a, until)).OfType<AmendedValue>()), knownOn, kept, fileFrom);
    }

    /// <summary>Null for what had been rejected by then.</summary>
    private static AmendedValue? AsKnown(Amendment amendment, DateTime until) => amendment.Verdict switch
    {
        { Confirmed: true } verdict when verdict.At < until => amendment.ToValue(),
        { Confirmed: false } verdict when verdict.At < until => null,
        _ => amendment.ToProposedValue(),
    };
}
