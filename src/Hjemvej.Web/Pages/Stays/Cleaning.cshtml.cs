using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>Who cleans, from when, and why.</summary>
[Authorize(Policies.Residence)]
internal sealed class CleaningModel(CaseworkDb db, ArrangeCleaningHandler handler, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    private const int Shown = 50;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<CleaningArrangement> Arrangements { get; private set; } = [];

    public CleaningArrangement? InForce => Arrangements.FirstOrDefault(a => a.From <= Today) ?? (Arrangements.Count > 0 ? Arrangements[^1] : null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new() { SeenId = Arrangements.Count > 0 ? Arrangements[0].Id : null, From = Stay is { } stay && stay.StartsOn > Today ? stay.StartsOn : Today };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.SeenId, Input.From!.Value, Input.Kind!.Value, Input.Reason), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold/rengoering", "aftale");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        if (await LoadStayAsync(ct))
        {
            Arrangements = await Db.CleaningArrangements.AsNoTracking().Where(c => c.StayId == Stay!.Id).LatestFirst().Take(Shown).ToListAsync(ct);
        }
    }

    internal sealed class Form
    {
        public Guid? SeenId { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår aftalen gælder fra.")]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "Vælg, hvem der gør rent.")]
        public CleaningKind? Kind { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }
    }
}
