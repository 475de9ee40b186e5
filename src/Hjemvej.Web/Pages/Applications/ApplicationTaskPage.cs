using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>A page with one task on the application. When a colleague was faster, the form comes back with what was typed, ready to be saved knowingly.</summary>
internal abstract class ApplicationTaskPage : CasePage
{
    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>Opens the form, or goes back when the case is closed.</summary>
    protected IActionResult Open() => Header.IsClosed ? ToCase("ansoegning") : Page();

    /// <param name="result">What the use case answered.</param>
    /// <param name="page">Where to go when it was done.</param>
    /// <param name="saved">The notice to show there.</param>
    /// <param name="version">The row's version as it is now.</param>
    protected async Task<IActionResult> AnswerAsync<T>(Result<T> result, string page, string saved, Func<Task<int>> version)
    {
        if (!result.IsRefused)
        {
            return ToCase(page, saved);
        }

        ModelState.AddRefusals(result.Refusals, "Input");
        if (result.Refusals.Any(r => r.Code == "changed-meanwhile"))
        {
            ModelState.Remove(nameof(SeenVersion));
            SeenVersion = await version();
        }

        return Page();
    }
}
