using Hjemvej.Casework.Residences;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>Adds a residence.</summary>
[Authorize(Policies.Management)]
internal sealed class CreateModel(RegisterResidenceHandler handler) : PageModel
{
    [BindProperty]
    public ResidenceForm Input { get; set; } = new();

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(Input.ToContent()), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/botilbud/{result.Value.Id}?gemt=oprettet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }
}
