using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages;

/// <summary>The day begins with what must be done.</summary>
[Authorize(Policies.Staff)]
internal sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/opgaver");
}
