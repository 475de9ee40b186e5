using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>Takes a reassessment back that was recorded wrongly, with a reason.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class CorrectReassessmentModel(CaseworkDb db, CorrectReassessmentHandler handler) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    public Complaint Complaint { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SeenVersion = Complaint.Version;
        return await handler.IsOpenAsync(Complaint, ct) ? Page() : ToCase("klage");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, SeenVersion, Reason), ct);
            if (!result.IsRefused)
            {
                return ToCase("klage", "rettet");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var complaint = await db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id && c.CaseId == CaseId, ct);
        Complaint = complaint!;
        return complaint is not null;
    }
}
