using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Cases;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Records that the citizen withdraws the application, which closes the case.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class WithdrawModel(CaseworkDb db, WithdrawApplicationHandler handler) : ApplicationTaskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        SeenVersion = await VersionAsync(ct);
        return Open();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Input.Sure)
        {
            ModelState.AddModelError("Input.Sure", "Vejled borgeren, og sæt kryds, før ansøgningen trækkes tilbage.");
        }

        return ModelState.IsValid
            ? await AnswerAsync(await handler.HandleAsync(new(CaseId, SeenVersion, Input.Reason ?? ""), ct), "ansoegning", "tilbagetrukket", () => VersionAsync(ct))
            : Page();
    }

    private Task<int> VersionAsync(CancellationToken ct) => db.Applications.Where(a => a.CaseId == CaseId).Select(a => a.Version).SingleAsync(ct);

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }

        /// <summary>The citizen knows that there will be no decision.</summary>
        public bool Sure { get; set; }
    }
}
