using Hjemvej.Casework.Assessments;
using Hjemvej.Web.Access;
using Hjemvej.Web.Components;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>Shows what the conclusion asks for, and concludes.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ConcludeModel(AssessmentReader reader, ConcludeAssessmentHandler handler) : CasePage
{
    public AssessmentSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Sheet = await reader.ReadAsync(CaseId, ct);
        return Header.IsClosed || Sheet.Assessment?.ConcludedOn is not null ? ToCase(PartUrls.Root) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new(CaseId), ct);
        if (!result.IsRefused)
        {
            return ToCase(PartUrls.Root, "afsluttet");
        }

        ModelState.AddRefusals(result.Refusals);
        Sheet = await reader.ReadAsync(CaseId, ct);
        return Page();
    }
}
