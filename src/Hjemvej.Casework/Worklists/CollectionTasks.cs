using Hjemvej.Casework.Access;
using Hjemvej.Casework.Collections;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Worklists;

/// <summary>A month that was closed, and has rows that are open again.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="DueOn">The first last day of its rows.</param>
public sealed record MonthToCorrect(DateOnly Month, int Rows, DateOnly DueOn);

/// <summary>What a closed month is to be corrected by: seen in the case, and one task for each month on the worklist, because a month is closed as a whole.</summary>
public static class CollectionTasks
{
    /// <summary>One row of a month that was closed.</summary>
    public const string Correct = "correct-month";

    internal static IEnumerable<CaseTask> Of(CaseView view) => view.Reopened.Select(open => new CaseTask(
        Correct, Role.Finance, $"Ret opkrævningen for {Danish.Month(open.Month)}", view.Standard.FollowOnBy(KnownOn(open, view)), $"/opkraevning?maaned={open.Month:yyyy-MM}",
        $"Måneden er lukket, men {Danish.And([.. open.Row.OpenStreams.Select(s => $"{s.InAWord()} {open.Row.Open(s)}")])} ved {open.Row.ResidenceName} er ikke med.",
        ShowFrom: After(open.Month)));

    /// <summary>Each closed month that is over and has a row to correct, the oldest first; at most as many as are asked for back in time.</summary>
    public static async Task<IReadOnlyList<MonthToCorrect>> MonthsToCorrectAsync(this CaseworkDb db, DateOnly today, CancellationToken ct)
    {
        // A row shows from the first day after its month: that day is the month's own.
        var months = await db.WorkItems.Where(i => i.Role == Role.Finance && i.Kind == Correct && i.ShowFrom <= today)
            .GroupBy(i => i.ShowFrom).Select(g => new { After = g.Key, Rows = g.Count(), DueOn = g.Min(i => i.DueOn) }).OrderBy(m => m.After).ToListAsync(ct);
        return [.. months.Select(m => new MonthToCorrect(m.After.AddMonths(-1), m.Rows, m.DueOn))];
    }

    /// <summary>It cannot have been known before the month was closed and over, nor before the letter that changed it.</summary>
    private static DateOnly KnownOn(ReopenedRow open, CaseView view) =>
        new[] { After(open.Month).AddDays(-1), open.ClosedOn, view.File.Payments.Max(p => p.CommunicatedOn) ?? DateOnly.MinValue }.Max();

    private static DateOnly After(DateOnly month) => month.AddMonths(1);
}
