using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Writes the plan's four parts (SEL § 141(3)), as a draft or finished.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class WriteModel(CaseworkDb db, WriteActionPlanHandler handler) : CasePage
{
    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Gate Accepted { get; private set; } = null!;

    /// <summary>The fields hold what the assessment and the decision say; nothing is saved.</summary>
    public bool IsProposal { get; private set; }

    public PlanWording Wording { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } plan)
        {
            SeenVersion = plan.Version;
            Input = new()
            {
                CitizensWishes = plan.CitizensWishes,
                Purpose = plan.Purpose,
                Effort = plan.Effort,
                ExpectedDuration = plan.ExpectedDuration,
                SpecialMatters = plan.SpecialMatters,
            };
            if (plan.IsUnwritten() && Accepted.IsOpen && await db.PlanProposalAsync(CaseId, ct) is { IsEmpty: false } proposal)
            {
                (Input.CitizensWishes, Input.Purpose, Input.ExpectedDuration, IsProposal) = (proposal.CitizensWishes, proposal.Purpose, proposal.ExpectedDuration, true);
            }
        }
    }

    public async Task<IActionResult> OnPostAsync(bool finish, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(
                new(CaseId, SeenVersion, Input.CitizensWishes.OrNull(), Input.Purpose.OrNull(), Input.Effort.OrNull(), Input.ExpectedDuration.OrNull(), Input.SpecialMatters.OrNull(), finish), ct);
            if (!result.IsRefused)
            {
                return ToCase("handleplan", finish ? "faerdig" : "kladde");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task<ActionPlan?> LoadAsync(CancellationToken ct)
    {
        var plan = await db.ActionPlans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == CaseId, ct);
        Accepted = ActionPlanRules.Accepted(PlanQueries.FactsOf(plan, plan is null ? await db.GrantInForceAsync(CaseId, ct) : null));
        Wording = PlanWording.Of(await db.ApproachAsync(CaseId, ct));
        return plan;
    }

    internal sealed class Form
    {
        [StringLength(4000, ErrorMessage = "Borgerens ønsker må højst fylde 4.000 tegn.")]
        public string? CitizensWishes { get; set; }

        [StringLength(4000, ErrorMessage = "Formålet må højst fylde 4.000 tegn.")]
        public string? Purpose { get; set; }

        [StringLength(4000, ErrorMessage = "Indsatsen må højst fylde 4.000 tegn.")]
        public string? Effort { get; set; }

        [StringLength(4000, ErrorMessage = "Varigheden må højst fylde 4.000 tegn.")]
        public string? ExpectedDuration { get; set; }

        [StringLength(4000, ErrorMessage = "Særlige forhold må højst fylde 4.000 tegn.")]
        public string? SpecialMatters { get; set; }
    }
}
