using Hjemvej.Casework;
using Hjemvej.Casework.Residences;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>Corrects what is written of a residence.</summary>
[Authorize(Policies.Management)]
internal sealed class EditModel(CaseworkDb db, CorrectResidenceHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public ResidenceForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.Residences.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id, ct) is not { } residence)
        {
            return NotFound();
        }

        (SeenVersion, Input) = (residence.Version, ResidenceForm.Of(residence));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await db.Residences.AnyAsync(r => r.Id == Id, ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(Id, SeenVersion, Input.ToContent()), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/botilbud/{Id}?gemt=rettet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }
}
