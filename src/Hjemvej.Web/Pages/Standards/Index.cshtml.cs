using System.Globalization;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Standards;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Standards;

/// <summary>The municipality's standard as a document: on a day, and as it was known on a day.</summary>
[Authorize(Policies.Staff)]
internal sealed class IndexModel(StandardHistory history, CivilClock clock, Actor actor) : PageModel
{
    private static readonly DateOnly Earliest = new(1998, 7, 1);

    /// <summary>The day it is in force on; today when left out.</summary>
    [BindProperty(SupportsGet = true, Name = "paa")]
    public DateOnly? On { get; set; }

    /// <summary>What had been recorded by the end of this day; everything when left out.</summary>
    [BindProperty(SupportsGet = true, Name = "kendt")]
    public DateOnly? KnownOn { get; set; }

    /// <summary>The parameter an address leads to; only its section stands open then, and otherwise each that has values.</summary>
    [BindProperty(SupportsGet = true, Name = "vaerdi")]
    public string? Wanted { get; set; }

    public KnownStandard Known { get; private set; } = null!;

    public DateOnly Day => On ?? clock.Today;

    public bool MayPropose => actor.Role is Role.Manager;

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (On < Earliest)
        {
            ModelState.AddModelError("paa", "Vælg en dag efter 1. juli 1998, hvor serviceloven trådte i kraft.");
            On = null;
        }

        if (KnownOn > clock.Today)
        {
            ModelState.AddModelError("kendt", "Vælg en dag, der er gået. Ingen ved endnu, hvad der bliver registreret.");
            KnownOn = null;
        }

        Known = await history.KnownAsync(KnownOn, ct);
    }

    public bool Opens(IEnumerable<ParameterView> section) => section.Any(v => Wanted is null || v.Parameter.Name == Wanted);

    public IEnumerable<ParameterView> Of(string section) =>
        Parameters.All.Where(p => p.Section == section).Select(p => ParameterView.Of(p, Known.Standard, Day));

    public string? ErrorOf(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public string ErrorClass(string field) => ErrorOf(field) is null ? "" : "form-error";

    /// <summary>What was typed, also when it could not be read.</summary>
    public string? Attempted(string field, DateOnly? value) =>
        ErrorOf(field) is not null && ModelState[field]!.AttemptedValue is { } typed ? typed : value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
