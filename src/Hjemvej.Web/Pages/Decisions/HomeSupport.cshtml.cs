using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>What became of the support at home that a referral promised.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class HomeSupportModel(CaseworkDb db, ArrangeHomeSupportHandler handler, CivilClock clock) : CasePage
{
    [BindProperty]
    public Guid DecisionId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public DateOnly? ArrangedOn { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
    public string? With { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var referral = await db.Decisions.AsNoTracking()
            .Where(d => d.CaseId == CaseId && d.Outcome == Outcome.HomeSupport && d.SentOn != null && d.SetAsideOn == null)
            .Select(d => new { d.Id, d.Version, d.SupportArranged, d.SupportArrangedOn }).FirstOrDefaultAsync(ct);
        if (referral is null || Header.IsClosed)
        {
            return ToCase("afgoerelse");
        }

        (DecisionId, SeenVersion, ArrangedOn, With) = (referral.Id, referral.Version, referral.SupportArrangedOn ?? clock.Today, referral.SupportArranged);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, DecisionId, SeenVersion, ArrangedOn, With), ct);
            if (!result.IsRefused)
            {
                return ToCase("afgoerelse", "stoette");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return Page();
    }
}
