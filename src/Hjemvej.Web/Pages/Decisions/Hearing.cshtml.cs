using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>The letter of hearing: written, seen, and sent with a last day to answer.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class HearingModel(CaseworkDb db, HearPartyHandler handler, CivilClock clock, StandardInForce standard) : CasePage
{
    [BindProperty]
    public Guid DecisionId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty, StringLength(4000, ErrorMessage = "Højst 4.000 tegn.")]
    public string? Material { get; set; }

    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    public LetterPreview? Preview { get; private set; }

    /// <summary>What the letter says in the caseworker's own words; it is mended on this page.</summary>
    public IReadOnlyList<LetterText> Texts => [new("Oplysningerne", Material, "#Material")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var draft = await db.Decisions.AsNoTracking().Where(d => d.CaseId == CaseId && d.MadeOn == null && d.Outcome != Outcome.Grant).Select(d => new { d.Id, d.Version, d.Facts }).FirstOrDefaultAsync(ct);
        if (draft is null)
        {
            return ToCase("afgoerelse");
        }

        (DecisionId, SeenVersion, Material, AnswerBy) = (draft.Id, draft.Version, draft.Facts, standard.Current.FollowOnBy(clock.Today));
        return Page();
    }

    /// <summary>Shows the letter; nothing is sent.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var preview = await handler.PreviewAsync(ToCommand(), ct);
            ModelState.AddRefusals(preview.Refusals);
            Preview = preview.IsRefused ? null : preview.Value;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(ToCommand(), ct);
            if (!result.IsRefused)
            {
                return ToCase("afgoerelse/udkast", "hoert");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        return Page();
    }

    private HearParty ToCommand() => new(CaseId, DecisionId, SeenVersion, Material, AnswerBy);
}
