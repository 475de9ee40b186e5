using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>Back on the waiting list when an offer came to nothing: the first day is kept, so the turn is not lost. What else is free is told in the same save; the place that came to nothing is not told again.</summary>
internal static class WaitingListReturns
{
    public static async Task ReturnToWaitingListAsync(this CaseworkDb db, Match match, CancellationToken ct)
    {
        if (await db.WaitingList.AsNoTracking().Where(w => w.LeftForMatchId == match.Id).FirstOrDefaultAsync(ct) is not { } left)
        {
            return;
        }

        db.WaitingList.Add(new()
        {
            CaseId = match.CaseId,
            EnteredOn = left.EnteredOn,
            Note = left.Note,
        });
    }
}
