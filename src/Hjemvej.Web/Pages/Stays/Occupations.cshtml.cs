using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>The plan of occupation or education, and every plan before it.</summary>
[Authorize(Policies.Residence)]
internal sealed class OccupationsModel(CaseworkDb db, PlanOccupationHandler handler, Actor actor, CivilClock clock, StandardInForce standard) : StayPage(db, actor, clock)
{
    private const int Shown = 50;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Occupation> Plans { get; private set; } = [];

    public Occupation? InForce => Plans.FirstOrDefault(p => p.From <= Today) ?? (Plans.Count > 0 ? Plans[^1] : null);

    /// <summary>The same question that the follow-up asks.</summary>
    public Gate Gate => OccupationCheck.Of(
        InForce is { } plan ? new(plan.From, plan.DaysPerWeek, plan.FullTime, plan.ReductionReason is not null, plan.ReviewOn) : null, Today, standard.Current);

    public int FullDays => standard.Current.OccupationDaysPerWeek.On(Today).Value;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new()
        {
            SeenId = Plans.Count > 0 ? Plans[0].Id : null,
            From = Stay is { } stay && stay.StartsOn > Today ? stay.StartsOn : Today,
            Occupation = OccupationForm.Of(InForce, FullDays),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.SeenId, Input.From!.Value, Input.Occupation.ToPlan()), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold/beskaeftigelse", "plan");
            }

            ModelState.AddRefusals(result.Refusals.Where(r => r.Field is nameof(Input.From) or null), nameof(Input));
            ModelState.AddRefusals(result.Refusals.Where(r => r.Field is not (nameof(Input.From) or null)), $"{nameof(Input)}.{nameof(Input.Occupation)}");
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        if (await LoadStayAsync(ct))
        {
            Plans = await Db.Occupations.AsNoTracking().Where(o => o.StayId == Stay!.Id).LatestFirst().Take(Shown).ToListAsync(ct);
        }
    }

    internal sealed class Form
    {
        public Guid? SeenId { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår planen gælder fra.")]
        public DateOnly? From { get; set; }

        public OccupationForm Occupation { get; set; } = new();
    }
}
