using System.ComponentModel.DataAnnotations;
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
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>The residence's individual assessment of accompaniment to activities or necessary shopping.</summary>
[Authorize(Policies.ResidenceRecords)]
internal sealed class AssessAccompanimentModel(CaseworkDb db, AssessAccompanimentHandler handler, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<AccompanimentKind>().Where(AccompanimentRule.NeedsAssessment).Select(k => new SelectListItem(k.Danish(), $"{k}"));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadStayAsync(ct);
        Input = new() { From = Today };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.Kind!.Value, Input.Need ?? "", Input.Extent ?? "", Input.Reason ?? "", Input.From!.Value, Input.To), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold/ledsagelse", "vurderet");
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

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Need { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? Extent { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår vurderingen gælder fra.")]
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }
    }
}
