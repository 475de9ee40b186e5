using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Residences;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Stays;

/// <summary>The registration of the residence where the citizen lives, and the authority's stance on the stay when it lapses.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class RegistrationModel(CaseworkDb db, TakeRegistrationStanceHandler handler, Actor actor, CivilClock clock) : StayPage(db, actor, clock)
{
    private const int Shown = 10;

    [BindProperty]
    public Guid RegistrationId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Registration Latest { get; private set; } = null!;

    public Gate Registered { get; private set; } = null!;

    public IReadOnlyList<RegistrationStance> Stances { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, RegistrationId, Input.Stance, Input.Reason, Input.ReviewOn), ct);
            if (!result.IsRefused)
            {
                return ToCase("ophold/registrering", "gemt");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await LoadStayAsync(ct))
        {
            return false;
        }

        var residence = await Db.Residences.AsNoTracking().Include(r => r.Registrations).SingleAsync(r => r.Id == Stay!.ResidenceId, ct);
        if (residence.Registrations.MaxBy(r => r.RecordedAt) is not { } latest)
        {
            return false;
        }

        Latest = latest;
        Registered = RegistrationRule.Of("stay.registered", residence.ToFacts(), Today);
        Stances = await Db.RegistrationStances.AsNoTracking().Where(s => s.StayId == Stay!.Id).OrderByDescending(s => s.RecordedAt).Take(Shown).ToListAsync(ct);
        return true;
    }

    internal sealed class Form
    {
        public StanceOnStay? Stance { get; set; }

        public DateOnly? ReviewOn { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }
    }
}
