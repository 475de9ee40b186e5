using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.FollowUps;

/// <summary>Convenes the regular status meeting, or an extra one that was wished for.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ConveneModel(CaseworkDb db, FollowUpOverview overview, ConveneMeetingHandler handler, CivilClock clock) : CasePage
{
    /// <summary>The wish for an extra meeting that is followed; null for the regular one.</summary>
    [BindProperty(SupportsGet = true, Name = "oenske")]
    public Guid? WishId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public MeetingForm Input { get; set; } = new();

    public StatusMeeting? Wish { get; private set; }

    public Deadline? Due { get; private set; }

    public string ResidenceName { get; private set; } = "";

    public string ResponsibleName { get; private set; } = "";

    public IReadOnlyList<RelatedPerson> Welcome { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return ToCase("opfoelgning");
        }

        SeenVersion = Wish?.Version ?? 0;
        Input = new() { Place = ResidenceName };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return ToCase("opfoelgning");
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.PlannedOn!.Value, Input.StartsAt!.Value, Input.Place!.Trim(), Input.LateReason.OrNull(), WishId, SeenVersion), ct);
            if (!result.IsRefused)
            {
                return ToCase("opfoelgning", "indkaldt");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    /// <returns>False when there is no stay, or the wish is not of this case.</returns>
    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await overview.OfCaseAsync(CaseId, ct) is not { } follow)
        {
            return false;
        }

        Wish = WishId is { } id ? follow.Meetings.SingleOrDefault(m => m.Id == id) : null;
        Due = follow.Next ?? follow.First;
        (ResidenceName, Welcome) = (follow.Stay.Residence.Name, follow.Welcome);
        ResponsibleName = await db.Cases.Where(c => c.Id == CaseId).Select(c => c.ResponsibleName).SingleAsync(ct);
        return WishId is null || Wish is not null;
    }

    internal sealed class MeetingForm
    {
        [Required(ErrorMessage = "Skriv mødets dag.")]
        public DateOnly? PlannedOn { get; set; }

        [Required(ErrorMessage = "Skriv, hvad klokken er.")]
        public TimeOnly? StartsAt { get; set; }

        [Required(ErrorMessage = "Skriv, hvor mødet er."), StringLength(300, ErrorMessage = "Stedet må højst fylde 300 tegn.")]
        public string? Place { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? LateReason { get; set; }
    }
}
