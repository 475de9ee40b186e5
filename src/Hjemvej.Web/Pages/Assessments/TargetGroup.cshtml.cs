using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Assessments;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>Judges whether the citizen is in the target group, by which needs, and what makes them temporary.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class TargetGroupModel(AssessmentReader reader, AssessTargetGroupHandler handler) : PartPage(reader)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override string Key => AssessmentPart.TargetGroup;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => OpenAsync(Fill, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SaveAsync(
        () => handler.HandleAsync(new(CaseId, SeenVersion, Input.InTargetGroup, Input.Criteria, Input.CriteriaReason, Input.Reasons, Input.ReasonText, Input.Limb), ct),
        ct);

    private Task Fill()
    {
        if (Sheet.Assessment is { } assessment)
        {
            Input = new()
            {
                InTargetGroup = assessment.InTargetGroup,
                Criteria = assessment.Criteria,
                CriteriaReason = assessment.CriteriaReason,
                Reasons = assessment.TargetGroupReasons,
                ReasonText = assessment.TargetGroupReasonText,
                Limb = assessment.Limb,
            };
        }

        return Task.CompletedTask;
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        public bool? InTargetGroup { get; set; }

        public List<Criterion> Criteria { get; set; } = [];

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? CriteriaReason { get; set; }

        public List<TargetGroupReason> Reasons { get; set; } = [];

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? ReasonText { get; set; }

        public StayLimb? Limb { get; set; }
    }
}
