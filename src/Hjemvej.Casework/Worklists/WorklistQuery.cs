using Hjemvej.Casework.Access;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Worklists;

/// <summary>One page of what somebody must do, what is overdue first.</summary>
public sealed record Worklist(IReadOnlyList<WorkItem> Items, int Total, int Overdue, int DueSoon, int Page, int PageSize);

/// <summary>Whose tasks to see.</summary>
public enum WorklistScope
{
    /// <summary>The cases the person is responsible for.</summary>
    Mine,

    /// <summary>Everybody's in the same role.</summary>
    All,
}

/// <summary>What must the signed-in person do, by date?</summary>
public static class WorklistQuery
{
    /// <param name="db">The context.</param>
    /// <param name="actor">Who asks; nothing is listed that they cannot act on.</param>
    /// <param name="scope">A social worker's own cases, or everybody's.</param>
    /// <param name="today">Items shown from a later day are left out.</param>
    /// <param name="nearDays">How many days ahead counts as soon.</param>
    /// <param name="page">From 1.</param>
    /// <param name="pageSize">Rows a page.</param>
    /// <param name="yearlyPaymentsApart">The year's new payments are one task elsewhere, and no task in each case.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Worklist> WorklistAsync(
        this CaseworkDb db, Actor actor, WorklistScope scope, DateOnly today, int nearDays, int page, int pageSize, bool yearlyPaymentsApart, CancellationToken ct)
    {
        // A closed month is corrected as a whole: its rows are one task elsewhere, and are seen in their cases.
        var items = db.WorkItems.AsNoTracking().Where(i => i.ShowFrom <= today && i.Kind != CollectionTasks.Correct).For(actor, scope);
        if (yearlyPaymentsApart)
        {
            items = items.Where(i => i.Role != Role.Finance || (i.Kind != PaymentTasks.Recalculate && i.Kind != PaymentTasks.TellYearly));
        }

        var soon = today.AddDays(nearDays);
        var counts = await items.GroupBy(_ => 1)
            .Select(g => new { Total = g.Count(), Overdue = g.Count(i => i.DueOn < today), Soon = g.Count(i => i.DueOn >= today && i.DueOn <= soon) })
            .SingleOrDefaultAsync(ct);

        // The last task of the last page may be done: the page before is then the last.
        page = Math.Min(page, Math.Max(1, ((counts?.Total ?? 0) + pageSize - 1) / pageSize));
        var rows = await items.OrderByDescending(i => i.DueOn < today).ThenByDescending(i => i.Urgent).ThenBy(i => i.DueOn).ThenBy(i => i.Id)
            .Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(ct);
        return new(rows, counts?.Total ?? 0, counts?.Overdue ?? 0, counts?.Soon ?? 0, page, pageSize);
    }

    /// <summary>The tasks of one case that the person can act on.</summary>
    public static IQueryable<WorkItem> For(this IQueryable<WorkItem> items, Actor actor, WorklistScope scope) => actor.Role switch
    {
        Role.SocialWorker when scope is WorklistScope.Mine => items.Where(i => i.Role == Role.SocialWorker && i.ResponsibleId == actor.Id),
        Role.Manager when scope is WorklistScope.All => items.Where(i => i.Role == Role.Manager || i.Role == Role.SocialWorker || i.Role == Role.Finance),
        Role.ResidenceStaff => items.Where(i => i.Role == Role.ResidenceStaff && i.ResidenceId == actor.ResidenceId),
        _ => items.Where(i => i.Role == actor.Role),
    };
}
