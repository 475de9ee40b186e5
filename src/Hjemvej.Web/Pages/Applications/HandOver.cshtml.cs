using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework;
using Hjemvej.Casework.Applications;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Applications;

/// <summary>Hands the case over to a colleague.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class HandOverModel(CaseworkDb db, HandOverCaseHandler handler, SocialWorkers workers) : ApplicationTaskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string ResponsibleName { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        SeenVersion = await LoadAsync(ct);
        return Open();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return Page();
        }

        var result = await handler.HandleAsync(new(CaseId, SeenVersion, Input.ToId!, Input.Note), ct);
        var version = await LoadAsync(ct);
        return await AnswerAsync(result, "ansoegning", "overdraget", () => Task.FromResult(version));
    }

    /// <returns>The case's version now.</returns>
    private async Task<int> LoadAsync(CancellationToken ct)
    {
        var @case = await db.Cases.AsNoTracking().Where(c => c.Id == CaseId).Select(c => new { c.ResponsibleId, c.ResponsibleName, c.Version }).SingleAsync(ct);
        ResponsibleName = @case.ResponsibleName;
        Workers = [.. (await workers.ListAsync(ct)).Where(w => w.Id != @case.ResponsibleId).Select(w => new SelectListItem(w.Name, w.Id))];
        return @case.Version;
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        [Required(ErrorMessage = "Vælg, hvem der skal have sagen.")]
        public string? ToId { get; set; }

        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Note { get; set; }
    }
}
