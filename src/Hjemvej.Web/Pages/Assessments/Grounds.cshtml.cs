using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Assessments;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>The grounds, and what documents them.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class GroundsModel(AssessmentReader reader, DocumentGroundsHandler handler) : PartPage(reader)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override string Key => AssessmentPart.Grounds;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => OpenAsync(Fill, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        SaveAsync(() => handler.HandleAsync(new(CaseId, SeenVersion, Input.Grounds, Input.Documentation), ct), ct);

    private Task Fill()
    {
        if (Sheet.Assessment is { } assessment)
        {
            Input = new() { Grounds = assessment.Grounds, Documentation = assessment.Documentation };
        }

        return Task.CompletedTask;
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        public List<Ground> Grounds { get; set; } = [];

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? Documentation { get; set; }
    }
}
