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

namespace Hjemvej.Web.Pages.Stays;

/// <summary>Plans an accompaniment, or logs one that has been done.</summary>
[Authorize(Policies.ResidenceRecords)]
internal sealed class PlanAccompanimentModel(CaseworkDb db, PlanAccompanimentHandler handler, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadStayAsync(ct);
        Input = new() { Date = Today };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.Kind!.Value, Input.Date!.Value, Input.Purpose ?? "", Input.Minutes), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold/ledsagelse", Input.Minutes is null ? "planlagt" : "registreret");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadStayAsync(ct);
        return Page();
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg, hvad ledsagelsen er til.")]
        public AccompanimentKind? Kind { get; set; }

        [Required(ErrorMessage = "Skriv dagen.")]
        public DateOnly? Date { get; set; }

        [Required(ErrorMessage = "Skriv, hvor turen går hen."), StringLength(500, ErrorMessage = "Højst 500 tegn.")]
        public string? Purpose { get; set; }

        public int? Minutes { get; set; }
    }
}
