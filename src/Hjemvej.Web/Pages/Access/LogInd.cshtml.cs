using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Demo;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Access;

[AllowAnonymous]
internal sealed class LogIndModel(DemoMode demo, CaseworkDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Til { get; set; }

    public bool DemoIsOn => demo.On;

    public IReadOnlyList<Persona> Personas => Persona.All;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? persona, CancellationToken ct)
    {
        if (!demo.On || Personas.FirstOrDefault(p => p.Id == persona) is not { } chosen)
        {
            return NotFound();
        }

        Guid? residence = chosen.Residence is { } name
            ? await db.Residences.Where(r => r.Name == name).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct)
            : null;
        await HttpContext.SignInAsync(SignInModule.PrincipalOf(new Actor(chosen.Id, chosen.Name, chosen.Role, residence)));
        return LocalRedirect(Url.IsLocalUrl(Til) ? Til! : "/opgaver");
    }
}
