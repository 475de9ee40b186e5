using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Committee;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Matching;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Matching;

/// <summary>Chooses a residence: how it meets the need theme by theme, why others were passed over, and what the citizen thinks.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ChooseModel(CaseworkDb db, ChooseResidenceHandler handler, CivilClock clock, OfferDesk turns) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public Guid ResidenceId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Name { get; private set; } = "";

    /// <summary>Null when it may not be used today.</summary>
    public RankedResidence? Chosen { get; private set; }

    public IReadOnlyList<ThemeNeed> Themes { get; private set; } = [];

    /// <summary>So many on the waiting list come before the citizen to the places there; 0 when it is their turn.</summary>
    public int Ahead { get; private set; }

    /// <summary>What the committee proposed; null when it named no residence.</summary>
    public CommitteeItem? Proposal { get; private set; }

    /// <summary>Suitable internal residences that this external one would pass over.</summary>
    public IReadOnlyList<RankedResidence> PassedOver { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var standing = await db.StandingMatchAsync(CaseId, ct);
        var draft = standing?.ResidenceId == ResidenceId ? standing : null;
        var wish = await db.PlacementWishes.AsNoTracking().Where(w => w.CaseId == CaseId).Select(w => w.Text).SingleOrDefaultAsync(ct)
            ?? await db.Applications.AsNoTracking().Where(a => a.CaseId == CaseId).Select(a => a.Wishes).SingleAsync(ct);
        Input = new()
        {
            SeenDraft = standing?.Id,
            SeenVersion = standing?.Version ?? 0,
            Statements = [.. Themes.Select(t => new StatementRow { Theme = t.Theme, Text = (draft ?? standing)?.ThemeStatements.FirstOrDefault(s => s.Theme == t.Theme)?.Text })],
            PassedOver = [.. PassedOver.Select(r => new PassedOverRow
            {
                ResidenceId = r.Offer.Id,
                Because = (draft ?? standing)?.PassedOver.FirstOrDefault(p => p.ResidenceId == r.Offer.Id)?.Because ?? (r.Offer.HasFree ? null : "Der er ingen ledig plads."),
            })],
            UnsuitableBecause = draft?.UnsuitableBecause,
            CitizensWishes = standing?.CitizensWishes ?? wish,
            Opinion = draft?.Opinion,
            OpinionText = draft?.OpinionText,
            Weighed = draft?.Weighed,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(Input.ToCommand(CaseId, ResidenceId), ct);
            if (!result.IsRefused)
            {
                return ToCase("botilbud", "valgt");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
            if (result.Refusals.Any(r => r.Code == "changed-meanwhile"))
            {
                await SeeAgainAsync(ct);
            }
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public static string ThemeName(string key) => VumThemes.Find(key)?.Name ?? key;

    /// <summary>Whoever was told what a colleague chose meanwhile may save all the same.</summary>
    private async Task SeeAgainAsync(CancellationToken ct)
    {
        var standing = await db.StandingMatchAsync(CaseId, ct);
        ModelState.Remove($"{nameof(Input)}.{nameof(Form.SeenDraft)}");
        ModelState.Remove($"{nameof(Input)}.{nameof(Form.SeenVersion)}");
        (Input.SeenDraft, Input.SeenVersion) = (standing?.Id, standing?.Version ?? 0);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (needs, ranking) = await db.RankAsync(CaseId, clock.Today, ct);
        Chosen = ranking.Find(ResidenceId);
        Proposal = await db.LatestProposalAsync(CaseId, ct);
        var offer = Chosen?.Offer ?? ranking.Unusable.FirstOrDefault(u => u.Offer.Id == ResidenceId)?.Offer;
        (Name, Themes) = (offer?.Name ?? "", needs.Themes);
        Ahead = Chosen is { Suitable: true } ranked ? await turns.OutOfTurnAsync(CaseId, ranked.Offer, ct) : 0;
        PassedOver = Chosen is { Offer.Facts.Internal: false } ? [.. ranking.SuitableInternal] : [];

        // A residence that became suitable while the form was open gets its field too.
        Input.PassedOver.AddRange(PassedOver.Where(r => Input.PassedOver.All(p => p.ResidenceId != r.Offer.Id)).Select(r => new PassedOverRow { ResidenceId = r.Offer.Id }));
        return offer is not null;
    }

    internal sealed class StatementRow
    {
        public string Theme { get; set; } = "";

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? Text { get; set; }
    }

    internal sealed class PassedOverRow
    {
        public Guid ResidenceId { get; set; }

        [StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
        public string? Because { get; set; }
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        /// <summary>The choice that stood when the form was opened.</summary>
        public Guid? SeenDraft { get; set; }

        public int SeenVersion { get; set; }

        public List<StatementRow> Statements { get; set; } = [];

        public List<PassedOverRow> PassedOver { get; set; } = [];

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? UnsuitableBecause { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? CitizensWishes { get; set; }

        public CitizenOpinion? Opinion { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? OpinionText { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Weighed { get; set; }

        public ChooseResidence ToCommand(Guid caseId, Guid residenceId) => new(
            caseId, residenceId, SeenDraft, SeenVersion,
            [.. Statements.Where(s => !string.IsNullOrWhiteSpace(s.Text)).Select(s => new ThemeStatement(s.Theme, s.Text!))],
            [.. PassedOver.Select(p => new PassedOverReason(p.ResidenceId, p.Because))],
            UnsuitableBecause, CitizensWishes, Opinion, OpinionText, Weighed);
    }
}
