using Hjemvej.Casework;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Time;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Matching;

/// <summary>Shows the offer as it will be sent, and sends it; the place is reserved at the same time.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class OfferModel(CaseworkDb db, OfferPlaceHandler handler, OfferDesk desk, LetterOffice office, PlaceLetters letters, LetterRenderer renderer, CivilClock clock) : CasePage
{
    [BindProperty]
    public Guid MatchId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public string? OutOfTurnBecause { get; set; }

    public Match Match { get; private set; } = null!;

    public IReadOnlyList<Gate> Gates { get; private set; } = [];

    /// <summary>Others are before the citizen in the line: a reason is asked for.</summary>
    public bool OutOfTurn { get; private set; }

    public string? PlaceLabel { get; private set; }

    public string Recipient { get; private set; } = "";

    public Channel Channel { get; private set; }

    public string LetterHtml { get; private set; } = "";

    /// <summary>How the residence meets the needs, in the caseworker's words to the citizen.</summary>
    public IReadOnlyList<LetterText> Texts =>
    [
        .. Match.ThemeStatements.Select(s => new LetterText(ChooseModel.ThemeName(s.Theme), s.Text, $"/sager/{Number}/botilbud/valg/{Match.ResidenceId}#tema-{s.Theme}")),
        new("Hvad har I lagt vægt på?", Match.Weighed, $"/sager/{Number}/botilbud/valg/{Match.ResidenceId}#Input_Weighed"),
    ];

    public bool CanSend => PlaceLabel is not null && Gates.All(g => g.IsOpen || g.Id == "offer.inTurn");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return ToCase("botilbud");
        }

        (MatchId, SeenVersion) = (Match.Id, Match.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new(CaseId, MatchId, SeenVersion, OutOfTurnBecause), ct);
        if (!result.IsRefused)
        {
            return ToCase("botilbud", "tilbudt");
        }

        ModelState.AddRefusals(result.Refusals);
        return await LoadAsync(ct) ? Page() : ToCase("botilbud");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.StandingMatchAsync(CaseId, ct) is not { Status: MatchStatus.Draft } match)
        {
            return false;
        }

        Match = match;
        Gates = await desk.GatesAsync(match, OutOfTurnBecause, ct);
        OutOfTurn = !(await desk.GatesAsync(match, null, ct)).Single(g => g.Id == "offer.inTurn").IsOpen;
        var @case = await db.Cases.AsNoTracking().Include(c => c.Citizen).SingleAsync(c => c.Id == CaseId, ct);
        var (envelope, channel) = await office.AddressAsync(@case, LetterKind.PlaceOffer, null, ct);
        (Recipient, Channel) = (envelope.Recipient, channel);
        if (await db.NextFreePlaceAsync(match.ResidenceId, clock.Today, ct) is { } place)
        {
            PlaceLabel = place.Label;
            LetterHtml = await renderer.RenderAsync<PlaceOfferLetter>(await letters.OfferFactsAsync(match, envelope, channel, place.FreeFrom, ct));
        }

        return true;
    }
}
