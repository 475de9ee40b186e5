using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>Who may end a stay; the page shows the same gate that the use cases ask.</summary>
public static class EndingOfStay
{
    /// <remarks>Only what the stay's own last meeting concluded counts: who has moved to another residence is followed up on there.</remarks>
    public static async Task<Gate> EndedByAsync(this CaseworkDb db, Stay stay, DischargeBy by, DateOnly lastDay, CancellationToken ct)
    {
        var ending = await db.Decisions.AsNoTracking()
            .Where(d => d.CaseId == stay.CaseId && d.Kind == DecisionKind.Ending && d.MadeOn != null && d.SetAsideOn == null && !db.GrantsMade().Any(g => g.CaseId == stay.CaseId && g.MadeOn > d.MadeOn))
            .OrderByDescending(d => d.MadeOn).Select(d => new { d.MadeOn, d.TakesEffectOn }).FirstOrDefaultAsync(ct);
        var latest = await db.StatusMeetings.AsNoTracking()
            .Where(m => m.StayId == stay.Id && m.HeldOn != null).OrderByDescending(m => m.HeldOn).Select(m => new { m.HeldOn, m.Result }).FirstOrDefaultAsync(ct);
        return DischargeRule.EndedBy(by, ending?.MadeOn, ending?.TakesEffectOn, lastDay, latest?.Result is FollowUpResult.End or FollowUpResult.EndAndRevisit ? latest.HeldOn : null);
    }
}
