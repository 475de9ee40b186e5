using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Exchange.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>
/// Letters to those who come to a meeting beside the three parties: relatives the citizen has let in, and those who act for the citizen.
/// The residence and the authority have the meeting on their worklists instead.
/// </summary>
internal static class GuestLetters
{
    /// <summary>Invites them, or tells that the meeting is moved; what was written and what was not is journaled.</summary>
    /// <param name="letters">Writes the letters.</param>
    /// <param name="db">The unit of work.</param>
    /// <param name="journal">Of the case.</param>
    /// <param name="meeting">With its participants.</param>
    /// <param name="movedFrom">The earlier day, when the meeting was moved.</param>
    /// <param name="only">Those invited since; null is all.</param>
    /// <param name="ct">Cancels.</param>
    public static Task InviteGuestsAsync(
        this LetterOffice letters, CaseworkDb db, JournalWriter journal, StatusMeeting meeting, DateOnly? movedFrom, IReadOnlyCollection<Guid>? only, CancellationToken ct) =>
        WriteAsync(letters, db, journal, meeting, movedFrom, null, only, ct);

    /// <summary>Tells them that the meeting is not held.</summary>
    public static Task TellGuestsCancelledAsync(this LetterOffice letters, CaseworkDb db, JournalWriter journal, StatusMeeting meeting, string because, CancellationToken ct) =>
        WriteAsync(letters, db, journal, meeting, null, because, null, ct);

    private static async Task WriteAsync(
        LetterOffice letters, CaseworkDb db, JournalWriter journal, StatusMeeting meeting, DateOnly? movedFrom, string? cancelled, IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var @case = await db.Cases.Include(c => c.Citizen).SingleAsync(c => c.Id == meeting.CaseId, ct);
        var stillWelcome = meeting.StillWelcome(await db.WelcomeAsync(meeting.CaseId, ct)).Select(p => p.RelatedPersonId).OfType<Guid>().Where(id => only?.Contains(id) ?? true).ToList();
        var guests = await db.RelatedPersons.AsNoTracking().Where(p => stillWelcome.Contains(p.Id)).OrderBy(p => p.Name).ToListAsync(ct);
        List<RelatedPerson> unwritten = [];
        foreach (var guest in guests)
        {
            // The place of the meeting may say where the citizen lives.
            if (@case.Citizen.ProtectedAddress || guest.Address is null)
            {
                unwritten.Add(guest);
                continue;
            }

            await letters.WriteToAsync<MeetingGuestLetter>(@case, guest, LetterKind.MeetingInvitation, Heading(movedFrom, cancelled), envelope => new MeetingGuestFacts(
                envelope, @case.Citizen.Name, meeting.PlannedOn, meeting.StartsAt!.Value, meeting.Place!, guest.Role is not (RelatedRole.Guardian or RelatedRole.Representative), movedFrom, cancelled), ct);
            journal.Record(meeting.CaseId, "MeetingGuestTold", $"{guest.Name} får brev om statusmødet den {Danish.Date(meeting.PlannedOn)}.");
        }

        if (unwritten.Count > 0)
        {
            if (cancelled is null)
            {
                meeting.Participants = [.. meeting.Participants.Select(p => unwritten.Exists(u => u.Id == p.RelatedPersonId) ? p with { Orally = true } : p)];
            }

            journal.Record(
                meeting.CaseId,
                "MeetingGuestNotWritten",
                $"{Danish.And([.. unwritten.Select(u => u.Name)])} får ikke brev om statusmødet den {Danish.Date(meeting.PlannedOn)} og skal have besked mundtligt.",
                @case.Citizen.ProtectedAddress ? "Borgeren har beskyttet adresse, og brevet ville sige, hvor mødet er." : "Der står ingen adresse på personen.");
        }
    }

    private static string Heading(DateOnly? movedFrom, string? cancelled) =>
        cancelled is not null ? "Statusmødet er aflyst" : movedFrom is not null ? "Statusmødet er flyttet" : "Invitation til statusmøde";
}
