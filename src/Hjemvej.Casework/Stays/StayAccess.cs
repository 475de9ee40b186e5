using Hjemvej.Casework.Access;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Which stays a person may see: staff of a residence those at their own, and no more of the case's.</summary>
public static class StayAccess
{
    /// <summary>The case's stays that this person may see.</summary>
    public static IQueryable<Stay> StaysVisibleTo(this CaseworkDb db, Actor actor, Guid caseId) => db.Stays
        .Where(s => s.CaseId == caseId && (actor.Role != Role.ResidenceStaff || s.ResidenceId == actor.ResidenceId));

    /// <summary>Of one case's stays, the one that is meant by »the stay« comes first: where the citizen lives today, else the coming one, else the last.</summary>
    /// <remarks>The next stay is recorded while the citizen still lives at the place before.</remarks>
    public static IOrderedQueryable<Stay> PresentFirst(this IQueryable<Stay> stays, DateOnly today) => stays
        .OrderBy(s => s.EndsOn != null && s.EndsOn < today)
        .ThenBy(s => s.EndsOn != null && s.EndsOn < today ? (DateOnly?)null : s.StartsOn)
        .ThenByDescending(s => s.StartsOn);

    /// <summary>Does the citizen live at this residence on the day? From the day of moving in to the last day, both inclusive; one who is only offered a place does not.</summary>
    public static Task<bool> LivesAtAsync(this CaseworkDb db, Guid caseId, Guid? residenceId, DateOnly day, CancellationToken ct) =>
        db.Stays.AnyAsync(s => s.CaseId == caseId && s.ResidenceId == residenceId && s.StartsOn <= day && (s.EndsOn == null || s.EndsOn >= day), ct);
}
