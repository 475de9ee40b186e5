using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>Adds a residence.</summary>
[Authorize(Policies.Management)]
internal sealed class CreateModel(RegisterResidenceHandler handler, CivilClock clock) : PageModel
{
    [BindProperty]
    public ResidenceForm Input { get; set; } = new();

    /// <summary>Its first price, as most prices from a New Year.</summary>
    [BindProperty]
    public PriceForm Price { get; set; } = new();

    public void OnGet() => Price.From = new(clock.Today.Year, 1, 1);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(Input.ToContent(), Price.ToContent()), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/botilbud/{result.Value.Id}?gemt=oprettet");
            }

            ModelState.AddRefusals([.. result.Refusals.Where(r => r.Field is nameof(PriceForm.From))], nameof(Price));
            ModelState.AddRefusals([.. result.Refusals.Where(r => r.Field is not nameof(PriceForm.From))], nameof(Input));
        }

        return Page();
    }
}
