using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>Back on the waiting list when an offer came to nothing: the first day is kept, so the turn is not lost.</summary>
internal static class WaitingListReturns
{
    public static async Task ReturnToWaitingListAsync(this CaseworkDb db, Match match, DateOnly today, CancellationToken ct)
    {
        if (await db.WaitingList.AsNoTracking().Where(w => w.LeftForMatchId == match.Id).FirstOrDefaultAsync(ct) is not { } left)
        {
            return;
        }

        // What else is free now is told at once; the place that came to nothing is not told again.
        var refused = (await db.RefusedAsync([match.CaseId], ct))[match.CaseId].Append(match.ResidenceId).ToHashSet();
        var free = (await db.ResidenceOffersAsync(today, onlyFree: true, ct)).Where(o => !refused.Contains(o.Id));
        var next = RankingRule.Of(await db.NeedsAsync(match.CaseId, ct), free, today).RelevantFree.FirstOrDefault();
        db.WaitingList.Add(new()
        {
            CaseId = match.CaseId,
            EnteredOn = left.EnteredOn,
            Note = left.Note,
            ToldOfResidenceId = next?.Offer.Id,
            ToldOn = next is null ? null : today,
        });
    }
}
