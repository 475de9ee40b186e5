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

    /// <summary>The outcome that was looked over; what is saved is what was shown.</summary>
    [BindProperty]
    public ReassessmentOutcome? CheckedOutcome { get; set; }

    /// <summary>Everything is filled in; it is looked over before it is saved.</summary>
    public bool Checking { get; private set; }

    /// <summary>The letter to the citizen; null when none is sent yet, because a new decision follows.</summary>
    public LetterPreview? Preview { get; private set; }

    /// <summary>What the letter says in the caseworker's own words; it is mended on this page.</summary>
    public IReadOnlyList<LetterText> Texts => [new("Begrundelse", Reason, "#Reason")];

    public Complaint Complaint { get; private set; } = null!;

    /// <summary>What is complained over; null when it can no longer be found.</summary>
    public ComplaintSubject? Subject { get; private set; }

    public Deadline Due { get; private set; } = null!;

    private DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        SeenVersion = Complaint.Version;
        return Complaint.Waits ? Page() : ToCase("klage");
    }

    /// <summary>Looks it over, with the letter when there is one; nothing is saved.</summary>
    public async Task<IActionResult> OnPostNextAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var check = await handler.CheckAsync(ToCommand(), ct);
            ModelState.AddRefusals(check.Refusals);
            Checking = !check.IsRefused;
            Preview = Checking && (Outcome is ReassessmentOutcome.Upheld || check.Value.Over is not ComplaintOver.Decision) ? (await handler.PreviewAsync(ToCommand(), ct)).Value : null;
        }

        ModelState.Remove(nameof(CheckedOutcome));
        CheckedOutcome = Checking ? Outcome : null;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Outcome is null || CheckedOutcome != Outcome)
        {
            return await OnPostNextAsync(ct);
        }

        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(ToCommand(), ct);
            if (!result.IsRefused)
            {
                return ToCase("klage", result.Value switch { { FoundRight: false } => "fastholdt", { Over: ComplaintOver.Decision } => "medhold", { Over: var over } => ComplaintsModel.FoundRightOver(over) });
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
        Subject = (await db.ComplaintSubjectsAsync(CaseId, standard.Current, ct)).FirstOrDefault(s => s.Id == complaint.SubjectId);
        Due = ReassessmentRule.Of(complaint.ToFacts(Subject is { OutsidersAccess: true }), Today, standard.Current);
        return true;
    }
}
