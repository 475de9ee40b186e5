using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Ends the work on a goal, with how it went and who judged it.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class CloseGoalModel(CaseworkDb db, CloseGoalHandler handler, CivilClock clock) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid GoalId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Goal Goal { get; private set; } = null!;

    public IEnumerable<SelectListItem> Outcomes { get; } =
        Enum.GetValues<GoalStatus>().Where(s => s is not GoalStatus.Active).Select(s => new SelectListItem(s.Danish(), s.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (SeenVersion, Input.EndedOn) = (Goal.Version, clock.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, GoalId, SeenVersion, Input.Outcome!.Value, Input.EndedOn!.Value, Input.OutcomeText!, Input.Informant!), ct);
            if (!result.IsRefused)
            {
                return ToCase("handleplan", "afsluttet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Goal = (await db.Goals.AsNoTracking().SingleOrDefaultAsync(g => g.Id == GoalId && g.CaseId == CaseId, ct))!;
        return Goal is not null;
    }

    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg, hvordan målet endte.")]
        public GoalStatus? Outcome { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår målet blev afsluttet.")]
        public DateOnly? EndedOn { get; set; }

        [Required(ErrorMessage = "Skriv, hvordan det gik med målet."), StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? OutcomeText { get; set; }

        [Required(ErrorMessage = "Skriv, hvem der har vurderet målet."), StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? Informant { get; set; }
    }
}
