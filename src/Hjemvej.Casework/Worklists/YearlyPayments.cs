using Hjemvej.Casework.Access;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Worklists;

/// <summary>How many residents wait for the year's new payment.</summary>
/// <param name="ToCalculate">Still to be calculated.</param>
/// <param name="ToTell">Calculated; the letter is not sent.</param>
/// <param name="DueOn">The first last day.</param>
public sealed record YearlyPayments(int ToCalculate, int ToTell, DateOnly DueOn);

/// <summary>A year's new amount concerns every resident: of many it is one task, done on one page; of a few, a task in each case.</summary>
public static class YearlyPaymentsQuery
{
    /// <summary>So many fill a page of tasks that say the same.</summary>
    private const int Many = 5;

    /// <returns>Null when they are few, or not this person's.</returns>
    public static async Task<YearlyPayments?> ManyYearlyPaymentsAsync(this CaseworkDb db, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (actor.Role is not (Role.Finance or Role.Manager))
        {
            return null;
        }

        var found = await db.WorkItems.AsNoTracking().OfYearlyPayments().Where(i => i.ShowFrom <= today)
            .GroupBy(_ => 1).Select(g => new YearlyPayments(g.Count(i => i.Kind == PaymentTasks.Recalculate), g.Count(i => i.Kind == PaymentTasks.TellYearly), g.Min(i => i.DueOn))).SingleOrDefaultAsync(ct);
        return found?.ToCalculate + found?.ToTell >= Many ? found : null;
    }

    internal static IQueryable<WorkItem> OfYearlyPayments(this IQueryable<WorkItem> items) =>
        items.Where(i => i.Role == Role.Finance && (i.Kind == PaymentTasks.Recalculate || i.Kind == PaymentTasks.TellYearly));
}
