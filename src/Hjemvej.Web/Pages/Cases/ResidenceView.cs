using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>What the staff of a residence look for first in a case: who to call, when the citizen came and leaves, and the goals to work with.</summary>
/// <param name="MovedIn">Null while the place is only offered or said yes to.</param>
/// <param name="Leaves">The last day, when one is known.</param>
/// <param name="ReservedFrom">The day the place is kept from, before the citizen moves in.</param>
/// <param name="Goals">Of the latest order given to this residence.</param>
internal sealed record ResidenceView(string Responsible, string? Phone, string? Place, DateOnly? ReservedFrom, DateOnly? MovedIn, DateOnly? Leaves, IReadOnlyList<ExtractedGoal> Goals)
{
    public static async Task<ResidenceView> OfAsync(CaseworkDb db, Actor actor, Sender sender, Guid caseId, DateOnly today, CancellationToken ct)
    {
        var stay = await db.StaysVisibleTo(actor, caseId).AsNoTracking().PresentFirst(today).FirstOrDefaultAsync(ct);
        var hold = await db.PlaceHolds.AsNoTracking().Where(h => h.CaseId == caseId && h.Place.ResidenceId == actor.ResidenceId)
            .OrderByDescending(h => h.From).Select(h => new { h.Place.Label, h.From }).FirstOrDefaultAsync(ct);
        var goals = await db.PlanExtracts.AsNoTracking().Where(e => e.CaseId == caseId && e.ResidenceId == actor.ResidenceId)
            .OrderByDescending(e => e.HandedAt).Select(e => e.Goals).FirstOrDefaultAsync(ct);
        var responsible = await db.Cases.Where(c => c.Id == caseId).Select(c => c.ResponsibleName).SingleAsync(ct);
        return new(responsible, sender.Phone, hold?.Label, hold?.From, stay?.StartsOn, stay?.EndsOn, goals ?? []);
    }
}
