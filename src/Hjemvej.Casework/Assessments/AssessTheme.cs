using Hjemvej.Casework.Access;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Assessments;

/// <summary>One sub-theme as answered: a level 0–4 or null for not assessed, and three notes from three sources.</summary>
public sealed record SubthemeAnswer(string Subtheme, int? Level, string? CitizenNote, string? OthersNote, string? CaseworkerNote, bool InFocus);

/// <summary>Assesses one of the six themes, with the welfare technology considered or in use and its effect (standard 1.2 and 2).</summary>
public sealed record AssessTheme(
    Guid CaseId,
    int SeenVersion,
    string Theme,
    IReadOnlyList<SubthemeAnswer> Subthemes,
    string? TechnologyConsidered,
    string? TechnologyInUse,
    string? TechnologyEffect);

public sealed class AssessThemeHandler(CaseworkDb db, AssessmentDesk desk, CivilClock clock, Actor actor)
{
    public async Task<Result<PartSaved>> HandleAsync(AssessTheme command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (VumThemes.Find(command.Theme) is not { } theme)
        {
            return new Refusal("assessment.theme", "Temaet findes ikke.", SourceRef.Standard("2-2"));
        }

        if (command.Subthemes.Any(s => VumThemes.FindSubtheme(s.Subtheme)?.ThemeKey != theme.Key))
        {
            return new Refusal("assessment.subtheme", $"Et undertema hører ikke til {theme.Name}.", SourceRef.Standard("2-2"));
        }

        if (command.Subthemes.FirstOrDefault(s => !Levels.IsValid(s.Level)) is { } wrong)
        {
            return new Refusal("assessment.level", "Niveauet er et tal fra 0 til 4, eller ikke vurderet.", SourceRef.Standard("2-2"), wrong.Subtheme);
        }

        return await desk.SaveAsync(command.CaseId, AssessmentPart.Theme(theme.Key), command.SeenVersion, assessment => WriteAsync(command, assessment, ct), ct);
    }

    private async Task WriteAsync(AssessTheme command, Assessment assessment, CancellationToken ct)
    {
        var keys = VumThemes.Find(command.Theme)!.Subthemes.Select(s => s.Key).ToArray();
        var rows = await db.SubthemeAssessments.Where(s => s.AssessmentId == assessment.Id && keys.Contains(s.Subtheme)).ToDictionaryAsync(s => s.Subtheme, ct);
        var today = await db.LevelAssertions.Where(a => a.AssessmentId == assessment.Id && keys.Contains(a.Subtheme) && a.AssertedOn == clock.Today)
            .ToDictionaryAsync(a => a.Subtheme, ct);
        foreach (var answer in command.Subthemes)
        {
            if (!rows.TryGetValue(answer.Subtheme, out var row))
            {
                row = db.SubthemeAssessments.Add(new() { CaseId = assessment.CaseId, AssessmentId = assessment.Id, Subtheme = answer.Subtheme, AssertedOn = clock.Today }).Entity;
            }

            if (row.Level != answer.Level)
            {
                Assert(assessment, answer, today);
                (row.Level, row.AssertedOn) = (answer.Level, clock.Today);
            }

            row.CitizenNote = answer.CitizenNote.OrNull();
            row.OthersNote = answer.OthersNote.OrNull();
            row.CaseworkerNote = answer.CaseworkerNote.OrNull();
            row.InFocus = answer.InFocus;
        }

        var technology = await db.ThemeTechnologies.SingleOrDefaultAsync(t => t.AssessmentId == assessment.Id && t.Theme == command.Theme, ct)
            ?? db.ThemeTechnologies.Add(new() { CaseId = assessment.CaseId, AssessmentId = assessment.Id, Theme = command.Theme }).Entity;
        technology.Considered = command.TechnologyConsidered.OrNull();
        technology.InUse = command.TechnologyInUse.OrNull();
        technology.Effect = command.TechnologyEffect.OrNull();
    }

    /// <summary>Keeps the level over time: a row a day, corrected within the day.</summary>
    private void Assert(Assessment assessment, SubthemeAnswer answer, Dictionary<string, LevelAssertion> today)
    {
        var assertion = today.GetValueOrDefault(answer.Subtheme)
            ?? db.LevelAssertions.Add(new() { CaseId = assessment.CaseId, AssessmentId = assessment.Id, Subtheme = answer.Subtheme, AssertedOn = clock.Today }).Entity;
        (assertion.Level, assertion.AssertedBy) = (answer.Level, actor.Name);
    }
}
