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

namespace Hjemvej.Web.Pages.Stays;

/// <summary>Plans a holiday, a day trip or a purchase; the split budget can be seen before it is saved, and is seen before it is approved.</summary>
[Authorize(Policies.Residence)]
internal sealed class PlanHolidayModel(CaseworkDb db, PlanHolidayHandler handler, HolidayBook book, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    [BindProperty]
    public HolidayForm Input { get; set; } = new();

    public HolidayBudget? Budget { get; private set; }

    public IReadOnlyList<Gate> Gates { get; private set; } = [];

    public HolidayAccount? Account { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>Shows who pays what, and whether the account has room; nothing is saved.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (ModelState.IsValid && Stay is not null)
        {
            var plan = Input.ToPlan();
            Budget = HolidayBudgetRule.Of(plan.Kind, plan.Costs);
            Gates = await book.GatesAsync(Stay, null, new(plan.Kind, plan.From, plan.To), ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.ToPlan()), ct);
            if (!result.IsRefused)
            {
                return ToCase($"ophold/ferie/{result.Value.Id}", "planlagt");
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
            Account = await book.AccountAsync(CaseId, Today.Year, ct);
        }
    }
}
