using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>How citizens stand in the fair order to the free places of each residence.</summary>
internal static class Turns
{
    /// <summary>How many on the waiting list are before this citizen, for each residence that has a free place.</summary>
    /// <param name="db">The context.</param>
    /// <param name="caseId">Whose turn; need not be on the list.</param>
    /// <param name="offers">The residences asked about.</param>
    /// <param name="today">Today.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyDictionary<Guid, int>> AheadAsync(this CaseworkDb db, Guid caseId, IEnumerable<ResidenceOffer> offers, DateOnly today, CancellationToken ct)
    {
        var queue = await db.WaitingInOrderAsync(ct);
        var own = queue.Find(q => q.Entry.CaseId == caseId)?.Turn ?? await db.TurnOfAsync(caseId, today, ct);
        var before = queue.Where(q => q.Entry.CaseId != caseId && WaitingOrder.Comparer.Compare(q.Turn, own) < 0).ToList();
        return offers.Where(o => o.HasFree).ToDictionary(o => o.Id, o => before.Count(q => q.Wants(o, today)));
    }

    /// <summary>The turn of a citizen who would come on the list today.</summary>
    private static async Task<Waiting> TurnOfAsync(this CaseworkDb db, Guid caseId, DateOnly today, CancellationToken ct)
    {
        var facts = (await db.TurnFactsAsync([caseId], ct)).Single();
        return new(facts.Urgent, facts.GrantedOn ?? today, today, facts.Number);
    }
}
