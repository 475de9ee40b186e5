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

/// <summary>Records what Ankestyrelsen answered to a complaint. Open in a closed case too, which it may open again.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class BoardAnswerModel(CaseworkDb db, RecordBoardAnswerHandler handler) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Complaint Complaint { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SeenVersion = Complaint.Version;
        return Complaint.AtBoard ? Page() : ToCase("klage");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, SeenVersion, Input.AnsweredOn!.Value, Input.Outcome, Input.Note), ct);
            if (!result.IsRefused)
            {
                return ToCase("klage", "svar");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return await LoadAsync(ct) ? Complaint.ReassessedOn is null ? ToCase("klage") : Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var complaint = await db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id && c.CaseId == CaseId, ct);
        Complaint = complaint!;
        return complaint is not null;
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Skriv, hvornår svaret er modtaget.")]
        public DateOnly? AnsweredOn { get; set; }

        public BoardOutcome? Outcome { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Note { get; set; }
    }
}
