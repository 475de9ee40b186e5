using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Web.Access;
using Hjemvej.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>The whole assessment to read and to print: for the committee, for a colleague, and once it is concluded.</summary>
[Authorize(Policies.Committee)]
internal sealed class ReadModel(AssessmentReader reader) : CasePage
{
    public AssessmentSheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<string, SubthemeAssessment> Subthemes { get; private set; } = null!;

    public IReadOnlyDictionary<string, ThemeTechnology> Technologies { get; private set; } = null!;

    public ILookup<string, LevelAssertion> Levels { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        string[] keys = [.. VumThemes.Subthemes.Select(s => s.Key)];
        Sheet = await reader.ReadAsync(CaseId, ct);
        Subthemes = await reader.SubthemesAsync(CaseId, keys, ct);
        Technologies = await reader.TechnologiesAsync(CaseId, ct);
        Levels = await reader.LevelsOverTimeAsync(CaseId, keys, ct);
    }
}
