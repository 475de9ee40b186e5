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

/// <summary>Ends an assessment of accompaniment on a day.</summary>
[Authorize(Policies.ResidenceRecords)]
internal sealed class EndAssessmentModel(CaseworkDb db, EndAccompanimentAssessmentHandler handler, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public AccompanimentAssessment? Assessment { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input = new() { LastDay = Today };
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, Input.LastDay!.Value, Input.Reason ?? ""), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold/ledsagelse", "ophoert");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Assessment = await LoadStayAsync(ct) ? await Db.AccompanimentAssessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id && a.StayId == Stay!.Id, ct) : null;
        return Assessment is not null;
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Skriv den sidste dag.")]
        public DateOnly? LastDay { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? Reason { get; set; }
    }
}
