using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>Accompaniment: what the residence has assessed, what is planned, and what was done.</summary>
[Authorize(Policies.Residence)]
internal sealed class AccompanimentsModel(CaseworkDb db, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    public const int PageSize = 20;

    private const int Shown = 50;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<AccompanimentAssessment> Assessments { get; private set; } = [];

    public IReadOnlyList<Accompaniment> Planned { get; private set; } = [];

    public IReadOnlyList<Accompaniment> Logged { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!await LoadStayAsync(ct))
        {
            return;
        }

        CurrentPage = Math.Max(1, CurrentPage);
        var id = Stay!.Id;
        Assessments = await Db.AccompanimentAssessments.AsNoTracking().Where(a => a.StayId == id).OrderByDescending(a => a.From).Take(Shown).ToListAsync(ct);
        Planned = await Db.Accompaniments.AsNoTracking().Where(a => a.StayId == id && a.Minutes == null && a.CancelledBecause == null).OrderBy(a => a.Date).Take(Shown).ToListAsync(ct);
        var logged = Db.Accompaniments.AsNoTracking().Where(a => a.StayId == id && (a.Minutes != null || a.CancelledBecause != null));
        Total = await logged.CountAsync(ct);
        Logged = await logged.OrderByDescending(a => a.Date).ThenBy(a => a.Id).Skip((CurrentPage - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }
}
