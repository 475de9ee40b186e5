using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Sources;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Sources;

/// <summary>The municipality's stance on one assumption.</summary>
[Authorize(Policies.Management)]
internal sealed class TakeStanceModel(CaseworkDb db, TakeStanceHandler handler) : PageModel
{
    /// <summary>Which assumption; empty or unknown is not found.</summary>
    [BindProperty(SupportsGet = true, Name = "nr")]
    public string? Key { get; set; }

    [BindProperty, Required(ErrorMessage = "Vælg kommunens stilling.")]
    public Stance? Stance { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Comment { get; set; }

    public Assumption Assumption { get; private set; } = null!;

    public AssumptionStance? Latest { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(Key ?? "", Stance!.Value, Comment), ct);
            if (!result.IsRefused)
            {
                return Redirect("/kilder?gemt=stilling#antagelser");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (Assumptions.All.FirstOrDefault(a => a.Key == Key) is not { } assumption)
        {
            return false;
        }

        Assumption = assumption;
        Latest = await db.AssumptionStances.AsNoTracking().Where(s => s.Key == Key).OrderByDescending(s => s.At).FirstOrDefaultAsync(ct);
        return true;
    }
}
