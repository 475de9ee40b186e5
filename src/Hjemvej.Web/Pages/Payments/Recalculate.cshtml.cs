using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Payments;

/// <summary>Every resident whose payment must be calculated anew for a new disposable amount: the chosen, or all, in one go.</summary>
[Authorize(Policies.Finance)]
internal sealed class RecalculateModel(CaseworkDb db, RecalculatePaymentsHandler handler, Actor actor, CivilClock clock, StandardInForce standard) : PageModel
{
    public const int PageSize = 25;
    private const string Others = "andet", Same = "samme", Everyone = "alle";

    private IReadOnlyList<PaymentToRecalculate> _open = [];

    /// <summary><c>andet</c>, <c>samme</c>; anything else is all.</summary>
    [BindProperty(SupportsGet = true, Name = "vis")]
    public string? Shown { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    /// <summary>The calculations that the chosen are made from.</summary>
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>What came of the run that was asked for.</summary>
    public JointRun? Run { get; private set; }

    public IReadOnlyList<PaymentToRecalculate> Rows { get; private set; } = [];

    /// <summary>All that are to be calculated, and those of them that are shown.</summary>
    public int All => _open.Count;

    public int Total { get; private set; }

    /// <summary>Calculated, and not told yet.</summary>
    public int Waiting { get; private set; }

    public IEnumerable<(string Shown, string Text, int Count)> Views =>
        [(Everyone, "Alle", All), (Others, "Betaler noget andet", _open.Count(r => r.PaysOther)), (Same, "Samme beløb", _open.Count(r => !r.PaysOther))];

    /// <summary>All on the page are chosen until somebody has chosen otherwise.</summary>
    public bool IsChosen(PaymentToRecalculate row) => ModelState.IsValid || Chosen.Contains(row.Latest.Id);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <param name="all">Every one that the list shows, on whatever page.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] bool all, CancellationToken ct)
    {
        if (all)
        {
            await LoadAsync(ct);
            Chosen = [.. InView().Select(r => r.Latest.Id)];
        }

        var result = await handler.HandleAsync(new(Chosen), ct);
        ModelState.AddRefusals(result.Refusals);
        Run = result.IsRefused ? null : result.Value;
        if (Run is { NotDone.Count: 0 })
        {
            return Redirect("/opkraevning/genberegning/breve?gemt=beregnet");
        }

        await LoadAsync(ct);
        return Page();
    }

    private IEnumerable<PaymentToRecalculate> InView() => _open.Where(r => Shown switch { Others => r.PaysOther, Same => !r.PaysOther, _ => true });

    private async Task LoadAsync(CancellationToken ct)
    {
        Shown = Shown is Others or Same ? Shown : Everyone;
        CurrentPage = Math.Max(1, CurrentPage);
        var found = await db.PaymentsToRecalculateAsync(actor, clock.Today, standard.Current, ct);
        (_open, Waiting) = ([.. found.Where(r => !r.Waits)], found.Count(r => r.Waits));
        var shown = InView().ToList();
        Total = shown.Count;
        Rows = [.. shown.Skip((CurrentPage - 1) * PageSize).Take(PageSize)];
    }
}
