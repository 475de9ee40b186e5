using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Stays;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>The letters around a meeting, written in the use case's own unit of work.</summary>
internal static class MeetingLetters
{
    /// <param name="movedFrom">The earlier day, when the meeting was moved.</param>
    public static async Task<Letter> InviteAsync(this LetterOffice letters, CaseworkDb db, StatusMeeting meeting, Stay stay, DateOnly? movedFrom, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == meeting.CaseId, ct);
        var (envelope, channel) = await letters.AddressAsync(@case, LetterKind.MeetingInvitation, null, ct);
        var facts = new MeetingInvitationFacts(
            envelope,
            meeting.PlannedOn,
            meeting.StartsAt!.Value,
            meeting.Place!,
            stay.Residence.Name,
            [.. meeting.Participants.Where(p => p.Party is not MeetingParty.Citizen).Select(p => new InvitedPerson(p.Party.Danish(), p.Name))],
            [.. stay.TermsBy(await db.GrantedTermsAsync(meeting.CaseId, meeting.PlannedOn, ct)).Purposes.Select(p => p.ToCitizen())],
            movedFrom,
            meeting.Extra ? meeting.RequestedBy?.Danish() : null);
        return await letters.WriteAsync<MeetingInvitationLetter>(@case, LetterKind.MeetingInvitation, MeetingInvitationLetter.HeadingOf(facts), channel, facts, ct);
    }

    public static async Task TellCancelledAsync(this LetterOffice letters, CaseworkDb db, StatusMeeting meeting, string reason, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == meeting.CaseId, ct);
        await letters.WriteAsync<MeetingCancelledLetter>(
            @case, LetterKind.Other, MeetingCancelledLetter.Heading, envelope => new MeetingCancelledFacts(envelope, meeting.PlannedOn, reason), ct);
    }
}
