using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Takes up work on an ended goal again.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ReopenGoalModel(CaseworkDb db, ReopenGoalHandler handler) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid GoalId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv, hvorfor målet genåbnes."), StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Reason { get; set; }

    public Goal Goal { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SeenVersion = Goal.Version;
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
            var result = await handler.HandleAsync(new(CaseId, GoalId, SeenVersion, Reason!), ct);
            if (!result.IsRefused)
            {
                return ToCase("handleplan", "genaabnet");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Goal = (await db.Goals.AsNoTracking().SingleOrDefaultAsync(g => g.Id == GoalId && g.CaseId == CaseId, ct))!;
        return Goal is not null;
    }
}
