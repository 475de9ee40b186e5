using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Matching;

/// <summary>The waiting list in its fair order: who is next, why, and which places are free for them.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class WaitingListModel(WaitingListDesk desk, CivilClock clock) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public IReadOnlyList<WaitingLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        (Lines, Total) = await desk.PageAsync(CurrentPage, PageSize, ct);
    }
}
