using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Judges again whether the need is acute.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ReassessUrgencyModel(CaseworkDb db, ReassessUrgencyHandler handler) : ApplicationTaskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.CaseId == CaseId, ct);
        (SeenVersion, Input.Urgent) = (application.Version, application.Urgent);
        return Open();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(
            await handler.HandleAsync(new(CaseId, SeenVersion, Input.Urgent!.Value, Input.Reason ?? ""), ct),
            "ansoegning",
            "akut",
            () => db.Applications.Where(a => a.CaseId == CaseId).Select(a => a.Version).SingleAsync(ct))
        : Page();

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg, om behovet er akut.")]
        public bool? Urgent { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }
    }
}
