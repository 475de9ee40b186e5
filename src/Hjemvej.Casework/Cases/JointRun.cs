using Hjemvej.Casework.Access;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>One of many that was not done, and why.</summary>
public sealed record NotDone(int CaseNumber, string CitizenName, string Why);

/// <summary>What came of a joint run. What was done is saved, whatever became of the others.</summary>
public sealed record JointRun(int Done, IReadOnlyList<NotDone> NotDone);

internal static class JointRuns
{
    /// <summary>Does each by itself, as if it were done in its case: one transaction for each citizen, and one that is refused stops no other.</summary>
    /// <param name="gone">Those that were chosen and could not be begun.</param>
    public static async Task<JointRun> EachAsync<T>(
        this CaseworkDb db, IReadOnlyCollection<PaymentToRecalculate> rows, IReadOnlyList<NotDone> gone, Func<PaymentToRecalculate, Task<Result<T>>> act)
    {
        List<NotDone> refused = [];
        foreach (var row in rows)
        {
            var result = await act(row);
            db.ChangeTracker.Clear();
            if (result.IsRefused)
            {
                refused.Add(new(row.CaseNumber, row.CitizenName, string.Join(" ", result.Refusals.Select(r => r.Text))));
            }
        }

        return new(rows.Count - refused.Count, [.. gone, .. refused]);
    }

    /// <summary>What was chosen on the page and is no longer there to be done.</summary>
    public static async Task<IReadOnlyList<NotDone>> ChangedMeanwhileAsync(
        this CaseworkDb db, Actor actor, IReadOnlyCollection<Guid> chosen, IReadOnlyCollection<Guid> found, DateOnly today, string why, CancellationToken ct)
    {
        Guid[] gone = [.. chosen.Except(found)];
        return gone.Length == 0 ? [] : await (from payment in db.PaymentCalculations
                                              join @case in db.CasesVisibleTo(actor, today) on payment.CaseId equals @case.Id
                                              where gone.Contains(payment.Id)
                                              orderby @case.Number
                                              select new NotDone(@case.Number, @case.Citizen.Name, why)).ToListAsync(ct);
    }
}
