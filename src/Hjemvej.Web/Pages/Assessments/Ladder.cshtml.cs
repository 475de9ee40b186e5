using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Assessments;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>The ladder of less intrusive offers: the two lowest rungs are answered here, those of § 85 are shown.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class LadderModel(AssessmentReader reader, WalkLadderHandler handler) : PartPage(reader)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override string Key => AssessmentPart.Ladder;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => OpenAsync(Fill, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SaveAsync(
        () => handler.HandleAsync(new(CaseId, SeenVersion, new(Input.Network, Input.NetworkReason), new(Input.Prevention, Input.PreventionReason)), ct),
        ct);

    private Task Fill()
    {
        if (Sheet.Assessment is { } assessment)
        {
            var (network, prevention) = (assessment.Considered(Rung.Network), assessment.Considered(Rung.Prevention));
            Input = new() { Network = network.Sufficient, NetworkReason = network.Reason, Prevention = prevention.Sufficient, PreventionReason = prevention.Reason };
        }

        return Task.CompletedTask;
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        public bool? Network { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? NetworkReason { get; set; }

        public bool? Prevention { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? PreventionReason { get; set; }
    }
}
