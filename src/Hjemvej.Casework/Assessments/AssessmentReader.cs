using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Assessments;

/// <summary>Reads a case's assessment as far as every page about it needs: the answers that are not of a theme, who saved which part, and the levels.</summary>
public sealed class AssessmentReader(CaseworkDb db)
{
    public async Task<AssessmentSheet> ReadAsync(Guid caseId, CancellationToken ct)
    {
        var assessment = await db.Assessments.AsNoTracking().Include(a => a.Alternatives).SingleOrDefaultAsync(a => a.CaseId == caseId, ct);
        if (assessment is null)
        {
            return new(null, new Dictionary<string, AssessmentPart>(), new Dictionary<string, int>());
        }

        var parts = await db.AssessmentParts.AsNoTracking().Where(p => p.AssessmentId == assessment.Id).ToDictionaryAsync(p => p.Part, ct);
        var levels = await db.SubthemeAssessments.AsNoTracking().Where(s => s.AssessmentId == assessment.Id && s.Level != null)
            .Select(s => new { s.Subtheme, Level = s.Level!.Value }).ToDictionaryAsync(s => s.Subtheme, s => s.Level, ct);
        return new(assessment, parts, levels);
    }

    /// <summary>The answers of all sub-themes, or of one theme.</summary>
    public async Task<IReadOnlyDictionary<string, SubthemeAssessment>> SubthemesAsync(Guid caseId, IReadOnlyCollection<string> keys, CancellationToken ct) =>
        await db.SubthemeAssessments.AsNoTracking().Where(s => s.CaseId == caseId && keys.Contains(s.Subtheme)).ToDictionaryAsync(s => s.Subtheme, ct);

    /// <summary>Welfare technology, by theme.</summary>
    public async Task<IReadOnlyDictionary<string, ThemeTechnology>> TechnologiesAsync(Guid caseId, CancellationToken ct) =>
        await db.ThemeTechnologies.AsNoTracking().Where(t => t.CaseId == caseId).ToDictionaryAsync(t => t.Theme, ct);

    /// <summary>Every level as it was judged, oldest first, by sub-theme.</summary>
    public async Task<ILookup<string, LevelAssertion>> LevelsOverTimeAsync(Guid caseId, IReadOnlyCollection<string> keys, CancellationToken ct) =>
        (await db.LevelAssertions.AsNoTracking().Where(a => a.CaseId == caseId && keys.Contains(a.Subtheme)).OrderBy(a => a.AssertedOn).ToListAsync(ct)).ToLookup(a => a.Subtheme);
}
