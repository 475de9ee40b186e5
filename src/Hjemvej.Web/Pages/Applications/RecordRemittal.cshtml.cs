using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Records that Ankestyrelsen sent the case back. Open on a closed case too, which it opens again.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class RecordRemittalModel(CaseworkDb db, RecordRemittalHandler handler) : ApplicationTaskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.CaseId == CaseId, ct);
        SeenVersion = application.Version;
        return application.WithdrawnOn is null ? Page() : ToCase("ansoegning");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(
            await handler.HandleAsync(new(CaseId, SeenVersion, Input.ReceivedOn!.Value, Input.Reason ?? ""), ct),
            "ansoegning",
            "hjemvist",
            () => db.Applications.Where(a => a.CaseId == CaseId).Select(a => a.Version).SingleAsync(ct))
        : Page();

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        [Required(ErrorMessage = "Skriv, hvornår hjemvisningen er modtaget.")]
        public DateOnly? ReceivedOn { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }
    }
}
