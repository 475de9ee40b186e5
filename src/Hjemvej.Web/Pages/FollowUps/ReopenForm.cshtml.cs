using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Stays;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>Opens a completed form "Opfølgning" again, while no meeting has used it.</summary>
[Authorize(Policies.Residence)]
internal sealed class ReopenFormModel(CaseworkDb db, ReopenFollowUpFormHandler handler, Actor actor) : CasePage
{
    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv, hvad der mangler i skemaet."), StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var form = await Forms().Where(f => f.MeetingId == null && f.CompletedOn != null)
            .OrderByDescending(f => f.CompletedOn).Select(f => new { f.Id, f.Version }).FirstOrDefaultAsync(ct);
        if (form is null)
        {
            return ToCase("opfoelgning/skema");
        }

        (FormId, SeenVersion) = (form.Id, form.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Forms().AnyAsync(f => f.Id == FormId, ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, FormId, SeenVersion, Reason!), ct);
            if (!result.IsRefused)
            {
                return ToCase("opfoelgning/skema", "genaabnet");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return Page();
    }
    /// <summary>Of the stays that this person may see.</summary>
    private IQueryable<FollowUpForm> Forms() =>
        db.FollowUpForms.AsNoTracking().Where(f => db.StaysVisibleTo(actor, CaseId).Any(s => s.Id == f.StayId));
}
