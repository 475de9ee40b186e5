using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Assessments;
using Hjemvej.Casework.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Committee;

public sealed class PlanningTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)] // a case cannot wait, and it is said why
    [Trait("Requirement", "2.5-2")]
    public async Task The_committee_does_not_meet_on_a_public_holiday_unless_a_case_cannot_wait(bool extraordinary, bool refused)
    {
        var planned = await app.AskAsync<PlanMeetingHandler, CommitteeMeeting>(
            h => h.HandleAsync(new(null, 0, new(2026, 12, 25), null, null, extraordinary, extraordinary ? "En borger har ingen bolig." : null, "Birgit Lund", ["Birgit Lund"]), Cancel), People.Birgit);

        Assert.Equal(refused ? ["committee.holiday"] : [], planned.Refusals.Select(r => r.Code));
        Assert.All(planned.Refusals, r => Assert.Equal("Date", r.Field));
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_planned_meeting_without_cases_is_called_off_with_a_reason()
    {
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(9));
        using var birgit = await app.SignInAsync("birgit");

        var silent = await birgit.SubmitAsync(await birgit.OpenAsync($"/udvalg/{meeting.Id}"), [], "#aflys");
        Assert.Contains("Skriv, hvorfor mødet aflyses.", silent.ErrorText(), StringComparison.Ordinal);
        var after = await birgit.SubmitAsync(silent, [("Reason", "Der er ingen sager.")], "#aflys");

        Assert.Contains("Mødet er aflyst.", after.MainText(), StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.CommitteeMeetings.AnyAsync(m => m.Id == meeting.Id, Cancel)));
        Assert.Equal("Der er ingen sager.", await app.ReadAsync(db => db.JournalEntries.Where(e => e.Event == "CommitteeMeetingCalledOff").Select(e => e.Reason).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_meeting_with_a_case_on_its_agenda_is_not_called_off()
    {
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(9));
        Assert.False((await app.LayAsync(await app.AssessAsync(await app.RegisterAsync()), meeting)).IsRefused);
        using var birgit = await app.SignInAsync("birgit");

        Assert.Null((await birgit.OpenAsync($"/udvalg/{meeting.Id}")).QuerySelector("#aflys"));
        Assert.Equal(
            "committee.calling-off",
            Assert.Single((await app.AskAsync<CallOffMeetingHandler, CommitteeMeeting>(h => h.HandleAsync(new(meeting.Id, meeting.Version, "Der er ingen sager."), Cancel), People.Birgit)).Refusals).Code);
    }
}
