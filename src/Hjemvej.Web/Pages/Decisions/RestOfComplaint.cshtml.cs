using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>What the citizen who was found right in part says of the rest. Open in a closed case too, as the complaint is.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class RestOfComplaintModel(CaseworkDb db, RecordRestOfComplaintHandler handler, CivilClock clock) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public RestOfComplaint? Answer { get; set; }

    [BindProperty]
    public DateOnly? AnsweredOn { get; set; }

    [BindProperty]
    public DateOnly? ForwardedOn { get; set; }

    [BindProperty, StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
    public string? Reason { get; set; }

    public Complaint Complaint { get; private set; } = null!;

    /// <summary>The day the new decision was sent.</summary>
    public DateOnly Since { get; private set; }

    public Deadline Due { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        SeenVersion = Complaint.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, SeenVersion, Answer, AnsweredOn, ForwardedOn, Reason), ct);
            if (!result.IsRefused)
            {
                return ToCase("klage", "rest");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ?? Page();
    }

    /// <returns>Where to go when there is nothing to answer; null when there is.</returns>
    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (!await db.Complaints.AnyAsync(c => c.Id == Id && c.CaseId == CaseId, ct))
        {
            return NotFound();
        }

        var file = await db.CaseFileAsync(CaseId, clock.Today, ct);
        if (file?.RestAwaited is not { } complaint || complaint.Id != Id)
        {
            return ToCase("klage");
        }

        (Complaint, Since) = (complaint, file.RestAwaitedSince!.Value);
        Due = RestOfComplaintRule.Of(Since, clock.Today);
        return null;
    }
}
