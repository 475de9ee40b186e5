using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>Records a look-up on Tilbudsportalen.</summary>
[Authorize(Policies.Management)]
internal sealed class LookupModel(CaseworkDb db, RecordLookupHandler handler, CivilClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public string? PortalId { get; private set; }

    /// <summary>Citizens who live there now: each gets an alert when the registration lapses.</summary>
    public int Residents { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var latest = await db.Registrations.AsNoTracking().Where(r => r.ResidenceId == Id).OrderByDescending(r => r.RecordedAt).FirstOrDefaultAsync(ct);
        Input = new()
        {
            RegisteredFrom = latest?.RegisteredFrom,
            RegisteredTo = latest?.RegisteredTo,
            Approved = latest?.Approved,
            SupervisedBy = latest?.SupervisedBy,
            VerifiedOn = clock.Today,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(Input.ToCommand(Id), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/botilbud/{Id}?gemt=opslag");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var found = await db.Residences.Where(r => r.Id == Id)
            .Select(r => new { r.Name, r.PortalId, Residents = db.Stays.Count(s => s.ResidenceId == r.Id && (s.EndsOn == null || s.EndsOn >= clock.Today)) })
            .SingleOrDefaultAsync(ct);
        (Name, PortalId, Residents) = (found?.Name ?? "", found?.PortalId, found?.Residents ?? 0);
        return found is not null;
    }

    /// <summary>What Tilbudsportalen said.</summary>
    internal sealed class Form
    {
        [Required(ErrorMessage = "Skriv, hvornår registreringen gælder fra.")]
        public DateOnly? RegisteredFrom { get; set; }

        public DateOnly? RegisteredTo { get; set; }

        [Required(ErrorMessage = "Vælg, om botilbuddet er godkendt.")]
        public bool? Approved { get; set; }

        [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? SupervisedBy { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? SupervisionNote { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår du slog op.")]
        public DateOnly? VerifiedOn { get; set; }

        public RecordLookup ToCommand(Guid id) => new(id, RegisteredFrom!.Value, RegisteredTo, Approved!.Value, SupervisedBy ?? "", SupervisionNote, VerifiedOn!.Value);
    }
}
