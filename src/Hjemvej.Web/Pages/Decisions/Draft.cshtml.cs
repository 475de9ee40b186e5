using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Assessments;
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

    /// <summary>Whether the draft follows the assessment and the committee; null for a later decision.</summary>
    public Gate? Departs { get; private set; }

    /// <summary>What is to be settled of a citizen who is not of age; null when there is nothing.</summary>
    public Gate? Minor { get; private set; }

    /// <summary>What somebody should know before it is sent; null when there is nothing.</summary>
    public string? Warning { get; private set; }

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
        Warning = DecisionDesk.Warning(basis);
        Minor = desk.Minor(basis);
        Departs = basis.Draft?.Outcome is { } outcome
            ? ConsistencyGate.Of(outcome, basis.Assessment?.ToFacts() ?? AssessmentFacts.None, basis.Committee?.ToFacts(), basis.Draft.DepartsBecause)
            : null;
        return basis.Draft is not null;
    }

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

        public PartyHearing? Hearing { get; set; }

        public DateOnly? HeardOn { get; set; }

        public bool? HearingAnswered { get; set; }

        public DateOnly? HearingAnswerBy { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? HearingNote { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? DepartsBecause { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? MinorStance { get; set; }

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
            Hearing = draft.Hearing,
            HeardOn = draft.HeardOn,
            HearingAnswered = draft.HearingAnswered,
            HearingAnswerBy = draft.HearingAnswerBy,
            HearingNote = draft.HearingNote,
            DepartsBecause = draft.DepartsBecause,
            MinorStance = draft.MinorStance,
        };

        public DecisionText ToText() => new(LegalBasis, Facts, Reasons, CitizensViews, Purposes, WayOut, ExpectedDuration, Change, TakesEffectOn)
        {
            Hearing = new(Hearing, HeardOn, HearingNote, HearingAnswerBy, HearingAnswered),
            DepartsBecause = DepartsBecause,
            MinorStance = MinorStance,
        };
    }
}
