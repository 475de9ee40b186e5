using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hjemvej.Web.Pages.Errors;

/// <summary>What went wrong, in words, and what to do.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    public string Heading => Status switch
    {
        400 => "Formularen kunne ikke læses",
        403 => "Det har du ikke adgang til",
        404 => "Siden findes ikke",
        _ => "Noget gik galt hos os",
    };

    public string Advice => Status switch
    {
        400 => "Siden har måske stået åben for længe. Gå tilbage, genindlæs siden, og prøv igen.",
        403 => "Din rolle giver ikke adgang hertil. Spørg din leder, hvis du har brug for det i dit arbejde.",
        404 => "Adressen er måske skrevet forkert, eller sagen er en, du ikke har adgang til.",
        _ => "Det, du skrev, er måske ikke gemt. Prøv igen om lidt, og sig det til driften, hvis det bliver ved.",
    };

    public void OnGet() => Answer();

    public void OnPost() => Answer();

    private void Answer() => Response.StatusCode = Status is >= 400 and < 600 ? Status : 404;
}
