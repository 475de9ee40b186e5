using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>One point in a goal's course: the assessment, a follow-up, or the end.</summary>
/// <param name="Level">0–4; null is not assessed.</param>
/// <param name="Origin">Who observed it and where: Udredning, Opfølgning, Statusmøde, Afsluttet.</param>
public sealed record ProgressPoint(DateOnly On, string Origin, int? Level, string? Text, string? Informant);

/// <summary>A goal with its course from first to last.</summary>
public sealed record GoalCourse(Goal Goal, IReadOnlyList<ProgressPoint> Points);

/// <summary>How far the goals of a case have come, over time (progression).</summary>
[Source("2-2")]
public static class GoalProgress
{
    /// <summary>What the residence of a stay may know of: the goals it was given, and those it has reported on itself.</summary>
    public static async Task<HashSet<Guid>> GoalsKnownAtAsync(this CaseworkDb db, Stay stay, CancellationToken ct)
    {
        var given = await db.GoalsGivenToAsync(stay.CaseId, stay.ResidenceId, ct);
        var reported = await db.FollowUpForms.AsNoTracking().Where(f => f.StayId == stay.Id).Select(f => f.Goals).ToListAsync(ct);
        return [.. given, .. reported.SelectMany(g => g).Select(g => g.GoalId)];
    }

    /// <param name="db">The context.</param>
    /// <param name="caseId">Whose goals.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="stayId">Only what was seen during this stay; null is during all, which a residence is not to see.</param>
    public static async Task<IReadOnlyList<GoalCourse>> GoalCoursesAsync(this CaseworkDb db, Guid caseId, CancellationToken ct, Guid? stayId = null)
    {
        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == caseId).ToListAsync(ct);
        var assessed = await db.SubthemeAssessments.AsNoTracking().Where(s => s.CaseId == caseId).ToDictionaryAsync(s => s.Subtheme, s => s.AssertedOn, ct);
        var forms = await db.FollowUpForms.AsNoTracking().Where(f => f.CaseId == caseId && (stayId == null || f.StayId == stayId) && f.CompletedOn != null).OrderBy(f => f.CompletedOn).ToListAsync(ct);
        var meetings = await db.StatusMeetings.AsNoTracking().Where(m => m.CaseId == caseId && (stayId == null || m.StayId == stayId) && m.HeldOn != null).ToListAsync(ct);
        return [.. goals.InOrder().Select(g => new GoalCourse(g, [.. Points(g, assessed, forms, meetings).OrderBy(p => p.On)]))];
    }

    private static IEnumerable<ProgressPoint> Points(Goal goal, Dictionary<string, DateOnly> assessed, List<FollowUpForm> forms, List<StatusMeeting> meetings)
    {
        yield return new(assessed.GetValueOrDefault(goal.Subtheme, goal.SetOn), "Udredning", goal.CurrentLevel, null, null);
        foreach (var (form, line) in forms.SelectMany(f => f.Goals.Where(l => l.GoalId == goal.Id).Select(l => (f, l))))
        {
            yield return new(form.CompletedOn!.Value, "Opfølgning", line.ObservedLevel, line.Progress, line.Informant);
        }

        foreach (var (meeting, seen) in meetings.SelectMany(m => m.Goals.Where(o => o.GoalId == goal.Id).Select(o => (m, o))))
        {
            yield return new(meeting.HeldOn!.Value, "Statusmøde", seen.Level, seen.Note, null);
        }

        if (goal.EndedOn is { } ended)
        {
            yield return new(ended, $"Afsluttet: {goal.Status.Danish().ToLowerInvariant()}", null, goal.OutcomeText, goal.OutcomeInformant);
        }
    }
}
