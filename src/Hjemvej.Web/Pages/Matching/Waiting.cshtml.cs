using Hjemvej.Casework;
using Hjemvej.Casework.Matching;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Matching;

/// <summary>Puts the citizen on the waiting list, or takes them off it.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class WaitingModel(CaseworkDb db, MatchDesk desk, EnterWaitingListHandler enter, LeaveWaitingListHandler leave) : CasePage
{
    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    public WaitingListEntry? Entry { get; private set; }

    /// <summary>Names of relevant residences with a free place: why does the citizen wait?</summary>
    public IReadOnlyList<string> RelevantFree { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        SeenVersion = Entry?.Version ?? 0;
    }

    public async Task<IActionResult> OnPostEnterAsync(CancellationToken ct)
    {
        var result = await enter.HandleAsync(new(CaseId, Note), ct);
        if (!result.IsRefused)
        {
            return ToCase("botilbud", "venter");
        }

        ModelState.AddRefusals(result.Refusals);
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken ct)
    {
        var result = await leave.HandleAsync(new(CaseId, SeenVersion, Reason ?? ""), ct);
        if (!result.IsRefused)
        {
            return ToCase("botilbud", "afventeliste");
        }

        ModelState.AddRefusals(result.Refusals);
        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Entry = await db.WaitingAsync(CaseId, ct);
        RelevantFree = Entry is null ? [.. (await desk.OfCaseAsync(CaseId, ct)).RelevantFree.Select(r => r.Offer.Name)] : [];
    }
}
