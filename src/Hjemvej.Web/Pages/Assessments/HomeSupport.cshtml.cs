using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Assessments;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>The first part: § 85 support at home, with the citizen's hopes and dreams.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class HomeSupportModel(AssessmentReader reader, ConsiderHomeSupportHandler handler) : PartPage(reader)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override string Key => AssessmentPart.HomeSupport;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => OpenAsync(Fill, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SaveAsync(
        () => handler.HandleAsync(
            new(CaseId, SeenVersion, Input.HopesAndDreams, Input.Resources, new(Input.HomeSupport, Input.HomeSupportReason), new(Input.ExtendedHomeSupport, Input.ExtendedHomeSupportReason)),
            ct),
        ct);

    private Task Fill()
    {
        if (Sheet.Assessment is { } assessment)
        {
            var (support, extended) = (assessment.Considered(Rung.HomeSupport), assessment.Considered(Rung.ExtendedHomeSupport));
            Input = new()
            {
                HopesAndDreams = assessment.HopesAndDreams,
                Resources = assessment.Resources,
                HomeSupport = support.Sufficient,
                HomeSupportReason = support.Reason,
                ExtendedHomeSupport = extended.Sufficient,
                ExtendedHomeSupportReason = extended.Reason,
            };
        }

        return Task.CompletedTask;
    }

    /// <summary>The fields of the page. Nothing is required: what is missing is said when the assessment is concluded.</summary>
    internal sealed class Form
    {
        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? HopesAndDreams { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? Resources { get; set; }

        public bool? HomeSupport { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? HomeSupportReason { get; set; }

        public bool? ExtendedHomeSupport { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? ExtendedHomeSupportReason { get; set; }
    }
}
