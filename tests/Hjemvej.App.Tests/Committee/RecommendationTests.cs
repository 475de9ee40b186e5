using System.Net;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Assessments;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.Casework.Committee;
using Hjemvej.Rules.Committee;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Committee;

public sealed class RecommendationTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_member_reads_the_extract_of_the_assessment_and_records_the_recommendation()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var meeting = await app.PlanMeetingAsync();
        await app.LayAsync(@case, meeting);
        using var birgit = await app.SignInAsync("birgit");
        await birgit.OpenAsync($"/udvalg/{meeting.Id}");
        await birgit.OpenAsync($"/udvalg/{meeting.Id}");
        Assert.Equal(1, await app.ReadAsync(db => db.CaseReadings.CountAsync(r => r.CaseId == @case.Id && r.ActorName == "Birgit Lund", Cancel)));

        var page = await birgit.OpenAsync($"/sager/{@case.Number}/udvalg");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Jeg drømmer om min egen lejlighed", text, StringComparison.Ordinal);
        Assert.Contains("Udvidet bostøtte i eget hjem", text, StringComparison.Ordinal);
        Assert.Contains("Individuelt udviklingsforløb", text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#forelaeg"));
        var unanswered = await birgit.SubmitAsync(page, [], "#indstil");
        Assert.NotNull(unanswered.QuerySelector("#Input_Recommendation-error"));
        Assert.NotNull(unanswered.QuerySelector("#Input_Minutes-error"));
        await birgit.SubmitAsync(unanswered, [("Input.Recommendation", "Grant"), ("Input.ProposedResidences", "Bostedet Nord"), ("Input.Minutes", "Udvalget er enigt.")], "#indstil");

        var item = await app.ReadAsync(db => db.CommitteeItems.SingleAsync(i => i.CaseId == @case.Id, Cancel));
        Assert.Equal((Recommendation.Grant, "Bostedet Nord", "Udvalget er enigt.", app.Today, "Birgit Lund"),
            (item.Recommendation, item.ProposedResidences, item.Minutes, item.PresentedOn, item.RecordedBy));
        Assert.Contains("decide", await app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id).Select(w => w.Kind).ToListAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_recommendation_is_not_rewritten_once_a_decision_rests_on_it()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var item = await app.ConsiderAsync(@case);
        Assert.False((await app.RecommendAsync(item)).IsRefused);
        await app.DecideAsync(@case);

        Assert.Equal("committee.decided", Assert.Single((await app.RecommendAsync(item, Recommendation.Refusal)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task Only_the_committee_recommends()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var item = (await app.LayAsync(@case, await app.PlanMeetingAsync())).Value;
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/udvalg");
        Assert.Null(page.QuerySelector("#indstil"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forged = await hanne.PostAsync($"/sager/{@case.Number}/udvalg?handler=Recommend",
        [
            new("__RequestVerificationToken", token), new("ItemId", $"{item.Id}"), new("SeenVersion", "1"), new("Input.Recommendation", "Grant"), new("Input.Minutes", "Jeg er enig med mig selv."),
        ]);

        Assert.Contains("Kun visitationsudvalget kan give en indstilling.", forged.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await app.ReadAsync(db => db.CommitteeItems.Where(i => i.Id == item.Id).Select(i => i.PresentedOn).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_member_can_open_only_cases_that_are_laid_before_the_committee()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        using var birgit = await app.SignInAsync("birgit");

        await birgit.OpenAsync($"/sager/{@case.Number}/udvalg");

        Assert.Equal(HttpStatusCode.NotFound, birgit.Status);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task Nothing_is_recommended_before_the_day_of_the_meeting()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var item = (await app.LayAsync(@case, await app.PlanMeetingAsync(app.Today.AddDays(2)))).Value;
        using var birgit = await app.SignInAsync("birgit");

        var page = await birgit.OpenAsync($"/sager/{@case.Number}/udvalg");
        Assert.True(page.QuerySelector("#indstil button")!.HasAttribute("disabled"));
        var forged = await birgit.SubmitAsync(page, [("Input.Recommendation", "Grant"), ("Input.Minutes", "For tidligt.")], "#indstil");

        Assert.Contains("Mødet er først", forged.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("committee.recommending", Assert.Single((await app.RecommendAsync(item)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_meeting_is_closed_when_every_case_has_its_recommendation_and_nothing_is_changed_after_that()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var meeting = await app.PlanMeetingAsync();
        var item = (await app.LayAsync(@case, meeting)).Value;
        using var birgit = await app.SignInAsync("birgit");

        var page = await birgit.OpenAsync($"/udvalg/{meeting.Id}");
        Assert.True(page.QuerySelector("#afslut button")!.HasAttribute("disabled"));
        var forged = await birgit.SubmitAsync(page, [("Present", "Birgit Lund")], "#afslut");
        Assert.Contains("mangler en indstilling", forged.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        await app.RecommendAsync(item, Recommendation.Refusal);
        await app.RecommendAsync(item);
        var nobody = await birgit.SubmitAsync(await birgit.OpenAsync($"/udvalg/{meeting.Id}"), [], "#afslut");
        Assert.Contains("Vælg de medlemmer, der deltog.", nobody.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        await birgit.SubmitAsync(nobody, [("Present", "Birgit Lund"), ("SeenVersion", $"{meeting.Version}")], "#afslut");

        var held = await app.ReadAsync(db => db.CommitteeMeetings.SingleAsync(m => m.Id == meeting.Id, Cancel));
        Assert.Equal(app.Today, held.HeldOn);
        Assert.Equal(["Birgit Lund"], held.Present);
        Assert.Equal("committee.recommending", Assert.Single((await app.RecommendAsync(item)).Refusals).Code);
        Assert.Contains($"/udvalg/{meeting.Id}", (await birgit.OpenAsync("/udvalg?vis=holdte")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recommendation_written_from_an_old_page_is_refused()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        await app.LayAsync(@case, await app.PlanMeetingAsync());
        using var birgit = await app.SignInAsync("birgit");
        using var morten = await app.SignInAsync("morten");
        var opened = await birgit.OpenAsync($"/sager/{@case.Number}/udvalg");
        await morten.SubmitAsync(await morten.OpenAsync($"/sager/{@case.Number}/udvalg"), [("Input.Recommendation", "Refusal"), ("Input.Minutes", "Lederens referat.")], "#indstil");

        var late = await birgit.SubmitAsync(opened, [("Input.Recommendation", "Grant"), ("Input.Minutes", "Mit referat.")], "#indstil");

        Assert.Contains("En kollega har rettet her", late.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mit referat.", late.QuerySelector("#Input_Minutes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_meetings_are_listed_a_page_at_a_time()
    {
        for (var i = 0; i < 26; i++)
        {
            await app.PlanMeetingAsync(app.Today.AddDays(100 + i));
        }

        using var hanne = await app.SignInAsync("hanne");
        var first = await hanne.OpenAsync("/udvalg");
        Assert.Equal(25, first.QuerySelectorAll("tbody tr").Length);
        var second = await hanne.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.NotEmpty(second.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_planned_meeting_is_moved_with_its_cases_and_one_that_has_begun_is_not()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var meeting = await app.PlanMeetingAsync(app.Today.AddDays(1));
        await app.LayAsync(@case, meeting);
        PlanMeeting To(DateOnly day, int seen) => new(meeting.Id, seen, day, null, "Rådhuset", false, null, "Birgit Lund", ["Birgit Lund"]);

        var moved = await app.AskAsync<PlanMeetingHandler, CommitteeMeeting>(h => h.HandleAsync(To(app.Today, meeting.Version), Cancel), People.Birgit);
        await app.RecommendAsync(await app.ReadAsync(db => db.CommitteeItems.SingleAsync(i => i.CaseId == @case.Id, Cancel)));
        var begun = await app.AskAsync<PlanMeetingHandler, CommitteeMeeting>(h => h.HandleAsync(To(app.Today.AddDays(5), moved.Value.Version), Cancel), People.Birgit);

        Assert.Equal(app.Today, moved.Value.Date);
        Assert.Equal("committee.begun", Assert.Single(begun.Refusals).Code);
        Assert.True(await app.ReadAsync(db => db.JournalEntries.AnyAsync(e => e.CaseId == @case.Id && e.Event == "CommitteeMeetingMoved", Cancel)));
    }
}
