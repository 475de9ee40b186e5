using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>One of the three parties asks for an extra status meeting (standard 2.9, efter behov).</summary>
[Authorize(Policies.Residence)]
internal sealed class AskModel(CaseworkDb db, RequestMeetingHandler handler, Actor actor) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>A residence asks for itself or for the citizen.</summary>
    public IEnumerable<SelectListItem> Parties => new[] { MeetingParty.Citizen, MeetingParty.Residence, MeetingParty.Authority }
        .Where(p => p is not MeetingParty.Authority || actor.Role is not Role.ResidenceStaff)
        .Select(p => new SelectListItem(p.Danish(), p.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await MayAskAsync(ct) ? Page() : ToCase("opfoelgning");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await MayAskAsync(ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.RequestedBy!.Value, Input.Reason!, Input.WishedBy!.Value), ct);
            if (!result.IsRefused)
            {
                return ToCase("opfoelgning", "oensket");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    private Task<bool> MayAskAsync(CancellationToken ct) => db.StaysVisibleTo(actor, CaseId).AnyAsync(ct);

    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg, hvem der ønsker mødet.")]
        public MeetingParty? RequestedBy { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår mødet senest skal være.")]
        public DateOnly? WishedBy { get; set; }

        [Required(ErrorMessage = "Skriv, hvorfor der er brug for et ekstra møde."), StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? Reason { get; set; }
    }
}
