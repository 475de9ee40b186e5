using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>Who had which case open; the manager draws a sample and notes what it showed.</summary>
[Authorize(Policies.Management)]
internal sealed class ReadingsModel(ReadingLists lists, CheckReadingsHandler handler, CivilClock clock) : PageModel
{
    public const int PageSize = 25;

    private const int UsualDays = 30;

    [BindProperty(SupportsGet = true, Name = "fra")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "til")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "hvem")]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true, Name = "vis")]
    public string? Shown { get; set; }

    [BindProperty(SupportsGet = true, Name = "traek")]
    public int? Draw { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int CurrentPage { get; set; } = 1;

    [BindProperty, StringLength(1000, ErrorMessage = "Højst 1.000 tegn.")]
    public string? Finding { get; set; }

    public bool NotResponsible => Shown == "andre";

    /// <summary>A number that nobody chose.</summary>
    public int NextDraw { get; } = RandomNumberGenerator.GetInt32(1, 1_000_000);

    public ReadingSearch Search { get; private set; } = null!;

    public ReadingPage List { get; private set; } = null!;

    public IReadOnlyList<(string Id, string Name)> Readers { get; private set; } = [];

    public IReadOnlyList<JournalEntry> Checks { get; private set; } = [];

    public string FromText => Text(Search.From);

    public string ToText => Text(Search.To);

    public string? ErrorOf(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Search.To < Search.From)
        {
            ModelState.AddModelError("til", $"Den sidste dag, {Danish.Date(Search.To)}, ligger før den første, {Danish.Date(Search.From)}. Vælg en senere.");
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(From, To, Finding), ct);
            if (!result.IsRefused)
            {
                return Redirect($"/historik/opslag?fra={Text(From!.Value)}&til={Text(To!.Value)}&gemt=kontrol");
            }

            ModelState.AddRefusals(result.Refusals.Select(r => r with { Field = r.Field switch { nameof(CheckReadings.From) => "fra", nameof(CheckReadings.To) => "til", var field => field } }));
        }

        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        CurrentPage = Math.Max(1, CurrentPage);
        To ??= clock.Today;
        From ??= To.Value.AddDays(-UsualDays);
        Search = new(From.Value, To.Value, string.IsNullOrEmpty(By) ? null : By, NotResponsible, Draw);
        List = await lists.FindAsync(Search, CurrentPage, PageSize, ct);
        Readers = await lists.ReadersAsync(Search.From, Search.To, ct);
        Checks = await lists.ChecksAsync(ct);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
