using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>One line of the waiting list.</summary>
/// <param name="Place">The place in the line, from 1.</param>
/// <param name="RelevantFree">Suitable residences with a free place, best first.</param>
public sealed record WaitingLine(int Place, int CaseNumber, string Citizen, string Responsible, Waiting Turn, string? Note, DateOnly? ToldOn, IReadOnlyList<RelevantPlace> RelevantFree);

/// <summary>A suitable residence with a free place, and the citizen's place in the line to it, from 1.</summary>
public sealed record RelevantPlace(RankedResidence Residence, int Turn)
{
    public bool InTurn => WaitingOrder.IsInTurn(Turn - 1, Residence.Offer.FreeFrom.Count);
}

/// <summary>Reads the waiting list a page at a time, in the order of <see cref="WaitingOrder"/>.</summary>
public sealed class WaitingListDesk(CaseworkDb db, CivilClock clock)
{
    /// <summary>The order is the rule's, written for the database.</summary>
    public async Task<(IReadOnlyList<WaitingLine> Lines, int Total)> PageAsync(int page, int pageSize, CancellationToken ct)
    {
        var open = db.WaitingList.AsNoTracking().Where(w => w.LeftOn == null && db.Grants().Any(d => d.CaseId == w.CaseId));
        var total = await open.CountAsync(ct);
        var rows = await (
            from entry in open
            join @case in db.Cases on entry.CaseId equals @case.Id
            join application in db.Applications on entry.CaseId equals application.CaseId
            select new
            {
                entry.CaseId,
                entry.EnteredOn,
                entry.Note,
                entry.ToldOn,
                @case.Number,
                @case.Citizen.Name,
                @case.ResponsibleName,
                application.Urgent,
                GrantedOn = db.Grants().Where(d => d.CaseId == entry.CaseId).Max(d => d.SentOn) ?? entry.EnteredOn,
            })
            .OrderByDescending(r => r.Urgent).ThenBy(r => r.GrantedOn).ThenBy(r => r.EnteredOn).ThenBy(r => r.Number)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return ([], total);
        }

        Guid[] ids = [.. rows.Select(r => r.CaseId)];
        var needs = await db.NeedsAsync(ids, ct);
        var refused = await db.RefusedAsync(ids, ct);
        var offers = await db.ResidenceOffersAsync(clock.Today, onlyFree: true, ct);
        var queue = await db.WaitingInOrderAsync(ct);
        return ([.. rows.Select((r, i) => new WaitingLine(
            ((page - 1) * pageSize) + i + 1, r.Number, r.Name, r.ResponsibleName, new(r.Urgent, r.GrantedOn, r.EnteredOn, r.Number), r.Note, r.ToldOn,
            [.. RankingRule.Of(needs[r.CaseId], offers.Where(o => !refused[r.CaseId].Contains(o.Id)), clock.Today).RelevantFree.Select(f => new RelevantPlace(f, TurnTo(f.Offer, r.CaseId)))]))], total);

        int TurnTo(ResidenceOffer offer, Guid caseId) => queue.TakeWhile(q => q.Entry.CaseId != caseId).Count(q => q.Wants(offer, clock.Today)) + 1;
    }
}
