using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>Puts a discharge right that has not come yet: another day, or not at all.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class MoveDischargeModel(CaseworkDb db, MoveDischargeHandler handler, CivilClock clock) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Stay Stay { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return ToCase("udskrivning");
        }

        Input = new() { SeenVersion = Stay.Version, LastDay = Stay.EndsOn };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input is { CallsOff: false, LastDay: null })
        {
            ModelState.TryAddModelError($"{nameof(Input)}.{nameof(Input.LastDay)}", "Skriv den nye sidste dag, eller vælg, at udskrivningen aflyses.");
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.SeenVersion, Input.CallsOff ? null : Input.LastDay, Input.Reason ?? ""), ct);
            if (!result.IsRefused)
            {
                return ToCase("udskrivning", Input.CallsOff ? "aflyst" : "flyttet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return await LoadAsync(ct) ? Page() : ToCase("udskrivning");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Stay = (await db.Stays.AsNoTracking().Where(s => s.CaseId == CaseId).PresentFirst(clock.Today).FirstOrDefaultAsync(ct))!;
        return Stay is { EndsOn: not null };
    }

    internal sealed class Form
    {
        public int SeenVersion { get; set; }

        public DateOnly? LastDay { get; set; }

        public bool CallsOff { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? Reason { get; set; }
    }
}
