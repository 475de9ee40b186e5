using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>The plan as one document to print and sign.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class PrintModel(CaseworkDb db, CivilClock clock) : CasePage
{
    public ActionPlan? Plan { get; private set; }

    public PlanWording Wording { get; private set; } = null!;

    public IReadOnlyList<Goal> Goals { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Plan = await db.ActionPlans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == CaseId, ct);
        Wording = PlanWording.Of(await db.ApproachAsync(CaseId, ct));
        Goals = [.. (await db.Goals.AsNoTracking().Where(g => g.CaseId == CaseId && g.Status == GoalStatus.Active).ToListAsync(ct)).InOrder()];
    }
}
