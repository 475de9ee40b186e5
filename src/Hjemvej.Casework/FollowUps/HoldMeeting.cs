using Hjemvej.Casework.Access;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Storage;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>One of the invited who came; the related person's id tells several relatives apart.</summary>
public sealed record Attendee(MeetingParty Party, Guid? RelatedPersonId = null);

/// <summary>Records a status meeting as held: who came, each purpose evaluated, and the conclusion on need and grant.</summary>
/// <param name="Goals">The level of each goal as the meeting sees it; those left out are not judged.</param>
/// <param name="AbsenceReason">Why the citizen was not there, when they were not; and <paramref name="AbsencePlan"/>, how they are involved all the same.</param>
public sealed record HoldMeeting(
    Guid CaseId,
    Guid MeetingId,
    int SeenVersion,
    DateOnly HeldOn,
    IReadOnlyList<Attendee> Attended,
    string? AbsenceReason,
    string? AbsencePlan,
    IReadOnlyList<PurposeEvaluation> Purposes,
    FollowUpResult Result,
    string Conclusion,
    IReadOnlyList<GoalObservation>? Goals = null);

[Source("2.9-1")]
[Source("2.9-3")]
[Source("2.9-4")]
[Source("1.1-4")]
public sealed class HoldMeetingHandler(CaseworkDb db, JournalWriter journal, CivilClock clock, Actor actor)
{
    public async Task<Result<StatusMeeting>> HandleAsync(HoldMeeting command, CancellationToken ct)
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
        var form = await db.FollowUpForms.FirstOrDefaultAsync(f => f.StayId == meeting.StayId && f.MeetingId == null, ct);
        var participants = Came(meeting.StillWelcome(await db.WelcomeAsync(command.CaseId, ct)), command.Attended);
        var goals = await db.Goals.Where(g => g.CaseId == command.CaseId && g.Status == GoalStatus.Active).Select(g => g.Id).ToListAsync(ct);
        var terms = stay.TermsBy(await db.GrantedTermsAsync(command.CaseId, command.HeldOn, ct));
        var faults = Faults(command, meeting, stay, terms.Purposes, form, participants).ToList();
        if (faults.Count > 0)
        {
            return Result<StatusMeeting>.Refused(faults);
        }

        db.Expect(meeting, command.SeenVersion);
        meeting.Status = MeetingStatus.Held;
        (meeting.HeldOn, meeting.RecordedAt) = (command.HeldOn, clock.Now);
        meeting.Participants = participants;
        var citizenCame = participants.Any(p => p is { Party: MeetingParty.Citizen, Attended: true });
        meeting.CitizenAbsenceReason = citizenCame ? null : command.AbsenceReason;
        meeting.CitizenAbsencePlan = citizenCame ? null : command.AbsencePlan;
        meeting.PurposeEvaluations = [.. command.Purposes.Where(p => terms.Purposes.Contains(p.Purpose))];
        meeting.Goals = [.. (command.Goals ?? []).Where(g => goals.Contains(g.GoalId) && (g.Level is not null || g.Note is not null))];
        meeting.Result = command.Result;
        meeting.Conclusion = command.Conclusion;
        if (form?.CompletedOn <= command.HeldOn)
        {
            meeting.FormId = form.Id;
            meeting.FormCompletedOn = form.CompletedOn;
            form.MeetingId = meeting.Id;
        }

        journal.Record(command.CaseId, "MeetingHeld", $"{(meeting.Extra ? "Ekstra statusmøde" : "Statusmøde")} er holdt den {Danish.Date(command.HeldOn)}. Konklusion: {command.Result.Danish()}.", command.Conclusion);
        return await db.SaveOrRefuseAsync(command.CaseId, ct) is { } refusal ? refusal : meeting;
    }

    private static List<Participant> Came(IEnumerable<Participant> invited, IReadOnlyList<Attendee> attended) =>
        [.. invited.Select(p => p with { Attended = attended.Contains(new(p.Party, p.RelatedPersonId)) })];

    private IEnumerable<Refusal> Faults(HoldMeeting command, StatusMeeting meeting, Stay stay, IReadOnlyList<StayPurpose> purposes, FollowUpForm? form, List<Participant> participants)
    {
        if (meeting.Status is not MeetingStatus.Planned)
        {
            yield return new("meeting.not-planned", "Mødet er allerede holdt, aflyst eller ikke indkaldt endnu.");
            yield break;
        }

        if (command.HeldOn > clock.Today)
        {
            yield return new("meeting.future", "Mødet kan først registreres som holdt på dagen.", null, nameof(command.HeldOn));
        }

        if (command.HeldOn < meeting.PlannedOn && command.HeldOn <= clock.Today)
        {
            yield return new("meeting.before-planned", $"Borgeren er inviteret til mødet {Danish.Date(meeting.PlannedOn)}. Flyt mødet først, hvis det holdes før, så alle inviterede får besked.", SourceRef.Standard("2.9-1"), nameof(command.HeldOn));
        }
        else if (meeting.ConvenedOn is { } convened && command.HeldOn < convened)
        {
            yield return new("meeting.before-convened", $"Mødet blev indkaldt {Danish.Date(convened)} og kan ikke være holdt før.", null, nameof(command.HeldOn));
        }

        Gate[] gates =
        [
            MeetingRules.WithinStay(stay.ToFacts(), command.HeldOn),
            MeetingRules.Invited(Invitees.Attendance(participants)),
            MeetingRules.Attended(Invitees.Attendance(participants), command.AbsenceReason, command.AbsencePlan),
            .. meeting.FormExceptionReason is null ? [FormGate.Of(stay.Residence.ToFacts(), form?.CompletedOn, command.HeldOn)] : Array.Empty<Gate>(),
        ];
        foreach (var refusal in gates.SelectMany(g => g.Refusals()))
        {
            yield return refusal with { Field = FieldOf(refusal) };
        }

        foreach (var (at, purpose) in purposes.Index().Where(p => !command.Purposes.Any(e => e.Purpose == p.Item && !string.IsNullOrWhiteSpace(e.Text))))
        {
            yield return new("meeting.purpose", $"Skriv, hvordan det går med formålet: {purpose.Danish()}.", SourceRef.Standard("1.1-4"), $"Purposes[{at}].Text");
        }

        if (command.Goals?.All(g => Levels.IsValid(g.Level)) is false)
        {
            yield return new("meeting.level", "Et niveau er fra 0 til 4 eller ikke vurderet.", SourceRef.Standard("2-2"));
        }

        if (string.IsNullOrWhiteSpace(command.Conclusion))
        {
            yield return new("meeting.conclusion", "Skriv konklusionen: passer behov og bevilling stadig sammen?", SourceRef.Standard("2.9-3"), nameof(command.Conclusion));
        }
    }

    /// <summary>Where on the form a gate's refusal is put right.</summary>
    private static string? FieldOf(Refusal refusal) => (refusal.Code, refusal.Text) switch
    {
        ("meeting.withinStay", _) => nameof(HoldMeeting.HeldOn),
        ("meeting.attendance", MeetingRules.AbsenceReasonMissing) => nameof(HoldMeeting.AbsenceReason),
        ("meeting.attendance", MeetingRules.AbsencePlanMissing) => nameof(HoldMeeting.AbsencePlan),
        ("meeting.attendance", _) => nameof(HoldMeeting.Attended),
        _ => null,
    };
}
