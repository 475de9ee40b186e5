using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Matching;
using Hjemvej.Rules.Residences;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>One citizen on the waiting list, with what decides the turn and which residences would do.</summary>
/// <param name="Refused">Residences whose place the citizen has declined, or that were withdrawn: the citizen is not told of them again.</param>
internal sealed record Queued(WaitingListEntry Entry, Waiting Turn, CitizenNeeds Needs, IReadOnlySet<Guid> Refused)
{
    public bool Wants(ResidenceOffer offer, DateOnly day) =>
        offer.HasFree && !Refused.Contains(offer.Id) && !Entry.WaitsPast.Contains(offer.Id)
        && RegistrationRule.IsUsable(offer.Facts, day) && Suitability.Of(Needs, offer, day).Suitable;
}

/// <summary>What decides the turn of a case, on the list or not.</summary>
/// <param name="GrantedOn">The day the grant in force was sent; null when there is none.</param>
internal sealed record TurnFacts(Guid CaseId, int Number, bool Urgent, DateOnly? GrantedOn);

/// <summary>Reads the waiting list (venteliste) in its fair order.</summary>
internal static class WaitingQueue
{
    /// <summary>So many cases are asked for at once.</summary>
    private const int Batch = 200;

    /// <summary>
    /// All who wait with a grant in force, first in turn first; the entries are tracked. As it stands in this unit of work: whoever leaves
    /// in it is left out, and whoever comes is there.
    /// </summary>
    public static async Task<List<Queued>> WaitingInOrderAsync(this CaseworkDb db, CancellationToken ct)
    {
        var stored = await db.WaitingList.Where(w => w.LeftOn == null).ToListAsync(ct);
        List<WaitingListEntry> entries = [.. stored.Union(db.WaitingList.Local).Where(e => e.LeftOn is null)];
        var queue = new List<Queued>(entries.Count);
        foreach (var batch in entries.Chunk(Batch))
        {
            Guid[] ids = [.. batch.Select(e => e.CaseId)];
            var facts = (await db.TurnFactsAsync(ids, ct)).ToDictionary(f => f.CaseId);
            var grantedNow = db.Decisions.Local.Where(d => ids.Contains(d.CaseId)).GroupBy(d => d.CaseId).ToDictionary(g => g.Key, g => GrantsInForce.SentOn([.. g]));
            var needs = await db.NeedsAsync(ids, ct);
            var refused = await db.RefusedAsync(ids, ct);
            var judgedAnew = db.Applications.Local.ToDictionary(a => a.CaseId, a => a.Urgent);
            queue.AddRange(
                from entry in batch
                let turn = facts[entry.CaseId]
                let grantedOn = grantedNow.GetValueOrDefault(entry.CaseId) ?? turn.GrantedOn
                where grantedOn is not null
                select new Queued(entry, new(judgedAnew.GetValueOrDefault(entry.CaseId, turn.Urgent), grantedOn.Value, entry.EnteredOn, turn.Number), needs[entry.CaseId], refused[entry.CaseId].ToHashSet()));
        }

        queue.Sort((a, b) => WaitingOrder.Comparer.Compare(a.Turn, b.Turn));
        return queue;
    }

    public static async Task<IReadOnlyList<TurnFacts>> TurnFactsAsync(this CaseworkDb db, IReadOnlyCollection<Guid> caseIds, CancellationToken ct) =>
        await (
            from @case in db.Cases
            join application in db.Applications on @case.Id equals application.CaseId
            where caseIds.Contains(@case.Id)
            select new TurnFacts(@case.Id, @case.Number, application.Urgent, db.Grants().Where(d => d.CaseId == @case.Id).Max(d => d.SentOn))).ToListAsync(ct);

    /// <summary>Residences whose offers came to nothing, by case, as it stands in this unit of work.</summary>
    public static async Task<ILookup<Guid, Guid>> RefusedAsync(this CaseworkDb db, IReadOnlyCollection<Guid> caseIds, CancellationToken ct)
    {
        var stored = await db.Matches.AsNoTracking()
            .Where(m => caseIds.Contains(m.CaseId) && m.OfferedOn != null && (m.Status == MatchStatus.Declined || m.Status == MatchStatus.Withdrawn))
            .Select(m => new { m.CaseId, m.ResidenceId }).ToListAsync(ct);
        var unsaved = db.Matches.Local
            .Where(m => caseIds.Contains(m.CaseId) && m is { OfferedOn: not null, Status: MatchStatus.Declined or MatchStatus.Withdrawn })
            .Select(m => new { m.CaseId, m.ResidenceId });
        return stored.Union(unsaved).ToLookup(m => m.CaseId, m => m.ResidenceId);
    }
}
