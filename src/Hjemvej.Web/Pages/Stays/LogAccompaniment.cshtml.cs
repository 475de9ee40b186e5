using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>Logs a planned accompaniment: how long it took, or why it did not happen.</summary>
[Authorize(Policies.ResidenceRecords)]
internal sealed class LogAccompanimentModel(CaseworkDb db, LogAccompanimentHandler handler, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Accompaniment? Accompaniment { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, Input.Minutes, Input.CancelledBecause), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold/ledsagelse", Input.Minutes is null ? "aflyst" : "registreret");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Accompaniment = await LoadStayAsync(ct) ? await Db.Accompaniments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id && a.StayId == Stay!.Id, ct) : null;
        return Accompaniment is not null;
    }

    internal sealed class Form
    {
        public int? Minutes { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? CancelledBecause { get; set; }
    }
}
