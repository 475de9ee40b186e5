using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>Changes a plan that is not approved yet.</summary>
[Authorize(Policies.Residence)]
internal sealed class ChangeHolidayModel(CaseworkDb db, ChangeHolidayHandler handler, HolidayBook book, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public HolidayForm Input { get; set; } = new();

    public HolidayBudget? Budget { get; private set; }

    public IReadOnlyList<Gate> Gates { get; private set; } = [];

    /// <summary>The plan as it stands.</summary>
    public string Before { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } holiday)
        {
            return NotFound();
        }

        (SeenVersion, Input) = (holiday.Version, HolidayForm.Of(holiday));
        return holiday.Status is HolidayStatus.Planned && MayChange ? Page() : ToCase($"ophold/ferie/{Id}");
    }

    /// <summary>Shows who would pay what, and whether the account has room; nothing is saved.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var plan = Input.ToPlan();
            Budget = HolidayBudgetRule.Of(plan.Kind, plan.Costs);
            Gates = await book.GatesAsync(Stay!, Id, new(plan.Kind, plan.From, plan.To), ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Id, SeenVersion, Input.ToPlan()), ct);
            if (!result.IsRefused)
            {
                return ToCase($"ophold/ferie/{Id}", "rettet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    private async Task<Holiday?> LoadAsync(CancellationToken ct)
    {
        if (!await LoadStayAsync(ct) || await Db.Holidays.AsNoTracking().SingleOrDefaultAsync(h => h.Id == Id && h.StayId == Stay!.Id, ct) is not { } holiday)
        {
            return null;
        }

        Before = $"{holiday.InWords()}: {holiday.Purpose}";
        return holiday;
    }
}
