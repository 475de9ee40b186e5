using Hjemvej.Casework.Journal;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Holidays that would go on after the last day of the stay.</summary>
public static class HolidaysAfterStay
{
    public static IQueryable<Holiday> HolidaysAfter(this CaseworkDb db, Guid stayId, DateOnly lastDay) =>
        db.Holidays.Where(h => h.StayId == stayId && h.Status != HolidayStatus.Cancelled && h.To > lastDay);

    internal static async Task CancelHolidaysAfterAsync(this CaseworkDb db, JournalWriter journal, Guid stayId, DateOnly lastDay, CancellationToken ct)
    {
        foreach (var holiday in await db.HolidaysAfter(stayId, lastDay).ToListAsync(ct))
        {
            (holiday.Status, holiday.CancelledBecause) = (HolidayStatus.Cancelled, $"Opholdet slutter {Danish.Date(lastDay)}.");
            journal.Record(holiday.CaseId, "HolidayCancelled", $"{holiday.InWords()} er aflyst, fordi opholdet slutter den {Danish.Date(lastDay)}.");
        }
    }
}
