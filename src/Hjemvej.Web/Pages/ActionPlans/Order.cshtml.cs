using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>The order (bestilling): what the residence was given, as it read that day. A residence sees its own and nothing beyond.</summary>
[Authorize(Policies.Residence)]
internal sealed class OrderModel(CaseworkDb db, CivilClock clock, Actor actor) : CasePage
{
    public const int PageSize = 10;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public PlanExtract? Latest { get; private set; }

    public IReadOnlyList<PlanExtract> Earlier { get; private set; } = [];

    public int Total { get; private set; }

    public Gate Gate { get; private set; } = null!;

    public bool IsAuthority => actor.Role is not Role.ResidenceStaff;

    public bool CanGive => IsAuthority && Gate.IsOpen && !Header.IsClosed;

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        var extracts = db.PlanExtracts.AsNoTracking().Where(e => e.CaseId == CaseId && (IsAuthority || e.ResidenceId == actor.ResidenceId));
        Total = await extracts.CountAsync(ct);
        var rows = await extracts.OrderByDescending(e => e.HandedAt).Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        (Latest, Earlier) = CurrentPage == 1 && rows.Count > 0 ? (rows[0], rows[1..]) : (null, rows);
        Gate = ActionPlanRules.Order(await db.WorkingResidenceAsync(CaseId, clock.Today, ct) is not null);
    }
}
