using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Assessments;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Committee;

public sealed class LayingTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public async Task A_meeting_with_cases_that_can_wait_is_not_made_extraordinary()
    {
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(7));
        var @case = await app.AssessAsync(await app.RegisterAsync());
        await app.LayAsync(@case, meeting);

        var refused = await app.AskAsync<PlanMeetingHandler, CommitteeMeeting>(h => h.HandleAsync(
            new(meeting.Id, meeting.Version, meeting.Date, new(9, 0), "Rådhuset", true, "Det haster.", "Birgit Lund", ["Birgit Lund", "Ole Krag"]), Cancel), People.Birgit);

        Assert.Equal("committee.not-urgent", Assert.Single(refused.Refusals).Code);
        Assert.Contains($"Sag {@case.Number} på dagsordenen", refused.Refusals[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task The_social_worker_lays_an_assessed_case_before_a_coming_meeting()
    {
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(7));
        var @case = await app.AssessAsync(await app.RegisterAsync());
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/udvalg");
        var silent = await hanne.SubmitAsync(page, [("MeetingId", $"{meeting.Id}")], "#forelaeg");
        Assert.Contains("Skriv din indstilling", silent.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        var saved = await hanne.SubmitAsync(silent, [("Submission", "Jeg indstiller til bevilling.")], "#forelaeg");

        Assert.Equal($"/sager/{@case.Number}/udvalg?gemt=forelagt", hanne.At);
        Assert.Contains("Jeg indstiller til bevilling.", saved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var item = await app.ReadAsync(db => db.CommitteeItems.SingleAsync(i => i.CaseId == @case.Id, Cancel));
        Assert.Equal((meeting.Id, "Hanne Holm", null), (item.MeetingId, item.PresentedBy, item.PresentedOn));
        Assert.Contains("recommend", await app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id).Select(w => w.Kind).ToListAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_case_that_is_not_assessed_is_not_laid_before_the_committee()
    {
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(7));
        var @case = await app.AssessAsync(await app.RegisterAsync(), conclude: false);
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/udvalg");
        Assert.True(page.QuerySelector("#forelaeg button")!.HasAttribute("disabled"));
        Assert.Contains("Afslut udredningen", page.QuerySelector(".gate-shut")!.TextContent, StringComparison.Ordinal);
        var forged = await hanne.SubmitAsync(page, [("MeetingId", $"{meeting.Id}"), ("Submission", "Jeg indstiller til bevilling.")], "#forelaeg");

        Assert.Contains("Afslut udredningen", forged.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.CommitteeItems.AnyAsync(i => i.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    [Trait("Requirement", "1.1-2")]
    public async Task An_urgent_case_is_laid_before_an_extraordinary_meeting_once_home_support_is_considered()
    {
        var extraordinary = await app.PlanMeetingAsync(app.Today.AddDays(1), "En borger er uden bolig.");
        var urgent = await app.RegisterAsync(urgent: true);
        var other = await app.AssessAsync(await app.RegisterAsync());

        var early = await app.LayAsync(urgent, extraordinary);
        await app.AskAsync<ConsiderHomeSupportHandler, PartSaved>(h => h.HandleAsync(AssessmentsSteps.HomeSupportConsidered(urgent.Id), Cancel));

        Assert.All(early.Refusals, r => Assert.Equal("committee.ready", r.Code));
        Assert.False((await app.LayAsync(urgent, extraordinary)).IsRefused);
        Assert.Equal("committee.meeting", Assert.Single((await app.LayAsync(other, extraordinary)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public async Task An_extraordinary_meeting_says_why_it_cannot_wait()
    {
        using var birgit = await app.SignInAsync("birgit");
        var page = await birgit.OpenAsync("/udvalg/nyt");
        (string, string?)[] answers = [("Input.Date", "2026-03-05"), ("Input.Chair", "Birgit Lund"), ("Input.Members", "Birgit Lund\nOle Krag"), ("Input.Extraordinary", "true")];

        var silent = await birgit.SubmitAsync(page, answers);
        Assert.Contains("Skriv, hvorfor mødet ikke kan vente", silent.QuerySelector("#Input_ExtraordinaryReason-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ole Krag", silent.QuerySelector("#Input_Members")!.TextContent, StringComparison.Ordinal);
        var planned = await birgit.SubmitAsync(silent, [("Input.ExtraordinaryReason", "Borgeren står uden bolig.")]);

        Assert.Contains("Borgeren står uden bolig.", planned.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(await app.ReadAsync(db => db.CommitteeMeetings.AnyAsync(m => m.Extraordinary && m.ExtraordinaryReason == "Borgeren står uden bolig.", Cancel)));
    }

    [Theory]
    [InlineData("2026-03-01", "Birgit Lund", "Birgit Lund", "Mødet kan ikke planlægges til en dag, der er gået.")]
    [InlineData("", "Birgit Lund", "Birgit Lund", "Skriv datoen for mødet.")]
    [InlineData("2026-03-09", "", "Birgit Lund", "Skriv, hvem der leder mødet.")]
    [InlineData("2026-03-09", "Birgit Lund", "", "Skriv mindst ét medlem.")]
    [Trait("Requirement", "2.5-3")]
    public async Task A_meeting_has_a_coming_day_a_chair_and_members(string date, string chair, string members, string fault)
    {
        using var birgit = await app.SignInAsync("birgit");

        var answer = await birgit.SubmitAsync(await birgit.OpenAsync("/udvalg/nyt"), [("Input.Date", date), ("Input.Chair", chair), ("Input.Members", members)]);

        Assert.Contains(fault, answer.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public async Task Urgent_cases_stand_first_on_the_agenda_and_the_others_can_be_moved_among_themselves()
    {
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(3));
        Case[] cases = [await app.RegisterAsync(name: "Første Bech"), await app.RegisterAsync(name: "Anden Bech"), await app.RegisterAsync(name: "Akut Bech", urgent: true)];
        foreach (var @case in cases)
        {
            await app.LayAsync(await app.AssessAsync(@case), meeting);
        }

        using var birgit = await app.SignInAsync("birgit");
        var page = await birgit.OpenAsync($"/udvalg/{meeting.Id}");
        Assert.Equal(["Akut Bech", "Første Bech", "Anden Bech"], Names(page));
        var second = (await app.ReadAsync(db => db.CommitteeItems.SingleAsync(i => i.CaseId == cases[1].Id, Cancel)));
        var moved = await birgit.SubmitAsync(page, [("itemId", $"{second.Id}"), ("seenVersion", $"{second.Version}"), ("up", "true")], "form[action*=Move]");
        var first = await app.ReadAsync(db => db.CommitteeItems.SingleAsync(i => i.CaseId == cases[1].Id, Cancel));
        var refused = await app.AskAsync<MoveItemHandler, Done>(h => h.HandleAsync(new(meeting.Id, first.Id, first.Version, true), Cancel));

        Assert.Equal(["Akut Bech", "Anden Bech", "Første Bech"], Names(moved));
        Assert.Equal("committee.no-place", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_case_taken_off_the_agenda_is_out_of_the_committees_sight()
    {
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(7));
        var @case = await app.AssessAsync(await app.RegisterAsync());
        await app.LayAsync(@case, meeting);
        using var birgit = await app.SignInAsync("birgit");
        var page = await birgit.OpenAsync($"/sager/{@case.Number}/udvalg");
        Assert.Equal(HttpStatusCode.OK, birgit.Status);

        var silent = await birgit.SubmitAsync(page, [], "#tag-af");
        Assert.Contains("Skriv, hvorfor sagen tages af dagsordenen.", silent.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        await birgit.SubmitAsync(silent, [("Reason", "Der mangler en udtalelse.")], "#tag-af");

        Assert.Equal("/udvalg", birgit.At);
        await birgit.OpenAsync($"/sager/{@case.Number}/udvalg");
        Assert.Equal(HttpStatusCode.NotFound, birgit.Status);
        Assert.Equal("Der mangler en udtalelse.", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "TakenOffAgenda").Select(e => e.Reason).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_case_stands_on_one_agenda_at_a_time_and_not_on_that_of_a_meeting_that_is_over()
    {
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(7));
        var @case = await app.AssessAsync(await app.RegisterAsync());
        await app.LayAsync(@case, meeting);
        var late = await app.AssessAsync(await app.RegisterAsync());
        await app.ArrangeAsync(@case, async db =>
        {
            (await db.CommitteeMeetings.SingleAsync(m => m.Id == meeting.Id, Cancel)).HeldOn = app.Today;
            return true;
        });

        Assert.Equal("committee.already-on-agenda", Assert.Single((await app.LayAsync(@case, await app.PlanMeetingAsync(app.Today.AddDays(8)))).Refusals).Code);
        Assert.Equal("committee.meeting", Assert.Single((await app.LayAsync(late, meeting)).Refusals).Code);
    }

    [Theory]
    [InlineData("lone")]
    [InlineData("peter")]
    public async Task Others_than_the_committee_and_the_authority_are_kept_out(string persona)
    {
        var @case = await app.RegisterAsync();
        var meeting = await app.PlanMeetingAsync();
        using var browser = await app.SignInAsync(persona);

        foreach (var path in new[] { "/udvalg", "/udvalg/nyt", $"/udvalg/{meeting.Id}", $"/sager/{@case.Number}/udvalg" })
        {
            await browser.OpenAsync(path);
            Assert.Contains(browser.Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }
    }

    private static IEnumerable<string> Names(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".agenda > li > p strong").Select(e => e.TextContent);
}
