using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>Convenes a status meeting: the three parties and those the citizen lets in are invited, and the citizen is written to.</summary>
/// <param name="LateReason">Needed when the day lies after the last day of the standard.</param>
/// <param name="RequestedMeetingId">The wish for an extra meeting that is followed; null for a regular one.</param>
/// <param name="SeenVersion">Of the wish.</param>
public sealed record ConveneMeeting(
    Guid CaseId, DateOnly PlannedOn, TimeOnly StartsAt, string Place, string? LateReason = null, Guid? RequestedMeetingId = null, int SeenVersion = 0);

[Source("2.9-1")]
[Source("2.9-2")]
[Source("2.9-5")]
[Assumption("2.9-2", "Et regelmæssigt møde kan indkaldes til efter fristen, når grunden er skrevet ned. Fristen flytter sig ikke af den grund og vises som overskredet.",
    Alternatives = "Et møde efter fristen kan afvises helt, eller fristen kan flyttes med.",
    Effect = "Færre møder ville kunne indkaldes sent, men borgere uden en tid ville stå uden møde.")]
public sealed class ConveneMeetingHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, LetterOffice letters, StandardInForce standard, Actor actor)
{
    private static readonly Refusal AlreadyPlanned = new("meeting.already-planned", "En kollega har lige indkaldt til statusmøde. Flyt det i stedet.", SourceRef.Standard("2.9-2"));

    public async Task<Result<StatusMeeting>> HandleAsync(ConveneMeeting command, CancellationToken ct)
    {
        if (actor.RefuseUnlessAuthority() is { } denied)
        {
            return denied;
        }

        if (await db.RefuseWhenClosedAsync(command.CaseId, ct) is { } closed)
        {
            return closed;
        }

        var requested = command.RequestedMeetingId is { } id
            ? await db.StatusMeetings.SingleOrDefaultAsync(m => m.Id == id && m.CaseId == command.CaseId, ct)
            : null;
        if (command.RequestedMeetingId is not null && requested is null)
        {
            return FollowUpQueries.NoSuchMeeting;
        }

        if ((requested is null ? await db.PresentStayAsync(actor, command.CaseId, clock.Today, ct) : await db.StayOfAsync(requested, ct)) is not { } stay)
        {
            return FollowUpQueries.NotEnrolled;
        }

        var faults = await FaultsAsync(command, stay, requested, ct);
        if (faults.Count > 0)
        {
            return Result<StatusMeeting>.Refused(faults);
        }

        var meeting = requested ?? db.StatusMeetings.Add(new() { CaseId = command.CaseId, StayId = stay.Id }).Entity;
        if (requested is not null)
        {
            db.Expect(requested, command.SeenVersion);
        }

        meeting.Status = MeetingStatus.Planned;
        meeting.ConvenedOn = clock.Today;
        meeting.PlannedOn = command.PlannedOn;
        meeting.StartsAt = command.StartsAt;
        meeting.Place = command.Place;
        meeting.Participants = await db.InviteesAsync(stay, clock.Today, ct);
        meeting.InvitationLetterId = (await letters.InviteAsync(db, meeting, stay, null, ct)).Id;
        await letters.InviteGuestsAsync(db, journal, meeting, null, null, ct);
        journal.Record(
            command.CaseId,
            "MeetingConvened",
            $"{(meeting.Extra ? "Ekstra statusmøde" : "Statusmøde")} er indkaldt til den {Danish.Date(meeting.PlannedOn)}. Inviteret: {Danish.And([.. meeting.Participants.Select(p => p.Name)])}. Borgeren får brev, og botilbuddet har mødet blandt sine opgaver.",
            command.LateReason);
        return await db.SaveOrRefuseAsync(command.CaseId, ct, AlreadyPlanned) is { } refusal ? refusal : meeting;
    }

    private async Task<List<Refusal>> FaultsAsync(ConveneMeeting command, Stay stay, StatusMeeting? requested, CancellationToken ct)
    {
        List<Refusal> faults = [.. MeetingRules.WithinStay(stay.ToFacts(), command.PlannedOn).Refusals().Select(r => r with { Field = nameof(command.PlannedOn) })];
        if (command.PlannedOn < clock.Today)
        {
            faults.Add(new("meeting.past", "Mødet kan ikke indkaldes til en dag, der er gået.", null, nameof(command.PlannedOn)));
        }

        if (string.IsNullOrWhiteSpace(command.Place))
        {
            faults.Add(new("meeting.place", "Skriv, hvor mødet er.", null, nameof(command.Place)));
        }

        if (requested is { Status: not MeetingStatus.Requested })
        {
            faults.Add(new("meeting.already-convened", "Mødet er allerede indkaldt eller aflyst."));
        }

        if (requested is null && await db.StatusMeetings.Where(m => m.StayId == stay.Id && m.Status == MeetingStatus.Planned && !m.Extra).Select(m => (DateOnly?)m.PlannedOn).FirstOrDefaultAsync(ct) is { } planned)
        {
            faults.Add(new("meeting.already-planned", $"Der er allerede indkaldt til statusmøde {Danish.Date(planned)}. Flyt det i stedet.", SourceRef.Standard("2.9-2")));
        }

        var due = FollowUpQueries.Due(stay, await db.HeldAsync(stay.Id, ct), clock.Today, standard.Current);
        if (requested is null && due is not null && command.PlannedOn > due.Due && string.IsNullOrWhiteSpace(command.LateReason))
        {
            faults.Add(new("meeting.late", due.Due < clock.Today
                ? $"{due.Title} skulle være holdt senest {Danish.Date(due.Due)}. Skriv, hvorfor det ikke er sket."
                : $"{due.Title} skal holdes senest {Danish.Date(due.Due)}. Vælg en tidligere dag, eller skriv, hvorfor det ikke kan lade sig gøre.", SourceRef.Standard("2.9-2"), nameof(command.LateReason)));
        }

        return faults;
    }
}
