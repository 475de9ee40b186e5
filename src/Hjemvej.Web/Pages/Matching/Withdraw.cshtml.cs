using Hjemvej.Casework;
using Hjemvej.Casework.Matching;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Matching;

/// <summary>Takes a choice or an offer back.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class WithdrawModel(CaseworkDb db, WithdrawOfferHandler handler) : CasePage
{
    [BindProperty]
    public Guid MatchId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Match Match { get; private set; } = null!;

    public bool WasOffered => Match.Status is not MatchStatus.Draft;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return ToCase("botilbud");
        }

        (MatchId, SeenVersion) = (Match.Id, Match.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new(CaseId, MatchId, SeenVersion, Reason ?? ""), ct);
        if (!result.IsRefused)
        {
            return ToCase("botilbud", "trukket");
        }

        ModelState.AddRefusals(result.Refusals);
        return await LoadAsync(ct) ? Page() : ToCase("botilbud");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.StandingMatchAsync(CaseId, ct) is not { } match)
        {
            return false;
        }

        Match = match;
        return true;
    }
}
