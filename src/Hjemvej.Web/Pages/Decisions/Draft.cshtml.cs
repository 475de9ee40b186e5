using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>Writes the draft of a decision. It may be saved incomplete; the check page says what is missing.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class DraftModel(DecisionDesk desk, WriteDecisionHandler handler) : CasePage
{
    [BindProperty]
    public Guid DecisionId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Decision Draft { get; private set; } = null!;

    /// <summary>The committee's recommendation, when the draft goes another way.</summary>
    public string? ContraryToCommittee { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return ToCase("afgoerelse");
        }

        (DecisionId, SeenVersion, Input) = (Draft.Id, Draft.Version, Form.Of(Draft));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? next, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, DecisionId, SeenVersion, Input.ToText()), ct);
            if (!result.IsRefused)
            {
                return next == "check" ? ToCase("afgoerelse/tjek") : ToCase("afgoerelse/udkast", "gemt");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return await LoadAsync(ct) ? Page() : ToCase("afgoerelse");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var basis = await desk.BasisAsync(CaseId, ct);
        Draft = basis.Draft!;
        ContraryToCommittee = basis is { Draft.Outcome: { } outcome, Committee.Recommendation: { } advice } && !Agrees(outcome, advice) ? advice.Danish() : null;
        return basis.Draft is not null;
    }

    private static bool Agrees(Outcome outcome, Recommendation advice) => (outcome, advice) is
        (Outcome.Grant, Recommendation.Grant) or (Outcome.HomeSupport, Recommendation.HomeSupport) or (Outcome.Refusal, Recommendation.Refusal);

    internal sealed class Form
    {
        public List<StayPurpose> Purposes { get; set; } = [];

        public WayOut? WayOut { get; set; }

        [StringLength(200, ErrorMessage = "Højst 200 tegn.")]
        public string? ExpectedDuration { get; set; }

        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Change { get; set; }

        public DateOnly? TakesEffectOn { get; set; }

        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Facts { get; set; }

        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? Reasons { get; set; }

        [StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
        public string? CitizensViews { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? LegalBasis { get; set; }

        public static Form Of(Decision draft) => new()
        {
            Purposes = draft.Purposes,
            WayOut = draft.WayOut,
            ExpectedDuration = draft.ExpectedDuration,
            Change = draft.Change,
            TakesEffectOn = draft.TakesEffectOn,
            Facts = draft.Facts,
            Reasons = draft.Reasons,
            CitizensViews = draft.CitizensViews,
            LegalBasis = draft.LegalBasis,
        };

        public DecisionText ToText() => new(LegalBasis, Facts, Reasons, CitizensViews, Purposes, WayOut, ExpectedDuration, Change, TakesEffectOn);
    }
}
