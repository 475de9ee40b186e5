using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>Dismisses a complaint whose power of attorney did not come, after a look at the letter.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class DismissComplaintModel(CaseworkDb db, DismissComplaintHandler handler) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
    public string? Reason { get; set; }

    [BindProperty, StringLength(200, ErrorMessage = "Højst 200 tegn.")]
    public string? Address { get; set; }

    /// <summary>The letter was looked over.</summary>
    [BindProperty]
    public bool Checked { get; set; }

    public LetterPreview? Preview { get; private set; }

    public IReadOnlyList<LetterText> Texts => [new("Hvad I har gjort", Reason, "#Reason")];

    public Complaint Complaint { get; private set; } = null!;

    public DateOnly AskedOn { get; private set; }

    public DateOnly From { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SeenVersion = Complaint.Version;
        return Complaint is { LacksPower: true, Waits: true } ? Page() : ToCase("klage");
    }

    /// <summary>Looks at the letter; nothing is saved.</summary>
    public async Task<IActionResult> OnPostNextAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var preview = await handler.PreviewAsync(new(CaseId, Id, SeenVersion, Reason, Address), ct);
            ModelState.AddRefusals(preview.Refusals);
            Preview = preview.IsRefused ? null : preview.Value;
        }

        ModelState.Remove(nameof(Checked));
        Checked = Preview is not null;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Checked)
        {
            return await OnPostNextAsync(ct);
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, SeenVersion, Reason, Address), ct);
            if (!result.IsRefused)
            {
                return ToCase("klage", "afvist");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id && c.CaseId == CaseId, ct) is not { } complaint)
        {
            return false;
        }

        Complaint = complaint;
        (AskedOn, From) = await handler.AskedAsync(complaint, ct);
        return true;
    }
}
