using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>One line of the waiting list.</summary>
/// <param name="Place">The place in the line, from 1.</param>
/// <param name="RelevantFree">Suitable residences with a free place, best first.</param>
public sealed record WaitingLine(int Place, int CaseNumber, string Citizen, string Responsible, Waiting Turn, string? Note, DateOnly? ToldOn, IReadOnlyList<RankedResidence> RelevantFree);

/// <summary>Reads the waiting list a page at a time, in the order of <see cref="WaitingOrder"/>.</summary>
public sealed class WaitingListDesk(CaseworkDb db, CivilClock clock)
{
    /// <summary>The order is the rule's, written for the database.</summary>
    public async Task<(IReadOnlyList<WaitingLine> Lines, int Total)> PageAsync(int page, int pageSize, CancellationToken ct)
    {
        var open = db.WaitingList.AsNoTracking().Where(w => w.LeftOn == null);
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
                GrantedOn = db.Decisions.Where(d => d.CaseId == entry.CaseId && d.Outcome == Outcome.Grant && d.SentOn != null && d.SetAsideOn == null).Max(d => d.SentOn) ?? entry.EnteredOn,
            })
            .OrderByDescending(r => r.Urgent).ThenBy(r => r.GrantedOn).ThenBy(r => r.EnteredOn).ThenBy(r => r.Number)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .ToListAsync(ct);
        Guid[] ids = [.. rows.Select(r => r.CaseId)];
        var needs = await db.NeedsAsync(ids, ct);
        var refused = await db.RefusedAsync(ids, ct);
        var offers = rows.Count == 0 ? [] : await db.ResidenceOffersAsync(clock.Today, onlyFree: true, ct);
        return ([.. rows.Select((r, i) => new WaitingLine(
            ((page - 1) * pageSize) + i + 1, r.Number, r.Name, r.ResponsibleName, new(r.Urgent, r.GrantedOn, r.EnteredOn, r.Number), r.Note, r.ToldOn,
            [.. RankingRule.Of(needs[r.CaseId], offers.Where(o => !refused[r.CaseId].Contains(o.Id)), clock.Today).RelevantFree]))], total);
    }
}
