using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.About;

[AllowAnonymous]
internal sealed class AccessibilityModel : PageModel
{
    public void OnGet()
    {
    }
}
