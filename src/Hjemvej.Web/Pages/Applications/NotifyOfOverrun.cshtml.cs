using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Writes to the citizen that the deadline cannot be kept: first the letter to look at, then sent.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class NotifyOfOverrunModel(CaseworkDb db, NotifyOfOverrunHandler handler, CivilClock clock, StandardInForce standard) : ApplicationTaskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Deadline Deadline { get; private set; } = null!;

    /// <summary>The date promised in an earlier letter.</summary>
    public DateOnly? ToldBefore { get; private set; }

    public LetterPreview? Preview { get; private set; }

    /// <summary>What the letter says in the caseworker's own words; it is mended on this page.</summary>
    public IReadOnlyList<LetterText> Texts => [new("Derfor tager det længere tid", Input.Reason, "#Input_Reason")];

    private DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        SeenVersion = await LoadAsync(ct);
        return Open();
    }

    /// <summary>Shows the letter; nothing is sent.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (ModelState.IsValid)
        {
            var preview = await handler.PreviewAsync(ToCommand(), ct);
            ModelState.AddRefusals(preview.Refusals, nameof(Input));
            Preview = preview.IsRefused ? null : preview.Value;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return Page();
        }

        var result = await handler.HandleAsync(ToCommand(), ct);
        var version = await LoadAsync(ct);
        return await AnswerAsync(result, "ansoegning", "forsinkelse", () => Task.FromResult(version));
    }

    private NotifyOfOverrun ToCommand() => new(CaseId, SeenVersion, Input.NewExpectedOn!.Value, Input.Reason!);

    /// <returns>The application's version now.</returns>
    private async Task<int> LoadAsync(CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.CaseId == CaseId, ct);
        Deadline = await db.ToldDecisionDeadlineAsync(application, DecisionDeadlineRule.Of(application.ToFacts(), null, Today, standard.Current), null, Today, ct);
        ToldBefore = application.NewExpectedOn;
        return application.Version;
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        [Required(ErrorMessage = "Skriv den nye dato for svaret.")]
        public DateOnly? NewExpectedOn { get; set; }

        [Required(ErrorMessage = "Skriv til borgeren, hvorfor det tager længere tid.")]
        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }
    }
}
