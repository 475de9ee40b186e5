using Hjemvej.Casework.Time;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.ActionPlans;

/// <summary>What a goal says; the same when it is set and when it is changed.</summary>
/// <param name="Subtheme">Key of one of the scored sub-themes.</param>
/// <param name="WelfareTechnology">Considered or in use; "ingen" is an answer, silence is not.</param>
public sealed record GoalContent(
    string Subtheme,
    string Text,
    string? CitizensWords,
    GoalType Type,
    int TargetLevel,
    DateOnly DueOn,
    string WelfareTechnology,
    string? WelfareTechnologyEffect);

[Source("2-2")]
[Source("1.2-3")]
internal static class GoalContentRules
{
    public static IEnumerable<Refusal> Faults(GoalContent content, DateOnly notBefore)
    {
        if (VumThemes.FindSubtheme(content.Subtheme) is null)
        {
            yield return new("goal.subtheme", "Vælg et undertema inden for de seks temaer.", SourceRef.Standard("2-2"), nameof(content.Subtheme));
        }

        if (string.IsNullOrWhiteSpace(content.Text))
        {
            yield return new("goal.text", "Skriv målet.", SourceRef.Standard("2-2"), nameof(content.Text));
        }

        if (content.TargetLevel is < 0 or > 4)
        {
            yield return new("goal.level", "Vælg et niveau fra 0 til 4.", SourceRef.Standard("2-2"), nameof(content.TargetLevel));
        }

        if (content.DueOn < notBefore)
        {
            yield return new("goal.due", $"Fristen kan ikke ligge før {Danish.Date(notBefore)}.", null, nameof(content.DueOn));
        }

        if (string.IsNullOrWhiteSpace(content.WelfareTechnology))
        {
            yield return new("goal.technology", "Skriv, hvilken velfærdsteknologi der er overvejet. Skriv \"ingen\", hvis intet passer til målet.", SourceRef.Standard("1.2-3"), nameof(content.WelfareTechnology));
        }
    }

    /// <summary>The level comes from the assessment, so that progress is measured from what was assessed and not from memory.</summary>
    public static Task<int?> AssessedLevelAsync(this CaseworkDb db, Guid caseId, string subtheme, CancellationToken ct) =>
        db.SubthemeAssessments.Where(s => s.CaseId == caseId && s.Subtheme == subtheme).Select(s => s.Level).FirstOrDefaultAsync(ct);

    public static void Write(this Goal goal, GoalContent content)
    {
        goal.Subtheme = content.Subtheme;
        goal.Text = content.Text;
        goal.CitizensWords = content.CitizensWords;
        goal.Type = content.Type;
        goal.TargetLevel = content.TargetLevel;
        goal.DueOn = content.DueOn;
        goal.WelfareTechnology = content.WelfareTechnology;
        goal.WelfareTechnologyEffect = content.WelfareTechnologyEffect;
    }
}
