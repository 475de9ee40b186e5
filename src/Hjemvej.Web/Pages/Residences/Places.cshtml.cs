using Hjemvej.Casework;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Residences;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Residences;

/// <summary>Adds, closes and reopens the places of a residence.</summary>
[Authorize(Policies.Management)]
internal sealed class PlacesModel(CaseworkDb db, AddPlaceHandler add, ClosePlaceHandler close, ReopenPlaceHandler reopen, CivilClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public Guid? PlaceId { get; set; }

    [BindProperty]
    public DateOnly? ClosedFrom { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The places that can be closed: nobody holds them.</summary>
    public IEnumerable<Row> Closable => Rows.Where(r => r is { ClosedFrom: null, Held: false });

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ClosedFrom = Today;
        return await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        var result = await add.HandleAsync(new(Id, Label ?? ""), ct);
        if (!result.IsRefused)
        {
            return Done("plads");
        }

        ModelState.AddRefusals(result.Refusals);
        return await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        if (ClosedFrom is not { } from)
        {
            ModelState.TryAddModelError(nameof(ClosedFrom), "Skriv, hvornår pladsen lukker.");
            return await LoadAsync(ct);
        }

        var result = await close.HandleAsync(new(Id, PlaceId ?? Guid.Empty, from, Reason ?? ""), ct);
        if (!result.IsRefused)
        {
            return Done("lukket");
        }

        ModelState.AddRefusals(result.Refusals);
        return await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken ct)
    {
        var result = await reopen.HandleAsync(new(Id, PlaceId ?? Guid.Empty), ct);
        if (!result.IsRefused)
        {
            return Done("aabnet");
        }

        ModelState.AddRefusals(result.Refusals);
        return await LoadAsync(ct);
    }

    private RedirectResult Done(string saved) => Redirect($"/botilbud/{Id}/pladser?gemt={saved}");

    private async Task<IActionResult> LoadAsync(CancellationToken ct)
    {
        var found = await db.Residences.AsNoTracking().Where(r => r.Id == Id).Select(r => new { r.Name }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return NotFound();
        }

        Name = found.Name;
        var rows = await db.Places.AsNoTracking().Where(p => p.ResidenceId == Id)
            .Select(p => new Row(p.Id, p.Label, p.ClosedFrom, p.Holds.Any(h => h.Until == null || h.Until >= clock.Today))).ToListAsync(ct);
        Rows = [.. rows.OrderBy(r => r.Label, PlaceLabelOrder.Comparer)];
        return Page();
    }

    internal sealed record Row(Guid Id, string Label, DateOnly? ClosedFrom, bool Held);
}
