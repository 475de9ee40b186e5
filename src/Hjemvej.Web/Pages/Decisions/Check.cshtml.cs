using Hjemvej.Casework;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Decisions;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Components.Display;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Decisions;

/// <summary>Shows the whole letter as it will be sent, with the gates and the appeal deadline's working; then the decision is made.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class CheckModel(CaseworkDb db, DecisionDesk desk, MakeDecisionHandler handler) : CasePage
{
    /// <summary>How the letter is to be sent; the recipient's own way until another is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Channel? Channel { get; set; }

    [BindProperty]
    public Guid DecisionId { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>The channel of the letter that was shown.</summary>
    [BindProperty]
    public Channel? SentChannel { get; set; }

    /// <summary>The letter goes though a text in it is warned of.</summary>
    [BindProperty]
    public bool SendAnyway { get; set; }

    public CheckedDecision Checked { get; private set; } = null!;

    /// <summary>What the letter says in the caseworker's own words.</summary>
    public IReadOnlyList<LetterText> Texts =>
    [
        Text("Det ved vi om din sag", Checked.Draft.Facts, "Facts"), Text("Derfor har vi besluttet det", Checked.Draft.Reasons, "Reasons"),
        Text("Det har du sagt", Checked.Draft.CitizensViews, "CitizensViews"), Text("Forventet varighed", Checked.Draft.ExpectedDuration, "ExpectedDuration"),
        Text("Hvad ændres?", Checked.Draft.Change, "Change"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return ToCase("afgoerelse");
        }

        SeenVersion = Checked.Draft.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Channel = SentChannel;
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, DecisionId, SeenVersion, SentChannel, SendAnyway), ct);
            if (!result.IsRefused)
            {
                return ToCase("afgoerelse", result.Value.Channel is Rules.Decisions.Channel.Letter ? "papir" : "sendt");
            }

            ModelState.AddRefusals(result.Refusals);
        }

        // What was added for the letter that was not sent must not be shown, nor saved, with it.
        db.ChangeTracker.Clear();
        return await LoadAsync(ct) ? Page() : ToCase("afgoerelse");
    }

    private LetterText Text(string label, string? text, string field) => new(label, text, $"/sager/{Number}/afgoerelse/udkast#Input_{field}");

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await desk.CheckAsync(CaseId, Channel, ct) is not { } check)
        {
            return false;
        }

        Checked = check;
        Channel ??= check.Prepared?.Channel;
        return true;
    }
}
