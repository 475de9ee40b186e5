using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>Moves a convened meeting, with a reason; everybody is invited anew as the consents stand now, and the citizen is written to.</summary>
public sealed record MoveMeeting(Guid CaseId, Guid MeetingId, int SeenVersion, DateOnly PlannedOn, TimeOnly StartsAt, string Place, string Reason);

[Source("2.9-1")]
public sealed class MoveMeetingHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice letters, Actor actor)
{
    public async Task<Result<StatusMeeting>> HandleAsync(MoveMeeting command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        if (await db.StatusMeetings.SingleOrDefaultAsync(m => m.Id == command.MeetingId && m.CaseId == command.CaseId, ct) is not { } meeting)
        {
            return FollowUpQueries.NoSuchMeeting;
        }

        var stay = await db.StayOfAsync(meeting, ct);
        if (meeting.Status is not MeetingStatus.Planned)
        {
            return new Refusal("meeting.not-planned", "Kun et planlagt møde kan flyttes.");
        }

        var faults = Faults(command, MeetingRules.WithinStay(stay.ToFacts(), command.PlannedOn)).ToList();
        if (faults.Count > 0)
        {
            return Result<StatusMeeting>.Refused(faults);
        }

        db.Expect(meeting, command.SeenVersion);
        var from = meeting.PlannedOn;
        meeting.PlannedOn = command.PlannedOn;
        meeting.StartsAt = command.StartsAt;
        meeting.Place = command.Place;
        meeting.Participants = await db.InviteesAsync(stay, clock.Today, ct);
        meeting.InvitationLetterId = (await letters.InviteAsync(db, meeting, stay, from, ct)).Id;
        await letters.InviteGuestsAsync(db, journal, meeting, from, null, ct);
        if (meeting.FormExceptionReason is not null)
        {
            // It was given for the day that the meeting had.
            (meeting.FormExceptionReason, meeting.FormExceptionBy, meeting.FormExceptionOn) = (null, null, null);
            journal.Record(command.CaseId, "FormExceptionLapsed", $"Undtagelsen fra opfølgningsskemaet gjaldt mødet den {Danish.Date(from)} og er bortfaldet.");
        }

        journal.Record(command.CaseId, "MeetingMoved", $"Statusmødet den {Danish.Date(from)} er flyttet til den {Danish.Date(meeting.PlannedOn)}.", command.Reason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : meeting;
    }

    private IEnumerable<Refusal> Faults(MoveMeeting command, Gate within)
    {
        foreach (var refusal in within.Refusals())
        {
            yield return refusal with { Field = nameof(command.PlannedOn) };
        }

        if (command.PlannedOn < clock.Today)
        {
            yield return new("meeting.past", "Mødet kan ikke flyttes til en dag, der er gået.", null, nameof(command.PlannedOn));
        }

        if (string.IsNullOrWhiteSpace(command.Place))
        {
            yield return new("meeting.place", "Skriv, hvor mødet er.", null, nameof(command.Place));
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            yield return new("meeting.move-reason", "Skriv, hvorfor mødet flyttes.", null, nameof(command.Reason));
        }
    }
}
