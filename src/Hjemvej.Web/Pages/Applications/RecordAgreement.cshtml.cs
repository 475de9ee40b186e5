using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Records whether the citizen agrees to the application, and to information being obtained.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class RecordAgreementModel(CaseworkDb db, RecordAgreementHandler handler) : ApplicationTaskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.CaseId == CaseId, ct);
        (SeenVersion, Input.Agreement, Input.Consent) = (application.Version, application.Agreement, application.ConsentToObtainInformation);
        (Input.TalkedOn, Input.CitizenSaid) = (application.TalkedOn, application.CitizenSaid);
        return Open();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(
            await handler.HandleAsync(new(CaseId, SeenVersion, Input.Agreement!.Value, Input.Consent!.Value, Input.TalkedOn, Input.CitizenSaid), ct),
            "ansoegning",
            "indforstaaelse",
            () => db.Applications.Where(a => a.CaseId == CaseId).Select(a => a.Version).SingleAsync(ct))
        : Page();

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg, om borgeren er indforstået.")]
        public CitizenAgreement? Agreement { get; set; }

        [Required(ErrorMessage = "Vælg, om borgeren samtykker.")]
        public bool? Consent { get; set; }

        public DateOnly? TalkedOn { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? CitizenSaid { get; set; }
    }
}
