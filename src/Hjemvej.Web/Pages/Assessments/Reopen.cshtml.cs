using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Assessments;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>Opens a concluded assessment again, with a reason.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ReopenModel(AssessmentReader reader, ReopenAssessmentHandler handler) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        Header.IsClosed || (await reader.ReadAsync(CaseId, ct)).Assessment?.ConcludedOn is null ? ToCase(PartUrls.Root) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await handler.HandleAsync(new(CaseId, Input.Reason ?? ""), ct);
            if (!result.IsRefused)
            {
                return ToCase(PartUrls.Root, "genaabnet");
            }

            ModelState.AddRefusals(result.Refusals, nameof(Input));
        }

        return Page();
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        [StringLength(2000, ErrorMessage = "Højst 2.000 tegn.")]
        public string? Reason { get; set; }
    }
}
