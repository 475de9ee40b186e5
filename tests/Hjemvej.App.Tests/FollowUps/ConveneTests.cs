using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.FollowUps;

public sealed class ConveneTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.9-1")]
    public async Task The_three_parties_are_always_invited_and_the_citizen_is_written_to()
    {
        var @case = await app.ArrangeResidentAsync();

        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(30));

        Assert.Equal(
            [(MeetingParty.Citizen, "Andreas Bech"), (MeetingParty.Residence, "Bostedet Nord"), (MeetingParty.Authority, "Hanne Holm")],
            meeting.Participants.Select(p => (p.Party, p.Name)));
        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == meeting.InvitationLetterId, Cancel));
        Assert.Equal("Indkaldelse til statusmøde", letter.Title);
        Assert.Contains("Onsdag den 1. april 2026 kl. 10.00", letter.Html, StringComparison.Ordinal);
        Assert.Contains("Bostedet Nord (botilbuddet)", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_relative_is_invited_by_consent_and_is_off_at_once_when_it_is_withdrawn()
    {
        var @case = await app.ArrangeResidentAsync();
        var consent = await app.ArrangeConsentAsync(@case);
        var meeting = await app.ConveneMeetingAsync(@case);
        Assert.Contains(meeting.Participants, p => p is { Party: MeetingParty.Relative, Name: "Karen Bech" });

        await app.ArrangeWithdrawalAsync(@case, consent);

        var now = await OverviewAsync(@case);
        Assert.DoesNotContain(now.Meetings[0].StillWelcome(now.Welcome), p => p.Name == "Karen Bech");
        await app.CompleteFormAsync(@case);
        var held = (await app.HoldAsync(meeting)).Value;
        Assert.DoesNotContain(held.Participants, p => p.Name == "Karen Bech");
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_relative_let_in_after_the_invitations_can_be_invited_too()
    {
        var @case = await app.ArrangeResidentAsync();
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(10));
        await app.ArrangeConsentAsync(@case, "Ole Bech");

        var invited = (await app.HandleAsync<InviteToMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(new(@case.Id, meeting.Id, meeting.Version), Cancel))).Value;

        Assert.Contains(invited.Participants, p => p.Name == "Ole Bech");
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_guest_without_an_address_is_told_in_person_and_the_meeting_says_so()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.ArrangeConsentAsync(@case);
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(10));
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/opfoelgning/moeder/{meeting.Id}");

        Assert.Contains(meeting.Participants, p => p is { Name: "Karen Bech", Orally: true });
        Assert.Contains("Karen Bech", page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Får besked mundtligt", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guardian_takes_part_by_law()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.ArrangeAsync(@case, db => Task.FromResult(db.RelatedPersons.Add(new() { CaseId = @case.Id, Name = "Vera Vang", Role = RelatedRole.Guardian, DocumentedOn = app.Today })));

        Assert.Contains((await app.ConveneMeetingAsync(@case)).Participants, p => p is { Party: MeetingParty.Representative, Name: "Vera Vang" });
    }

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task A_meeting_after_the_last_day_of_the_standard_needs_a_reason()
    {
        var @case = await app.ArrangeResidentAsync();
        var late = app.Today.AddMonths(3).AddDays(1);

        var refusal = Assert.Single((await ConveneAsync(new(@case.Id, late, new(9, 0), "Bostedet"))).Refusals);

        Assert.Equal("meeting.late", refusal.Code);
        Assert.Contains("senest 2. juni 2026", refusal.Text, StringComparison.Ordinal);
        Assert.False((await ConveneAsync(new(@case.Id, late, new(9, 0), "Bostedet", "Borgeren er på sygehus"))).IsRefused);
    }

    [Fact]
    public async Task There_is_one_regular_meeting_at_a_time()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.ConveneMeetingAsync(@case, app.Today.AddDays(5));

        Assert.Equal("meeting.already-planned", Assert.Single((await ConveneAsync(new(@case.Id, app.Today.AddDays(6), new(9, 0), "Bostedet"))).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task There_is_no_meeting_before_enrolment_or_after_discharge()
    {
        var before = await app.RegisterAsync();
        var after = await app.ArrangeResidentAsync();
        await app.ArrangeAsync(after, async db => (await db.Stays.SingleAsync(s => s.CaseId == after.Id, Cancel)).EndsOn = app.Today.AddDays(20));

        Assert.Equal("meeting.not-enrolled", Assert.Single((await ConveneAsync(new(before.Id, app.Today, new(9, 0), "Bostedet"))).Refusals).Code);
        Assert.Equal("meeting.withinStay", Assert.Single((await ConveneAsync(new(after.Id, app.Today.AddDays(21), new(9, 0), "Bostedet"))).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.9-5")]
    public async Task A_party_asks_for_an_extra_meeting_which_is_convened_held_and_counted()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var staff = await app.StaffAsync(@case);
        var wish = (await RequestAsync(staff, new(@case.Id, MeetingParty.Residence, "Borgeren trives ikke.", app.Today.AddDays(14)))).Value;

        var meeting = (await ConveneAsync(new(@case.Id, app.Today, new(9, 0), "Bostedet", RequestedMeetingId: wish.Id, SeenVersion: wish.Version))).Value;
        var held = (await app.HoldAsync(meeting)).Value;

        Assert.True(held.Extra);
        var followUp = await OverviewAsync(@case);
        Assert.Equal(DeadlineStatus.Met, followUp.First.Status);
        Assert.Equal(app.Today.AddMonths(6), followUp.Next!.Due);
    }

    [Theory]
    [InlineData(MeetingParty.Relative, "Savn", "meeting.requested-by")]
    [InlineData(MeetingParty.Authority, "Bekymring", "meeting.requested-by")]
    [InlineData(MeetingParty.Citizen, " ", "meeting.request-reason")]
    [Trait("Requirement", "2.9-5")]
    public async Task A_wish_for_an_extra_meeting_comes_from_a_party_with_a_reason(MeetingParty party, string reason, string code)
    {
        var @case = await app.ArrangeResidentAsync();

        Assert.Equal(code, Assert.Single((await RequestAsync(await app.StaffAsync(@case), new(@case.Id, party, reason, app.Today.AddDays(3)))).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task Moving_and_cancelling_need_a_reason_and_leave_the_deadline_where_it_was()
    {
        var @case = await app.ArrangeResidentAsync();
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(5));

        var moved = (await app.HandleAsync<MoveMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(
            new(@case.Id, meeting.Id, meeting.Version, app.Today.AddDays(8), new(13, 0), "Rådhuset", "Borgeren er syg"), Cancel))).Value;
        var silent = await CancelAsync(new(@case.Id, meeting.Id, moved.Version, ""));
        var cancelled = (await CancelAsync(new(@case.Id, meeting.Id, moved.Version, "Borgeren er stadig syg"))).Value;

        Assert.Equal("meeting.cancel-reason", Assert.Single(silent.Refusals).Code);
        Assert.Equal(MeetingStatus.Cancelled, cancelled.Status);
        Assert.Equal(app.Today.AddMonths(3), (await OverviewAsync(@case)).First.Due);
        var titles = await app.ReadAsync(db => db.Letters.Where(l => l.CaseId == @case.Id && l.Kind != LetterKind.Receipt).OrderBy(l => l.WrittenAt).Select(l => l.Title).ToListAsync(Cancel));
        Assert.Equal(["Indkaldelse til statusmøde", "Statusmødet er aflyst", "Statusmødet er flyttet"], titles.Order());
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task An_exception_from_the_form_lapses_when_the_meeting_is_moved()
    {
        var @case = await app.ArrangeResidentAsync();
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(5));
        var excepted = (await app.HandleAsync<RecordFormExceptionHandler, StatusMeeting>(People.Morten, h => h.HandleAsync(new(@case.Id, meeting.Id, meeting.Version, "Botilbuddet har haft brand."), Cancel))).Value;

        var moved = (await app.HandleAsync<MoveMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(
            new(@case.Id, meeting.Id, excepted.Version, app.Today.AddDays(40), new(13, 0), "Rådhuset", "Borgeren er syg"), Cancel))).Value;

        Assert.Null(moved.FormExceptionReason);
        Assert.Equal(1, await app.ReadAsync(db => db.JournalEntries.CountAsync(e => e.CaseId == @case.Id && e.Event == "FormExceptionLapsed", Cancel)));
    }

    [Theory]
    [InlineData(MeetingParty.Residence, "botilbuddet", true)]
    [InlineData(MeetingParty.Citizen, "borgeren", false)]
    [Trait("Requirement", "2.9-5")]
    public async Task A_wish_for_an_extra_meeting_is_a_task_until_it_is_convened_or_declined(MeetingParty party, string who, bool convened)
    {
        var @case = await app.ArrangeResidentAsync();
        var wish = (await RequestAsync(await app.StaffAsync(@case), new(@case.Id, party, "Der er uro om aftenen.", app.Today.AddDays(3)))).Value;

        Assert.Equal(
            new { Title = $"Indkald til det ekstra møde, som {who} har ønsket", DueOn = app.Today.AddDays(3), ShowFrom = DateOnly.MinValue },
            await app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "convene-extra").Select(w => new { w.Title, w.DueOn, w.ShowFrom }).SingleAsync(Cancel)));
        var done = convened
            ? await ConveneAsync(new(@case.Id, app.Today.AddDays(2), new(10, 0), "Bostedet", null, wish.Id, wish.Version))
            : await CancelAsync(new(@case.Id, wish.Id, wish.Version, "Det tages på det næste møde."));

        Assert.False(done.IsRefused);
        Assert.False(await app.ReadAsync(db => db.WorkItems.AnyAsync(w => w.CaseId == @case.Id && w.Kind == "convene-extra", Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.9-1")]
    public async Task A_meeting_is_not_held_before_the_day_that_everybody_is_invited_to()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(5));

        var refusal = Assert.Single((await app.HoldAsync(meeting)).Refusals);

        Assert.Equal(("meeting.before-planned", "HeldOn"), (refusal.Code, refusal.Field));
        Assert.Contains("Flyt mødet først", refusal.Text, StringComparison.Ordinal);
    }

    private Task<Result<StatusMeeting>> ConveneAsync(ConveneMeeting command) =>
        app.HandleAsync<ConveneMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(command, Cancel));

    private Task<Result<StatusMeeting>> RequestAsync(Casework.Access.Actor by, RequestMeeting command) =>
        app.HandleAsync<RequestMeetingHandler, StatusMeeting>(by, h => h.HandleAsync(command, Cancel));

    private Task<Result<StatusMeeting>> CancelAsync(CancelMeeting command) =>
        app.HandleAsync<CancelMeetingHandler, StatusMeeting>(People.Hanne, h => h.HandleAsync(command, Cancel));

    private Task<CaseFollowUp> OverviewAsync(Case @case) => app.OverviewAsync(@case);
}
