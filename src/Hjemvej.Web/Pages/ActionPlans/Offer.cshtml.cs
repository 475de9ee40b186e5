using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Decisions;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Shows the letter that offers a plan as it will be sent, and sends it.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class OfferModel(CaseworkDb db, OfferActionPlanHandler handler, LetterRenderer renderer) : CasePage
{
    /// <summary>Null when there is nothing to offer: no grant, or the plan is offered already.</summary>
    public string? LetterHtml { get; private set; }

    public string Recipient { get; private set; } = "";

    public Channel Channel { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : ToCase("handleplan");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new(CaseId), ct);
        if (!result.IsRefused)
        {
            return ToCase("handleplan", "tilbudt");
        }

        ModelState.AddRefusals(result.Refusals);
        await LoadAsync(ct);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var grant = await db.GrantInForceAsync(CaseId, ct);
        if (grant is not { ActionPlanOfferedOn: null } || await db.ActionPlans.AnyAsync(p => p.CaseId == CaseId, ct))
        {
            return false;
        }

        var @case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == CaseId, ct);
        var (facts, channel) = await handler.FactsAsync(@case, grant, ct);
        (Channel, Recipient) = (channel, facts.Envelope.Recipient);
        LetterHtml = await renderer.RenderAsync<ActionPlanOfferLetter>(facts);
        return true;
    }
}
