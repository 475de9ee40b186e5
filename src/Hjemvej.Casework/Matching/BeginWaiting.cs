using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>Puts a citizen whose grant is sent on the waiting list at once, unless a place is offered already or lived in.</summary>
/// <remarks>
/// Writes to the unit of work of whoever sends the grant, and commits nothing. <see cref="WaitingListWatch"/> sees the entry in the same
/// save, and tells of a relevant place that is free.
/// </remarks>
[Source("2.5-4")]
internal sealed class BeginWaiting(CaseworkDb db, JournalWriter journal, CivilClock clock)
{
    public async Task OfCaseAsync(Guid caseId, CancellationToken ct)
    {
        if (await db.WaitingAsync(caseId, ct) is not null || await HasPlaceAsync(caseId, ct))
        {
            return;
        }

        db.WaitingList.Add(new() { CaseId = caseId, EnteredOn = clock.Today });
        journal.Record(caseId, "WaitingListEntered", "Borgeren er bevilget et botilbud og står på ventelisten fra i dag.");
    }

    /// <summary>Reserved or lived in, also until a last day that is known.</summary>
    private Task<bool> HasPlaceAsync(Guid caseId, CancellationToken ct) =>
        db.PlaceHolds.AnyAsync(h => h.CaseId == caseId && (h.Until == null || h.Until >= clock.Today), ct);
}
