using Hjemvej.Casework.Stays;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>The day-occupation plan as the follow-up asks about it.</summary>
internal static class OccupationFactsOf
{
    public static Task<Occupation?> OccupationInForceAsync(this CaseworkDb db, Guid stayId, DateOnly today, CancellationToken ct) =>
        db.Occupations.AsNoTracking().Where(o => o.StayId == stayId && o.From <= today).LatestFirst().FirstOrDefaultAsync(ct);

    public static OccupationFacts ToCheck(this Occupation occupation) =>
        new(occupation.From, occupation.DaysPerWeek, occupation.FullTime, !string.IsNullOrWhiteSpace(occupation.ReductionReason), occupation.ReviewOn);
}
