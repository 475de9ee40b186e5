using Hjemvej.Casework;
using Hjemvej.Casework.Matching;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Matching;

/// <summary>Lets the citizen on the waiting list wait past what is free, takes them off it, or puts them back.</summary>
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
        var result = await enter.HandleAsync(new(CaseId, Note, SeenVersion), ct);
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
        RelevantFree = [.. (await desk.OfCaseAsync(CaseId, ct)).RelevantFree.Where(r => Entry?.WaitsPast.Contains(r.Offer.Id) is not true).Select(r => r.Offer.Name)];
    }
}
