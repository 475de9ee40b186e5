using Hjemvej.Casework.Journal;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Committee;

/// <summary>What several rooms ask of the agendas.</summary>
public static class CommitteeItems
{
    /// <summary>On an agenda, and the committee has given no answer.</summary>
    public static IQueryable<CommitteeItem> Waiting(this IQueryable<CommitteeItem> items) => items.Where(i => i.PresentedOn == null && i.PostponedOn == null);

    /// <summary>What the social worker wrote the last time the case was laid before the committee, also when it was taken off since; null when it never was.</summary>
    /// <remarks>An item that is taken off is gone; the journal keeps its text.</remarks>
    public static Task<string?> LatestSubmissionAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        db.JournalEntries.Where(e => e.CaseId == caseId && e.Event == JournalEvents.LaidBeforeCommittee).OrderByDescending(e => e.Id).Select(e => e.Reason).FirstOrDefaultAsync(ct);

    /// <summary>The committee's latest recommendation in the case, with the residences it proposes, in words; null when it proposes none.</summary>
    public static Task<CommitteeItem?> LatestProposalAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        db.CommitteeItems.AsNoTracking().Where(i => i.CaseId == caseId && i.PresentedOn != null && i.ProposedResidences != null).OrderByDescending(i => i.PresentedOn).FirstOrDefaultAsync(ct);
}
