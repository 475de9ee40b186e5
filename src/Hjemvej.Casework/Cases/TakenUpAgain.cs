using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Cases;

/// <summary>A no that was complained over and found wrong: the complaint that was dismissed, or the request for access, is taken up again as if it were not answered.</summary>
/// <remarks>Writes to the unit of work of whoever records that, and commits nothing. The old answer stays in the history and among the letters.</remarks>
internal static class TakenUpAgain
{
    public static async Task TakeUpAgainAsync(this CaseworkDb db, Complaint over, JournalWriter journal, DateOnly today, CancellationToken ct)
    {
        if (over.Over is ComplaintOver.Dismissal
            && await db.Complaints.SingleOrDefaultAsync(c => c.Id == over.SubjectId && c.Ending == ComplaintEnding.Dismissed, ct) is { } dismissed)
        {
            (dismissed.EndedOn, dismissed.Ending, dismissed.EndedBecause, dismissed.EndLetterId) = (null, null, null, null);
            journal.Record(over.CaseId, "ComplaintTakenUp", $"Klagen over {dismissed.Named()} er taget op igen. Den var afvist {Danish.Date(over.DecidedOn)}.", over.OutcomeReason);
        }

        if (over.Over is ComplaintOver.Access)
        {
            var answered = await db.AccessRequests.AsNoTracking().SingleAsync(r => r.Id == over.SubjectId, ct);
            db.AccessRequests.Add(new() { CaseId = over.CaseId, ReceivedOn = today, From = answered.From, By = answered.By, Address = answered.Address, About = answered.About });
            journal.Record(over.CaseId, "AccessTakenUp", $"Anmodningen om aktindsigt fra {answered.From} skal besvares igen. Det første svar er fra {Danish.Date(over.DecidedOn)}.", over.OutcomeReason);
        }
    }
}
