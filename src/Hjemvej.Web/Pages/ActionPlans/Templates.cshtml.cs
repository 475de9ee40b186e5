using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.ActionPlans;

/// <summary>Goal templates: those for the assessment's focus first, then all, theme by theme, worded by the approach.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class TemplatesModel(CaseworkDb db) : CasePage
{
    private Dictionary<string, int?> _levels = [];

    public CareApproach? Approach { get; private set; }

    public PlanWording Wording => PlanWording.Of(Approach);

    /// <summary>The sub-themes that the assessment found to be a reason for the effort.</summary>
    public IReadOnlyList<Subtheme> Focus { get; private set; } = [];

    public int? LevelOf(Subtheme subtheme) => _levels.GetValueOrDefault(subtheme.Key);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Approach = await db.ApproachAsync(CaseId, ct);
        _levels = await db.SubthemeAssessments.AsNoTracking().Where(s => s.CaseId == CaseId && s.InFocus).ToDictionaryAsync(s => s.Subtheme, s => s.Level, ct);
        Focus = [.. VumThemes.Subthemes.Where(s => _levels.ContainsKey(s.Key))];
    }
}
