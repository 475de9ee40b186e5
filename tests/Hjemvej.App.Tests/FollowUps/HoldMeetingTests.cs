using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.FollowUps;

public sealed class HoldMeetingTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task At_an_internal_residence_no_meeting_is_held_before_the_form_is_complete()
    {
        var @case = await app.ArrangeResidentAsync();
        var meeting = await app.ConveneMeetingAsync(@case);

        Assert.Equal("meeting.formCompleted", Assert.Single((await app.HoldAsync(meeting)).Refusals).Code);
        var form = await app.CompleteFormAsync(@case);
        var held = (await app.HoldAsync(meeting)).Value;

        Assert.Equal((form.Id, app.Today), (held.FormId, held.FormCompletedOn));
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task An_external_residence_needs_no_form()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);

        Assert.False((await app.HoldAsync(await app.ConveneMeetingAsync(@case))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task The_manager_alone_may_record_an_exception_and_it_is_journaled_and_reported()
    {
        var @case = await app.ArrangeResidentAsync(name: "Ida Undtaget");
        var meeting = await app.ConveneMeetingAsync(@case);
        var command = new RecordFormException(@case.Id, meeting.Id, meeting.Version, "Botilbuddet har haft brand.");

        var refused = await ExceptAsync(People.Hanne, command);
        var silent = await ExceptAsync(People.Morten, command with { Reason = "" });
        var excepted = (await ExceptAsync(People.Morten, command)).Value;
        var held = (await app.HoldAsync(excepted)).Value;

        Assert.Equal("meeting.exception-role", Assert.Single(refused.Refusals).Code);
        Assert.Equal("meeting.exception-reason", Assert.Single(silent.Refusals).Code);
        Assert.Null(held.FormCompletedOn);
        var entry = await app.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.CaseId == @case.Id && e.Event == "FormExceptionRecorded", Cancel));
        Assert.Equal(("Morten Dahl", "Botilbuddet har haft brand."), (entry.ActorName, entry.Reason));
        var report = await app.ActAsync(People.Morten, services => services.GetRequiredService<FollowUpLists>().ExceptionsAsync(1, 50, Cancel));
        Assert.Equal(("Ida Undtaget", "Morten Dahl", app.Today), (report.Rows[0].Citizen, report.Rows[0].By, report.Rows[0].HeldOn));
    }

    [Fact]
    [Trait("Requirement", "2.9-1")]
    public async Task The_citizens_absence_needs_a_reason_and_a_plan()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var meeting = await app.ConveneMeetingAsync(@case);
        HoldMeeting Absent(HoldMeeting command) => command with { Attended = [new(MeetingParty.Residence), new(MeetingParty.Authority)] };

        var refused = await app.HoldAsync(meeting, but: Absent);
        var held = (await app.HoldAsync(meeting, but: c => Absent(c) with { AbsenceReason = "Syg", AbsencePlan = "Hanne besøger borgeren på fredag." })).Value;

        Assert.Equal(["Skriv, hvorfor borgeren ikke var med.", "Skriv, hvordan borgeren bliver inddraget i opfølgningen alligevel."], refused.Refusals.Select(r => r.Text));
        Assert.Equal("Syg", held.CitizenAbsenceReason);
        Assert.False(held.Participants.Single(p => p.Party is MeetingParty.Citizen).Attended);
    }

    [Theory]
    [InlineData(MeetingParty.Residence)]
    [InlineData(MeetingParty.Authority)]
    [Trait("Requirement", "2.9-1")]
    public async Task Without_residence_or_authority_it_is_no_status_meeting(MeetingParty missing)
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);

        var refused = await app.HoldAsync(await app.ConveneMeetingAsync(@case), but: c => c with { Attended = [.. c.Attended.Where(a => a.Party != missing)] });

        Assert.Equal("meeting.attendance", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "1.1-4")]
    public async Task Every_purpose_of_the_stay_is_evaluated()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var meeting = await app.ConveneMeetingAsync(@case);

        var refused = await app.HoldAsync(meeting, but: c => c with { Purposes = [c.Purposes[0]] });

        Assert.Equal(("meeting.purpose", "Purposes[1].Text"), (refused.Refusals[0].Code, refused.Refusals[0].Field));
    }

    [Theory]
    [InlineData(FollowUpResult.Continue, false)]
    [InlineData(FollowUpResult.Adjust, true)]
    [InlineData(FollowUpResult.EndAndRevisit, true)]
    [InlineData(FollowUpResult.End, true)]
    [Trait("Requirement", "2.9-3")]
    public async Task The_conclusion_leads_to_a_decision_unless_the_effort_continues(FollowUpResult result, bool decision)
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        app.GoTo(app.Today.AddDays(1));

        await app.HoldMeetingAsync(@case, result);

        Assert.Equal(decision, (await app.OverviewAsync(@case)).AwaitsDecision is not null);
        var task = await app.ReadAsync(db => db.WorkItems.AnyAsync(i => i.CaseId == @case.Id && i.Kind == "decide-after-follow-up", Cancel));
        Assert.Equal(decision, task);
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public async Task A_decision_made_after_the_meeting_settles_it()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        app.GoTo(app.Today.AddDays(1));
        await app.HoldMeetingAsync(@case, FollowUpResult.Adjust);
        await app.ArrangeGrantAsync(@case);

        Assert.Null((await app.OverviewAsync(@case)).AwaitsDecision);
    }

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task The_next_date_is_half_a_year_from_the_meeting()
    {
        var @case = await app.ArrangeResidentAsync();
        Assert.Equal(app.Today.AddMonths(3), (await app.OverviewAsync(@case)).First.Due);
        app.GoTo(app.Today.AddMonths(2));

        await app.HoldMeetingAsync(@case);

        Assert.Equal(app.Today.AddMonths(6), (await app.OverviewAsync(@case)).Next!.Due);
    }

    [Fact]
    public async Task A_meeting_is_not_held_before_its_day_or_twice()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var meeting = await app.ConveneMeetingAsync(@case);

        Assert.Equal("meeting.future", Assert.Single((await app.HoldAsync(meeting, but: c => c with { HeldOn = app.Today.AddDays(1) })).Refusals).Code);
        var held = (await app.HoldAsync(meeting)).Value;
        Assert.Equal("meeting.not-planned", Assert.Single((await app.HoldAsync(held)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task A_form_documents_one_meeting_only()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.HoldMeetingAsync(@case);
        var next = await app.ConveneMeetingAsync(@case);

        Assert.Equal("meeting.formCompleted", Assert.Single((await app.HoldAsync(next)).Refusals).Code);
    }

    private Task<Result<StatusMeeting>> ExceptAsync(Casework.Access.Actor by, RecordFormException command) =>
        app.HandleAsync<RecordFormExceptionHandler, StatusMeeting>(by, h => h.HandleAsync(command, Cancel));
}
