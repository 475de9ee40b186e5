using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Matching;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Matching;

/// <summary>Records what the citizen wishes of the place.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class WishModel(CaseworkDb db, RecordWishHandler handler) : CasePage
{
    /// <summary>More than a municipality knows of; a select of more could not be read.</summary>
    private const int MostResidences = 500;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Residences { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var wish = await db.PlacementWishes.AsNoTracking().SingleOrDefaultAsync(w => w.CaseId == CaseId, ct);
        Input = new()
        {
            SeenVersion = wish?.Version ?? 0,
            NearPostalCode = wish?.NearPostalCode,
            ResidenceId = wish?.ResidenceId,
            Text = wish is null ? await db.Applications.Where(a => a.CaseId == CaseId).Select(a => a.Wishes).SingleAsync(ct) : wish.Text,
        };
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.SeenVersion, Input.NearPostalCode, Input.ResidenceId, Input.Text), ct);
            if (!result.IsRefused)
            {
                return ToCase("botilbud", "oensker");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct) =>
        Residences = [.. (await db.Residences.AsNoTracking().OrderBy(r => r.Name).Take(MostResidences).Select(r => new { r.Id, r.Name }).ToListAsync(ct)).Select(r => new SelectListItem(r.Name, r.Id.ToString()))];

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        public int SeenVersion { get; set; }

        public string? NearPostalCode { get; set; }

        public Guid? ResidenceId { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Text { get; set; }
    }
}
