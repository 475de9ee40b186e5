using Hjemvej.Casework.Access;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Stays;
using Hjemvej.Casework.Time;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Casework.FollowUps;

/// <summary>A case's follow-up as its page shows it.</summary>
/// <param name="First">The deadline of the first meeting, met or not.</param>
/// <param name="Next">The deadline of the next one, once one was held; null after discharge, and when the stay ends before it.</param>
/// <param name="FormGate">May the coming meeting be held, as far as the form goes?</param>
/// <param name="AwaitsDecision">The latest meeting ended in a conclusion that needs a decision which is not made yet.</param>
/// <param name="Terms">What the stay is for today, as an adjustment may have left it.</param>
public sealed record CaseFollowUp(
    Stay Stay,
    Deadline First,
    Deadline? Next,
    IReadOnlyList<StatusMeeting> Meetings,
    IReadOnlyList<RelatedPerson> Welcome,
    FollowUpForm? OpenForm,
    Gate FormGate,
    Gate Occupation,
    StatusMeeting? AwaitsDecision,
    GrantedTerms Terms);

/// <summary>Reads a case's follow-up.</summary>
[Source("2.9-2")]
[Source("2.9-3")]
public sealed class FollowUpOverview(CaseworkDb db, Actor actor, CivilClock clock, StandardInForce standard)
{
    /// <returns>Null before enrolment, and for staff of a residence where the citizen has not lived.</returns>
    public async Task<CaseFollowUp?> OfCaseAsync(Guid caseId, CancellationToken ct)
    {
        if (await db.PresentStayAsync(actor, caseId, clock.Today, ct) is not { } stay)
        {
            return null;
        }

        var meetings = await db.StatusMeetings.AsNoTracking().Where(m => m.StayId == stay.Id).ToListAsync(ct);
        var held = meetings.Select(m => m.ToFacts()).OfType<MeetingFacts>().ToList();
        var form = await db.FollowUpForms.AsNoTracking().FirstOrDefaultAsync(f => f.StayId == stay.Id && f.MeetingId == null, ct);
        var occupation = await db.OccupationInForceAsync(stay.Id, clock.Today, ct);
        var decided = await db.Decisions.AsNoTracking().Where(d => d.CaseId == caseId && d.SetAsideOn == null && d.MadeOn != null)
            .OrderByDescending(d => d.MadeOn).ThenByDescending(d => d.MadeAt).FirstOrDefaultAsync(ct);
        var today = clock.Today;
        var next = FollowUpRule.Next(stay.ToFacts(), held, today, standard.Current);
        return new(
            stay,
            FollowUpRule.First(stay.ToFacts(), held, today, standard.Current),
            next is null || FollowUpRule.IsAfterStay(next, stay.EndsOn) ? null : next,
            [.. meetings.OrderByDescending(m => m.HeldOn ?? m.PlannedOn)],
            await db.WelcomeAsync(caseId, ct),
            form,
            FormGate.Of(stay.Residence.ToFacts(), form?.CompletedOn, null),
            OccupationCheck.Of(occupation?.ToCheck(), today, standard.Current),
            AwaitingDecision(meetings, decided),
            stay.TermsBy(await db.GrantedTermsAsync(caseId, today, ct)));
    }

    /// <summary>The latest meeting held, when its conclusion needs a decision and none was made after it.</summary>
    /// <param name="meetings">Of the stay or the case.</param>
    /// <param name="latestDecision">The latest that is made and not set aside, on the application or later.</param>
    public static StatusMeeting? AwaitingDecision(IEnumerable<StatusMeeting> meetings, Decision? latestDecision) =>
        meetings.Where(m => m.HeldOn is not null).MaxBy(m => (m.HeldOn, m.RecordedAt)) is { Result: { } result } latest
        && FollowOn.NeedsDecision(result) && !(latestDecision is not null && latest.IsFollowedBy(latestDecision))
            ? latest
            : null;
}
