using Hjemvej.Casework.Access;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>Status meetings due, near and overdue, for the authority or for one residence.</summary>
[Authorize(Policies.Residence)]
internal sealed class IndexModel(FollowUpLists lists, Actor actor, CivilClock clock, StandardInForce standard) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "vis")]
    public DueFilter Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public DuePage List { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public bool IsResidence => actor.Role is Role.ResidenceStaff;

    public bool SeesExceptions => actor.Role is Role.Manager;

    public int NearDays => standard.Current.NearDeadlineDays.On(Today).Value;

    public async Task OnGetAsync(CancellationToken ct) => List = await lists.DueAsync(Math.Max(1, CurrentPage), PageSize, ct, Filter);
}
