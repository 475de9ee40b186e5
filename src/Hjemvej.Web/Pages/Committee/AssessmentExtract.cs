using Hjemvej.Casework;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web.Pages.Committee;

/// <summary>A sub-theme in focus, as the committee reads it.</summary>
internal sealed record Need(string Theme, string Subtheme, int? Level);

/// <summary>What the committee needs of the assessment to recommend, and no more: without the notes behind each level.</summary>
internal sealed record AssessmentExtract(Assessment Assessment, IReadOnlyList<Need> Needs)
{
    private const int Largest = 8;

    public static async Task<AssessmentExtract?> OfAsync(CaseworkDb db, Guid caseId, CancellationToken ct)
    {
        if (await db.Assessments.AsNoTracking().Include(a => a.Alternatives).SingleOrDefaultAsync(a => a.CaseId == caseId, ct) is not { } assessment)
        {
            return null;
        }

        var needs = await db.SubthemeAssessments.Where(s => s.AssessmentId == assessment.Id && s.InFocus)
            .OrderByDescending(s => s.Level).ThenBy(s => s.Subtheme).Take(Largest).Select(s => new { s.Subtheme, s.Level }).ToListAsync(ct);
        return new(assessment, [.. needs.Select(n =>
        {
            var theme = VumThemes.All.FirstOrDefault(t => t.Subthemes.Any(s => s.Key == n.Subtheme));
            return new Need(theme?.Name ?? "", theme?.Subthemes.First(s => s.Key == n.Subtheme).Name ?? n.Subtheme, n.Level);
        })]);
    }
}
