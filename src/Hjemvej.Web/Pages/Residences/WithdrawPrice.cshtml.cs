using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Residences;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>Shows a price that was written wrongly, and withdraws it for a reason.</summary>
[Authorize(Policies.Management)]
internal sealed class WithdrawPriceModel(CaseworkDb db, WithdrawPriceHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid PriceId { get; set; }

    /// <summary>How many prices and withdrawals there were when the page was opened.</summary>
    [BindProperty]
    public int SeenPrices { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    public ResidencePrice Price { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        SeenPrices = await db.ResidencePrices.CountAsync(p => p.ResidenceId == Id, ct);
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(Id, PriceId, SeenPrices, Reason), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/botilbud/{Id}/ret?gemt=trukket#priser");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.ResidencePrices.AsNoTracking().Include(p => p.Residence).SingleOrDefaultAsync(p => p.Id == PriceId && p.ResidenceId == Id && p.Withdraws == null, ct) is not { } price)
        {
            return false;
        }

        Price = price;
        return true;
    }
}
