using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>The overall professional assessment: support need, approach, target groups of the catalogue, needs of the place.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class OverallModel(AssessmentReader reader, AssessOverallHandler handler) : PartPage(reader)
{
    public static readonly IReadOnlyList<SelectListItem> SupportChoices =
        [new(Levels.NotAssessed, ""), .. Levels.Support.Select((_, level) => new SelectListItem(Levels.SupportText(level), $"{level}"))];

    [BindProperty]
    public Form Input { get; set; } = new();

    public override string Key => AssessmentPart.Overall;

    /// <summary>The catalogue's target groups, each under its heading.</summary>
    public IEnumerable<SelectListItem> TargetGroupChoices => TargetGroups.All.Select(g => new SelectListItem($"{g.Group}: {g.Name}", g.Code));

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => OpenAsync(Fill, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SaveAsync(
        () => handler.HandleAsync(
            new(CaseId, SeenVersion, Input.OverallAssessment, Input.SupportNeed, Input.Approach, Input.NeedsWheelchairAccess, Input.OtherAccessNeeds,
                string.IsNullOrEmpty(Input.PrimaryTargetGroup) ? null : Input.PrimaryTargetGroup, Input.OtherTargetGroups),
            ct),
        ct);

    private Task Fill()
    {
        if (Sheet.Assessment is { } assessment)
        {
            Input = new()
            {
                OverallAssessment = assessment.OverallAssessment,
                SupportNeed = assessment.SupportNeed,
                Approach = assessment.Approach,
                PrimaryTargetGroup = assessment.PrimaryTargetGroup,
                OtherTargetGroups = assessment.OtherTargetGroups,
                NeedsWheelchairAccess = assessment.NeedsWheelchairAccess,
                OtherAccessNeeds = assessment.OtherAccessNeeds,
            };
        }

        return Task.CompletedTask;
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? OverallAssessment { get; set; }

        /// <summary>0–4; null is not assessed.</summary>
        public int? SupportNeed { get; set; }

        public CareApproach? Approach { get; set; }

        public string? PrimaryTargetGroup { get; set; }

        public List<string> OtherTargetGroups { get; set; } = [];

        public bool NeedsWheelchairAccess { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? OtherAccessNeeds { get; set; }
    }
}
