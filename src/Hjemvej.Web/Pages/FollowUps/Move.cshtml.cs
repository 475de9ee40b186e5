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

/// <summary>Moves a convened meeting, with a reason.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class MoveModel(CaseworkDb db, MoveMeetingHandler handler) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MeetingId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public StatusMeeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (SeenVersion, Input) = (Meeting.Version, new() { PlannedOn = Meeting.PlannedOn, StartsAt = Meeting.StartsAt, Place = Meeting.Place });
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
            var result = await handler.HandleAsync(new(CaseId, MeetingId, SeenVersion, Input.PlannedOn!.Value, Input.StartsAt!.Value, Input.Place!.Trim(), Input.Reason!), ct);
            if (!result.IsRefused)
            {
                return ToCase("opfoelgning", "flyttet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Meeting = (await db.StatusMeetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == MeetingId && m.CaseId == CaseId, ct))!;
        return Meeting is not null;
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Skriv den nye dag.")]
        public DateOnly? PlannedOn { get; set; }

        [Required(ErrorMessage = "Skriv, hvad klokken er.")]
        public TimeOnly? StartsAt { get; set; }

        [Required(ErrorMessage = "Skriv, hvor mødet er."), StringLength(300, ErrorMessage = "Stedet må højst fylde 300 tegn.")]
        public string? Place { get; set; }

        [Required(ErrorMessage = "Skriv, hvorfor mødet flyttes."), StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? Reason { get; set; }
    }
}
