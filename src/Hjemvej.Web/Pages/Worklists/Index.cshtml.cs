using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Worklists;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Worklists;

[Authorize(Policies.Staff)]
internal sealed class IndexModel(CaseworkDb db, Actor actor, CivilClock clock, StandardInForce standard) : PageModel
{
    public const int PageSize = 25;

    /// <summary>Whose tasks: <c>mine</c> or <c>alle</c>; the default depends on the role.</summary>
    [BindProperty(SupportsGet = true, Name = "hvis")]
    public string? Whose { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public Worklist List { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public Role Role => actor.Role;

    public WorklistScope Scope => (Whose, actor.Role) switch
    {
        ("mine", _) => WorklistScope.Mine,
        ("alle", _) => WorklistScope.All,
        (_, Role.SocialWorker) => WorklistScope.Mine,
        _ => WorklistScope.All,
    };

    /// <summary>Only social workers have cases of their own, and only managers oversee others'.</summary>
    public bool CanChoose => actor.Role is Role.SocialWorker or Role.Manager;

    public int NearDays => standard.Current.NearDeadlineDays.On(Today).Value;

    /// <summary>What belongs to no case: the standard itself.</summary>
    public IReadOnlyList<GeneralTask> General { get; private set; } = [];

    public int Overdue => List.Overdue + General.Count(t => t.DueOn < Today);

    public int DueSoon => List.DueSoon + General.Count(t => t.DueOn >= Today && t.DueOn <= Today.AddDays(NearDays));

    /// <summary>In the cases and outside them.</summary>
    public int Total => List.Total + General.Count;

    public async Task OnGetAsync(CancellationToken ct)
    {
        General = await db.GeneralTasksAsync(actor, standard, Today, ct);
        var yearly = await db.ManyYearlyPaymentsAsync(actor, Today, ct);
        General = yearly is null ? General : [.. General, GeneralTasks.Of(yearly)];
        List = await db.WorklistAsync(actor, Scope, Today, NearDays, Math.Max(1, CurrentPage), PageSize, yearly is not null, ct);
    }
}
