using Hjemvej.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Cases;

/// <summary>A page about one case, at <c>/sager/{number}/…</c>. The filter has found the case, checked that this person may open it, and filled this in before the page runs.</summary>
internal abstract class CasePage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>The case's id.</summary>
    public Guid CaseId { get; internal set; }

    /// <summary>The strip at the top of every page of the case.</summary>
    public CaseHeader Header { get; internal set; } = null!;

    /// <summary>Back to a page of this case, with a notice of what was saved.</summary>
    protected RedirectResult ToCase(string page = "", string? saved = null) =>
        Redirect($"/sager/{Number}{(page.Length > 0 ? $"/{page}" : "")}{(saved is null ? "" : $"?gemt={saved}")}");
}
