using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Matching;

/// <summary>What the assessments say that citizens need of a residence, and what they wish.</summary>
internal static class NeedsOf
{
    public static async Task<CitizenNeeds> NeedsAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        (await db.NeedsAsync([caseId], ct))[caseId];

    /// <summary>Three queries however many cases are asked for.</summary>
    public static async Task<Dictionary<Guid, CitizenNeeds>> NeedsAsync(this CaseworkDb db, IReadOnlyCollection<Guid> caseIds, CancellationToken ct)
    {
        Guid[] ids = [.. caseIds];
        var homes = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, Wish = db.PlacementWishes.Where(w => w.CaseId == c.Id).Select(w => new { w.NearPostalCode, w.ResidenceId }).FirstOrDefault() })
            .ToListAsync(ct);
        var assessments = await db.Assessments.AsNoTracking().Where(a => ids.Contains(a.CaseId))
            .Select(a => new { a.CaseId, a.PrimaryTargetGroup, a.OtherTargetGroups, a.SupportNeed, a.NeedsWheelchairAccess })
            .ToDictionaryAsync(a => a.CaseId, ct);
        var subthemes = (await db.SubthemeAssessments.AsNoTracking().Where(s => ids.Contains(s.CaseId) && s.InFocus)
            .Select(s => new { s.CaseId, s.Subtheme, s.Level }).ToListAsync(ct)).ToLookup(s => s.CaseId);
        return homes.ToDictionary(home => home.Id, home =>
        {
            var assessment = assessments.GetValueOrDefault(home.Id);
            var inFocus = subthemes[home.Id].ToLookup(s => VumThemes.FindSubtheme(s.Subtheme)?.ThemeKey);
            return new CitizenNeeds(
                assessment?.PrimaryTargetGroup,
                assessment?.OtherTargetGroups ?? [],
                [.. VumThemes.All.Where(t => inFocus.Contains(t.Key)).Select(t => new ThemeNeed(t.Key, inFocus[t.Key].Max(s => s.Level)))],
                assessment?.SupportNeed,
                assessment?.NeedsWheelchairAccess ?? false,
                home.Wish?.NearPostalCode,
                home.Wish?.ResidenceId);
        });
    }
}
