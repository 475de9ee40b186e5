using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>
/// Who takes part in a status meeting: the three parties always, those who act for the citizen by law,
/// and those whom the citizen has let in to meetings, as the consents stand now.
/// </summary>
[Source("2.9-1")]
[Source("2.2-1")]
public static class Invitees
{
    /// <summary>Everybody to invite today.</summary>
    internal static async Task<List<Participant>> InviteesAsync(this CaseworkDb db, Stay stay, DateOnly today, CancellationToken ct)
    {
        var @case = await db.Cases.Where(c => c.Id == stay.CaseId).Select(c => new { Citizen = c.Citizen.Name, c.ResponsibleName }).SingleAsync(ct);
        return
        [
            new(MeetingParty.Citizen, @case.Citizen, today, null),
            new(MeetingParty.Residence, stay.Residence.Name, today, null),
            new(MeetingParty.Authority, @case.ResponsibleName, today, null),
            .. (await db.WelcomeAsync(stay.CaseId, ct)).Select(p => new Participant(PartyOf(p), p.Name, today, null, p.Id)),
        ];
    }

    /// <summary>Related persons who may take part now: representatives by law, others by a consent that is not withdrawn.</summary>
    public static async Task<IReadOnlyList<RelatedPerson>> WelcomeAsync(this CaseworkDb db, Guid caseId, CancellationToken ct) =>
        await db.RelatedPersons.AsNoTracking()
            .Where(p => p.CaseId == caseId && p.EndedOn == null)
            .Where(p => p.Role == RelatedRole.Guardian || p.Role == RelatedRole.Representative
                || db.Consents.Any(c => c.RelatedPersonId == p.Id && c.Topic == ConsentTopic.Meetings && c.WithdrawnOn == null))
            .OrderBy(p => p.Name)
            .ToListAsync(ct);

    /// <summary>The participants as they may be shown now: who came by a consent that is withdrawn since is gone at once.</summary>
    public static IReadOnlyList<Participant> StillWelcome(this StatusMeeting meeting, IEnumerable<RelatedPerson> welcome)
    {
        var ids = welcome.Select(p => p.Id).ToHashSet();
        return [.. meeting.Participants.Where(p => p.RelatedPersonId is not { } id || meeting.Status is MeetingStatus.Held || ids.Contains(id))];
    }

    /// <summary>Let in since the invitations went out.</summary>
    public static IReadOnlyList<RelatedPerson> NotYetInvited(this StatusMeeting meeting, IEnumerable<RelatedPerson> welcome) =>
        [.. welcome.Where(p => meeting.Participants.All(i => i.RelatedPersonId != p.Id))];

    internal static MeetingParty PartyOf(RelatedPerson person) =>
        person.Role is RelatedRole.Guardian or RelatedRole.Representative ? MeetingParty.Representative : MeetingParty.Relative;

    internal static IReadOnlyCollection<AttendanceFacts> Attendance(IEnumerable<Participant> participants) =>
        [.. participants.Select(p => new AttendanceFacts(p.Party, p.InvitedOn is not null, p.Attended))];
}
