using Hjemvej.Casework.Journal;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Accompaniments that are planned after the last day of the stay.</summary>
public static class AccompanimentsAfterStay
{
    public static IQueryable<Accompaniment> AccompanimentsAfter(this CaseworkDb db, Guid stayId, DateOnly lastDay) =>
        db.Accompaniments.Where(a => a.StayId == stayId && a.Minutes == null && a.CancelledBecause == null && a.Date > lastDay);

    internal static async Task CancelAccompanimentsAfterAsync(this CaseworkDb db, JournalWriter journal, Guid stayId, DateOnly lastDay, CancellationToken ct)
    {
        foreach (var accompaniment in await db.AccompanimentsAfter(stayId, lastDay).OrderBy(a => a.Date).ToListAsync(ct))
        {
            accompaniment.CancelledBecause = $"Opholdet slutter {Danish.Date(lastDay)}.";
            journal.Record(accompaniment.CaseId, "AccompanimentCancelled", $"{accompaniment.InWords()} er aflyst, fordi opholdet slutter den {Danish.Date(lastDay)}.");
        }
    }

    /// <summary>Ledsagelse til aktivitet den 3. marts 2026.</summary>
    public static string InWords(this Accompaniment accompaniment) => $"Ledsagelse {accompaniment.Kind.Danish().ToLowerInvariant()} den {Danish.Date(accompaniment.Date)}";
}
