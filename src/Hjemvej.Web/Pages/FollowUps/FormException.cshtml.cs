using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>The manager lets a meeting be held without the form "Opfølgning".</summary>
[Authorize(Policies.Management)]
internal sealed class FormExceptionModel(CaseworkDb db, RecordFormExceptionHandler handler) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MeetingId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv, hvorfor mødet kan holdes uden skemaet."), StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    public StatusMeeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SeenVersion = Meeting.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, MeetingId, SeenVersion, Reason!), ct);
            if (!result.IsRefused)
            {
                return ToCase("opfoelgning", "undtagelse");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Meeting = (await db.StatusMeetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == MeetingId && m.CaseId == CaseId, ct))!;
        return Meeting is not null;
    }
}
