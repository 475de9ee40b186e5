using System.ComponentModel.DataAnnotations;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Hjemvej.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hjemvej.Web.Pages.Assessments;

/// <summary>One of the six themes: a level and three notes for every sub-theme, and the welfare technology.</summary>
[Authorize(Policies.SocialWork)]
internal sealed class ThemeModel(AssessmentReader reader, AssessThemeHandler handler) : PartPage(reader)
{
    private readonly AssessmentReader _reader = reader;
    private ILookup<string, LevelAssertion> _levels = Array.Empty<LevelAssertion>().ToLookup(a => a.Subtheme);

    /// <summary>"2 Moderat": the number and the word that tells the levels apart.</summary>
    public static readonly IReadOnlyList<SelectListItem> LevelChoices =
        [new(Levels.NotAssessed, ""), .. Levels.Functional.Select((text, level) => new SelectListItem($"{level} {text.Split(' ')[0]}", $"{level}"))];

    /// <summary>The theme in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public Theme Theme { get; private set; } = null!;

    public override string Key => AssessmentPart.Theme(Theme.Key);

    /// <summary>The levels judged before, oldest first; none when there is only the one that the form shows.</summary>
    public IReadOnlyList<LevelAssertion> Earlier(Subtheme subtheme) => _levels[subtheme.Key].ToList() is { Count: > 1 } levels ? levels : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? await OpenAsync(() => FillAsync(ct), ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        // A form that leaves out or adds sub-themes is brought to the catalogue's shape before it is shown or saved.
        Input.Subthemes = [.. Theme.Subthemes.Select((_, i) => i < Input.Subthemes.Count ? Input.Subthemes[i] : new())];
        return await SaveAsync(() => handler.HandleAsync(Input.ToCommand(CaseId, SeenVersion, Theme), ct), ct);
    }

    protected override Refusal Place(Refusal refusal) => Theme.Subthemes.Select((s, i) => (s.Key, i)).FirstOrDefault(s => s.Key == refusal.Field) is { Key: not null } at
        ? refusal with { Field = $"Subthemes[{at.i}].Level" }
        : refusal;

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (PartUrls.ThemeOf(Slug) is not { } theme)
        {
            return false;
        }

        Theme = theme;
        _levels = await _reader.LevelsOverTimeAsync(CaseId, [.. theme.Subthemes.Select(s => s.Key)], ct);
        return true;
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var answers = await _reader.SubthemesAsync(CaseId, [.. Theme.Subthemes.Select(s => s.Key)], ct);
        var technology = (await _reader.TechnologiesAsync(CaseId, ct)).GetValueOrDefault(Theme.Key);
        Input = new()
        {
            Subthemes = [.. Theme.Subthemes.Select(s => SubthemeForm.Of(answers.GetValueOrDefault(s.Key)))],
            TechnologyConsidered = technology?.Considered,
            TechnologyInUse = technology?.InUse,
            TechnologyEffect = technology?.Effect,
        };
    }

    /// <summary>The fields of the page.</summary>
    internal sealed class Form
    {
        /// <summary>In the order of the catalogue.</summary>
        public List<SubthemeForm> Subthemes { get; set; } = [];

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? TechnologyConsidered { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? TechnologyInUse { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? TechnologyEffect { get; set; }

        public AssessTheme ToCommand(Guid caseId, int seenVersion, Theme theme) => new(
            caseId,
            seenVersion,
            theme.Key,
            [.. theme.Subthemes.Zip(Subthemes, (s, a) => new SubthemeAnswer(s.Key, a.Level, a.CitizenNote, a.OthersNote, a.CaseworkerNote, a.InFocus))],
            TechnologyConsidered,
            TechnologyInUse,
            TechnologyEffect);
    }

    /// <summary>The fields of one sub-theme.</summary>
    internal sealed class SubthemeForm
    {
        /// <summary>0–4; null is not assessed.</summary>
        public int? Level { get; set; }

        public bool InFocus { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? CitizenNote { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? OthersNote { get; set; }

        [StringLength(Longest, ErrorMessage = TooLong)]
        public string? CaseworkerNote { get; set; }

        public bool HasNote => CitizenNote is not null || OthersNote is not null || CaseworkerNote is not null;

        public static SubthemeForm Of(SubthemeAssessment? row) => row is null ? new() : new()
        {
            Level = row.Level,
            InFocus = row.InFocus,
            CitizenNote = row.CitizenNote,
            OthersNote = row.OthersNote,
            CaseworkerNote = row.CaseworkerNote,
        };
    }
}
