using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Letters;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Shows the finished plan as the citizen will get it, and sends it.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class SendModel(CaseworkDb db, SendActionPlanHandler handler) : CasePage
{
    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>Null when there is nothing to send.</summary>
    public LetterPreview? Letter { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        SeenVersion = await db.ActionPlans.Where(p => p.CaseId == CaseId).Select(p => p.Version).SingleOrDefaultAsync(ct);
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new(CaseId, SeenVersion), ct);
        if (!result.IsRefused)
        {
            return ToCase("handleplan", "sendt");
        }

        ModelState.AddRefusals(result.Refusals);
        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var preview = await handler.PreviewAsync(CaseId, ct);
        if (preview.IsRefused)
        {
            if (ModelState.IsValid)
            {
                ModelState.AddRefusals(preview.Refusals);
            }

            return;
        }

        Letter = preview.Value;
    }
}
