using Hjemvej.Casework.Access;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Standards;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>What the use cases of the stage ask the database.</summary>
internal static class FollowUpQueries
{
    /// <summary>The stay of the case that this person may see, with its residence; null before enrolment, and for a residence where the citizen has not lived.</summary>
    public static Task<Stay?> PresentStayAsync(this CaseworkDb db, Actor actor, Guid caseId, DateOnly today, CancellationToken ct) =>
        db.StaysVisibleTo(actor, caseId).AsNoTracking().Include(s => s.Residence).PresentFirst(today).FirstOrDefaultAsync(ct);

    /// <summary>The stay that a meeting belongs to, with its residence.</summary>
    public static Task<Stay> StayOfAsync(this CaseworkDb db, StatusMeeting meeting, CancellationToken ct) =>
        db.Stays.AsNoTracking().Include(s => s.Residence).SingleAsync(s => s.Id == meeting.StayId, ct);

    public static async Task<List<MeetingFacts>> HeldAsync(this CaseworkDb db, Guid stayId, CancellationToken ct) =>
        await db.StatusMeetings.Where(m => m.StayId == stayId && m.HeldOn != null).Select(m => new MeetingFacts(m.HeldOn!.Value, m.FormCompletedOn)).ToListAsync(ct);

    /// <summary>The deadline that the next meeting has to keep; null after discharge.</summary>
    public static Deadline? Due(Stay stay, IReadOnlyList<MeetingFacts> held, DateOnly today, Standard standard) =>
        stay.EndsOn < today ? null
        : held.Count == 0 ? FollowUpRule.First(stay.ToFacts(), held, today, standard)
        : FollowUpRule.Next(stay.ToFacts(), held, today, standard);

    public static Refusal NoSuchMeeting => new("meeting.unknown", "Mødet findes ikke i sagen.");

    public static Refusal NotEnrolled => new("meeting.not-enrolled", "Borgeren er ikke flyttet ind endnu. Opfølgning begynder med indskrivningen.", SourceRef.Standard("2.9-2"));
}
