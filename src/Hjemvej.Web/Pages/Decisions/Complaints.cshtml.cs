using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>The complaints of a case with the deadline of each reassessment; records a new one, late or not.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ComplaintsModel(CaseworkDb db, RecordComplaintHandler handler, CivilClock clock, StandardInForce standard) : CasePage
{
    private const int Shown = 20;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<(Complaint Complaint, Decision Decision, Deadline Due)> Complaints { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Decisions { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.ReceivedOn = Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.DecisionId!.Value, Input.ReceivedOn!.Value, Input.Oral!.Value, Input.From, Input.By, Input.Text), ct);
            if (!result.IsRefused)
            {
                return ToCase("klage", "modtaget");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.CaseId == CaseId && d.MadeOn != null).OrderByDescending(d => d.MadeOn).ToListAsync(ct);
        var complaints = await db.Complaints.AsNoTracking().Where(c => c.CaseId == CaseId).OrderByDescending(c => c.ReceivedOn).Take(Shown).ToListAsync(ct);
        Complaints = [.. complaints.Select(c => (c, decisions.Single(d => d.Id == c.DecisionId), ReassessmentRule.Of(c.ToFacts(), Today, standard.Current)))];
        Decisions = [.. decisions.Select(d => new SelectListItem($"{d.Title}, {Danish.Date(d.MadeOn!.Value)}{(d.SetAsideOn is null ? "" : " (gælder ikke længere)")}", d.Id.ToString()))];
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg den afgørelse, der klages over.")]
        public Guid? DecisionId { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår klagen er modtaget.")]
        public DateOnly? ReceivedOn { get; set; }

        [Required(ErrorMessage = "Vælg, om klagen er mundtlig.")]
        public bool? Oral { get; set; }

        public Complainant? By { get; set; }

        [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? From { get; set; }

        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Text { get; set; }
    }
}
