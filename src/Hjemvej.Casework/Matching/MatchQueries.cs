using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>What the use cases and pages of matching ask the database.</summary>
public static class MatchQueries
{
    internal static readonly Refusal NotChosen = new("match.unknown", "Der er ikke valgt et botilbud i sagen.");

    /// <summary>The choices that still stand, of all cases: drafted, offered or accepted. An accepted place stands until it has a last day: then a place elsewhere may be found.</summary>
    public static IQueryable<Match> StandingMatches(this CaseworkDb db) => db.Matches.Where(m =>
        m.Status == MatchStatus.Draft || m.Status == MatchStatus.Offered
        || (m.Status == MatchStatus.Accepted && db.PlaceHolds.Any(h => h.CaseId == m.CaseId && h.PlaceId == m.PlaceId && h.Until == null)));

    /// <summary>Of those of one case, the one that counts comes first: offered or accepted, else the draft.</summary>
    public static IOrderedQueryable<Match> StandingFirst(this IQueryable<Match> matches) =>
        matches.OrderBy(m => m.Status == MatchStatus.Draft).ThenByDescending(m => m.ChosenOn);

    /// <summary>The choice that still stands. With its residence, tracked.</summary>
    public static Task<Match?> StandingMatchAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        db.StandingMatches().Include(m => m.Residence).ThenInclude(r => r.Registrations)
            .Where(m => m.CaseId == caseId).StandingFirst().FirstOrDefaultAsync(ct);

    /// <summary>Has the citizen moved into the place of this choice?</summary>
    public static Task<bool> MovedInAsync(this CaseworkDb db, Match match, CancellationToken ct) =>
        db.PlaceHolds.AnyAsync(h => h.CaseId == match.CaseId && h.PlaceId == match.PlaceId && h.Occupied, ct);

    /// <summary>The citizen's place on the waiting list now.</summary>
    public static Task<WaitingListEntry?> WaitingAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        db.WaitingList.SingleOrDefaultAsync(w => w.CaseId == caseId && w.LeftOn == null, ct);

    /// <summary>All residences compared with the needs of one case today.</summary>
    public static async Task<(CitizenNeeds Needs, Ranking Ranking)> RankAsync(this CaseworkDb db, Guid caseId, DateOnly today, CancellationToken ct)
    {
        var needs = await db.NeedsAsync(caseId, ct);
        return (needs, RankingRule.Of(needs, await db.ResidenceOffersAsync(today, onlyFree: false, ct), today));
    }
}
