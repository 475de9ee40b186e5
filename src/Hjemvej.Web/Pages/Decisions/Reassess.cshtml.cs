using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>The municipality's second look at a decision after a complaint.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ReassessModel(CaseworkDb db, ReassessComplaintHandler handler, CivilClock clock, StandardInForce standard) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public ReassessmentOutcome? Outcome { get; set; }

    [BindProperty, StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? ForwardedOn { get; set; }

    public LetterPreview? Preview { get; private set; }

    /// <summary>What the letter says in the caseworker's own words; it is mended on this page.</summary>
    public IReadOnlyList<LetterText> Texts => [new("Begrundelse", Reason, "#Reason")];

    public Complaint Complaint { get; private set; } = null!;

    public Decision Decision { get; private set; } = null!;

    public Deadline Due { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SeenVersion = Complaint.Version;
        return Complaint.ReassessedOn is null ? Page() : ToCase("klage");
    }

    /// <summary>A decision that stands is told in a letter, which is shown first; anything else is saved at once.</summary>
    public async Task<IActionResult> OnPostNextAsync(CancellationToken ct)
    {
        if (Outcome is not ReassessmentOutcome.Upheld)
        {
            return await OnPostAsync(ct);
        }

        if (ModelState.IsValid)
        {
            var preview = await handler.PreviewAsync(ToCommand(), ct);
            ModelState.AddRefusals(preview.Refusals);
            Preview = preview.IsRefused ? null : preview.Value;
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(ToCommand(), ct);
            if (!result.IsRefused)
            {
                return ToCase("klage", result.Value.FoundRight ? "medhold" : "fastholdt");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private ReassessComplaint ToCommand() => new(CaseId, Id, SeenVersion, Outcome, Reason, ForwardedOn);

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var complaint = await db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id && c.CaseId == CaseId, ct);
        if (complaint is null)
        {
            return false;
        }

        Complaint = complaint;
        Decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == complaint.DecisionId, ct);
        Due = ReassessmentRule.Of(complaint.ToFacts(), Today, standard.Current);
        return true;
    }
}
