using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>One citizen on the waiting list, with what decides the turn and which residences would do.</summary>
/// <param name="Refused">Residences whose place the citizen has declined, or that were withdrawn: the citizen is not told of them again.</param>
internal sealed record Queued(WaitingListEntry Entry, Waiting Turn, CitizenNeeds Needs, IReadOnlySet<Guid> Refused)
{
    public bool Wants(ResidenceOffer offer, DateOnly day) =>
        offer.HasFree && !Refused.Contains(offer.Id) && Rules.Residences.RegistrationRule.IsUsable(offer.Facts, day) && Suitability.Of(Needs, offer, day).Suitable;
}

/// <summary>Reads the waiting list (venteliste) in its fair order.</summary>
internal static class WaitingQueue
{
    /// <summary>So many cases are asked for at once.</summary>
    private const int Batch = 200;

    /// <summary>All who wait, first in turn first; the entries are tracked. Whoever leaves in the same unit of work is left out.</summary>
    public static async Task<List<Queued>> WaitingInOrderAsync(this CaseworkDb db, CancellationToken ct)
    {
        var rows = (await (
            from entry in db.WaitingList
            where entry.LeftOn == null
            join @case in db.Cases on entry.CaseId equals @case.Id
            join application in db.Applications on entry.CaseId equals application.CaseId
            select new
            {
                Entry = entry,
                @case.Number,
                application.Urgent,
                GrantedOn = db.Decisions.Where(d => d.CaseId == entry.CaseId && d.Outcome == Outcome.Grant && d.SentOn != null && d.SetAsideOn == null).Max(d => d.SentOn),
            }).ToListAsync(ct)).Where(r => r.Entry.LeftOn is null).ToList();
        var queue = new List<Queued>(rows.Count);
        foreach (var batch in rows.Chunk(Batch))
        {
            Guid[] ids = [.. batch.Select(r => r.Entry.CaseId)];
            var needs = await db.NeedsAsync(ids, ct);
            var refused = await db.RefusedAsync(ids, ct);
            queue.AddRange(batch.Select(r => new Queued(
                r.Entry, new(r.Urgent, r.GrantedOn ?? r.Entry.EnteredOn, r.Entry.EnteredOn, r.Number), needs[r.Entry.CaseId], refused[r.Entry.CaseId].ToHashSet())));
        }

        queue.Sort((a, b) => WaitingOrder.Comparer.Compare(a.Turn, b.Turn));
        return queue;
    }

    /// <summary>Residences whose offers came to nothing, by case.</summary>
    public static async Task<ILookup<Guid, Guid>> RefusedAsync(this CaseworkDb db, IReadOnlyCollection<Guid> caseIds, CancellationToken ct) =>
        (await db.Matches.AsNoTracking()
            .Where(m => caseIds.Contains(m.CaseId) && m.OfferedOn != null && (m.Status == MatchStatus.Declined || m.Status == MatchStatus.Withdrawn))
            .Select(m => new { m.CaseId, m.ResidenceId }).ToListAsync(ct)).ToLookup(m => m.CaseId, m => m.ResidenceId);
}
