using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Matching;

/// <summary>Records the citizen's answer to an offered place.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class AnswerModel(CaseworkDb db, AnswerOfferHandler handler, CivilClock clock) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Match Match { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return ToCase("botilbud");
        }

        Input = new() { MatchId = Match.Id, SeenVersion = Match.Version, AnsweredOn = clock.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.MatchId, Input.SeenVersion, Input.Accepted!.Value, Input.AnsweredOn!.Value, Input.Note), ct);
            if (!result.IsRefused)
            {
                return ToCase("botilbud", Input.Accepted.Value ? "ja" : "nej");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return await LoadAsync(ct) ? Page() : ToCase("botilbud");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.StandingMatchAsync(CaseId, ct) is not { Status: MatchStatus.Offered } match)
        {
            return false;
        }

        Match = match;
        return true;
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        public Guid MatchId { get; set; }

        public int SeenVersion { get; set; }

        [Required(ErrorMessage = "Vælg, hvad borgeren har svaret.")]
        public bool? Accepted { get; set; }

        [Required(ErrorMessage = "Skriv, hvornår borgeren svarede.")]
        public DateOnly? AnsweredOn { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Note { get; set; }
    }
}
