using Hjemvej.Casework.FollowUps;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>The manager's report of meetings held without the form "Opfølgning" (standard 2.9).</summary>
[Authorize(Policies.Management)]
internal sealed class ExceptionsModel(FollowUpLists lists) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    public PageOf<FormException> List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => List = await lists.ExceptionsAsync(Math.Max(1, CurrentPage), PageSize, ct);
}
