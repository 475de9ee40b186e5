using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Days on which something was recorded that only happens while the citizen lives there.</summary>
internal static class RecordedOfStay
{
    /// <summary>The latest of each kind: a meeting held, a note that stands, an accompaniment done, a trip that has been.</summary>
    public static async Task<IReadOnlyList<RecordedDay>> RecordedDaysAsync(this CaseworkDb db, Guid stayId, DateOnly today, CancellationToken ct)
    {
        var held = await db.StatusMeetings.Where(m => m.StayId == stayId).MaxAsync(m => m.HeldOn, ct);
        var noted = await db.DailyNotes.Where(n => n.StayId == stayId && !db.NoteRetractions.Any(r => r.NoteId == n.Id)).MaxAsync(n => (DateOnly?)n.WrittenOn, ct);
        var accompanied = await db.Accompaniments.Where(a => a.StayId == stayId && a.Minutes != null).MaxAsync(a => (DateOnly?)a.Date, ct);
        var travelled = await db.Holidays.Where(h => h.StayId == stayId && h.Status == HolidayStatus.Approved && h.To < today).MaxAsync(h => (DateOnly?)h.To, ct);
        (string What, DateOnly? On)[] days = [("et statusmøde", held), ("et dagsnotat", noted), ("en ledsagelse", accompanied), ("en ferie eller tur", travelled)];
        return [.. days.Where(d => d.On is not null).Select(d => new RecordedDay(d.What, d.On!.Value))];
    }
}
