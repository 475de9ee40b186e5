using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Records the citizen's answer to the offer of a plan.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class AnswerModel(CaseworkDb db, AnswerActionPlanHandler handler, CivilClock clock) : CasePage
{
    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DateOnly OfferedOn { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var plan = await LoadAsync(ct);
        if (OfferedOn == default)
        {
            return ToCase("handleplan");
        }

        SeenVersion = plan?.Version ?? 0;
        Input = new() { Accepted = plan?.Accepted, AnsweredOn = plan?.AnsweredOn ?? clock.Today, Reason = plan?.DeclinedBecause };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, SeenVersion, Input.Accepted!.Value, Input.AnsweredOn!.Value, Input.Reason.OrNull()), ct);
            if (!result.IsRefused)
            {
                return ToCase("handleplan", "svar");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task<ActionPlan?> LoadAsync(CancellationToken ct)
    {
        var plan = await db.ActionPlans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == CaseId, ct);
        OfferedOn = plan?.OfferedOn ?? (await db.GrantInForceAsync(CaseId, ct))?.ActionPlanOfferedOn ?? default;
        return plan;
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg, hvad borgeren har svaret.")]
        public bool? Accepted { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår borgeren svarede.")]
        public DateOnly? AnsweredOn { get; set; }

        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Reason { get; set; }
    }
}
