using Hjemvej.Casework.Access;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>One of many that was not done, and why.</summary>
public sealed record NotDone(int CaseNumber, string CitizenName, string Why);

/// <summary>What came of a joint run. What was done is saved, whatever became of the others.</summary>
public sealed record JointRun(int Done, IReadOnlyList<NotDone> NotDone);

internal static class JointRuns
{
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
