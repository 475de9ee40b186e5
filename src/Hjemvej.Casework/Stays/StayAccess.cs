using Hjemvej.Casework.Access;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.Stays;

/// <summary>Which stays a person may see: staff of a residence those at their own, and no more of the case's.</summary>
public static class StayAccess
{
    /// <summary>The case's stays that this person may see, the latest first.</summary>
    public static IQueryable<Stay> StaysVisibleTo(this CaseworkDb db, Actor actor, Guid caseId) => db.Stays
        .Where(s => s.CaseId == caseId && (actor.Role != Role.ResidenceStaff || s.ResidenceId == actor.ResidenceId))
        .OrderByDescending(s => s.StartsOn);

    /// <summary>Does the citizen live at this residence on the day? From the day of moving in to the last day, both inclusive; one who is only offered a place does not.</summary>
    public static Task<bool> LivesAtAsync(this CaseworkDb db, Guid caseId, Guid? residenceId, DateOnly day, CancellationToken ct) =>
        db.Stays.AnyAsync(s => s.CaseId == caseId && s.ResidenceId == residenceId && s.StartsOn <= day && (s.EndsOn == null || s.EndsOn >= day), ct);
}
