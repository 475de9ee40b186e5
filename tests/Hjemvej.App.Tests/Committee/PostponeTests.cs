using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Assessments;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Committee;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Committee;

/// <summary>The committee lacks something; a case is moved to another meeting. The social worker's text is never lost.</summary>
public sealed class PostponeTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private const string Written = "Jeg indstiller til et midlertidigt botilbud.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task The_committee_says_what_it_lacks_and_the_case_comes_back_with_its_text()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var meeting = await app.PlanMeetingAsync();
        await app.LayAsync(@case, meeting);
        using var birgit = await app.SignInAsync("birgit");
        using var hanne = await app.SignInAsync("hanne");

        var silent = await birgit.SubmitAsync(await birgit.OpenAsync(Page(@case)), [], "#udsaet");
        Assert.NotNull(silent.QuerySelector("#Missing-error"));
        Assert.NotNull(silent.QuerySelector("#FoundBy-error"));
        await birgit.SubmitAsync(silent, [("Missing", "En udtalelse fra psykiatrien."), ("FoundBy", "Hanne Holm")], "#udsaet");

        Assert.Equal($"{Page(@case)}?gemt=udsat", birgit.At);
        Assert.Contains("Udvalget udsatte sagen og mangler: En udtalelse fra psykiatrien. Findes af: Hanne Holm.", (await birgit.OpenAsync($"/udvalg/{meeting.Id}")).Words(), StringComparison.Ordinal);
        Assert.Equal(["lay-again"], (await app.TasksAsync(@case)).Where(t => t.StartsWith("lay", StringComparison.Ordinal)));
        Assert.Equal("En udtalelse fra psykiatrien.", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "ItemPostponed").Select(e => e.Reason).SingleAsync(Cancel)));
        Assert.False((await app.EvaluateAsync(@case)).Gates.Single(g => g.Id == "decision.committee").IsOpen);
        var again = await hanne.OpenAsync(Page(@case));
        Assert.Contains("Det mangler: En udtalelse fra psykiatrien.", again.Words(), StringComparison.Ordinal);
        Assert.Equal(Written, again.QuerySelector("#Submission")!.TextContent.Trim());

        var next = await app.PlanMeetingAsync(app.Today.AddDays(7));
        await hanne.SubmitAsync(await hanne.OpenAsync(Page(@case)), [("MeetingId", $"{next.Id}"), ("Submission", "Udtalelsen er her nu.")], "#forelaeg");
        Assert.Equal($"{Page(@case)}?gemt=forelagt", hanne.At);
        Assert.DoesNotContain("lay-again", await app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_meeting_is_closed_though_a_case_was_postponed_and_that_case_has_had_its_turn_there()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var meeting = await app.PlanMeetingAsync();
        var item = (await app.LayAsync(@case, meeting)).Value;
        Assert.False((await PostponeAsync(item)).IsRefused);

        Assert.Equal("committee.had-there", Assert.Single((await app.LayAsync(@case, meeting)).Refusals).Code);
        Assert.Equal("committee.postponed", Assert.Single((await app.RecommendAsync(item)).Refusals).Code);
        Assert.False((await app.AskAsync<CloseMeetingHandler, CommitteeMeeting>(h => h.HandleAsync(new(meeting.Id, meeting.Version, ["Birgit Lund"]), Cancel), People.Birgit)).IsRefused);
        await app.ConsiderAsync(@case);
        Assert.True((await app.EvaluateAsync(@case)).Gates.Single(g => g.Id == "decision.committee").IsOpen);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task Only_the_committee_postpones_and_not_before_the_meeting_nor_twice()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var coming = (await app.LayAsync(@case, await app.PlanMeetingAsync(app.Today.AddDays(2)))).Value;
        Assert.Equal("committee.recommending", Assert.Single((await PostponeAsync(coming)).Refusals).Code);
        Assert.Equal("committee.role", Assert.Single((await app.AskAsync<PostponeItemHandler, CommitteeItem>(h => h.HandleAsync(new(@case.Id, coming.Id, 1, "Noget", "Hanne"), Cancel))).Refusals).Code);

        app.GoTo(app.Today.AddDays(2));
        Assert.False((await PostponeAsync(coming)).IsRefused);
        Assert.Equal("committee.postponed", Assert.Single((await PostponeAsync(coming, 2)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    [Trait("Requirement", "2.5-3")]
    public async Task A_case_is_moved_to_another_meeting_with_its_text()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        var first = await app.PlanMeetingAsync(app.Today.AddDays(3));
        var item = (await app.LayAsync(@case, first)).Value;
        var second = await app.PlanMeetingAsync(app.Today.AddDays(10));
        var urgentOnly = await app.PlanMeetingAsync(app.Today.AddDays(4), "En borger er uden bolig.");
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync(Page(@case));
        Assert.DoesNotContain($"{first.Id}", page.QuerySelectorAll("#flyt option").Select(o => o.GetAttribute("value")));
        var unchosen = await hanne.SubmitAsync(page, [("MeetingId", "")], "#flyt");
        Assert.NotNull(unchosen.QuerySelector("#MeetingId-error"));
        Assert.Equal("committee.meeting", Assert.Single((await MoveAsync(item, urgentOnly)).Refusals).Code);
        Assert.Equal("committee.same-meeting", Assert.Single((await MoveAsync(item, first)).Refusals).Code);
        await hanne.SubmitAsync(unchosen, [("MeetingId", $"{second.Id}")], "#flyt");

        Assert.Equal($"{Page(@case)}?gemt=flyttet", hanne.At);
        var moved = await app.ReadAsync(db => db.CommitteeItems.SingleAsync(i => i.CaseId == @case.Id, Cancel));
        Assert.Equal((second.Id, Written), (moved.MeetingId, moved.Submission));
        Assert.True(await app.ReadAsync(db => db.JournalEntries.AnyAsync(e => e.CaseId == @case.Id && e.Event == "MovedToMeeting", Cancel)));
        Assert.Equal(second.Date, await app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "recommend").Select(w => w.DueOn).SingleAsync(Cancel)));
        Assert.Equal("committee.role", Assert.Single((await MoveAsync(moved, first, People.Lone)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-3")]
    public async Task A_case_that_was_taken_off_is_laid_before_again_with_its_text()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        await app.LayAsync(@case, await app.PlanMeetingAsync(app.Today.AddDays(3)));
        using var hanne = await app.SignInAsync("hanne");

        var after = await hanne.SubmitAsync(await hanne.OpenAsync(Page(@case)), [("Reason", "Der mangler en udtalelse.")], "#tag-af");

        Assert.Equal(Written, after.QuerySelector("#Submission")!.TextContent.Trim());
    }

    private static string Page(Case @case) => $"/sager/{@case.Number}/udvalg";

    private Task<Result<CommitteeItem>> PostponeAsync(CommitteeItem item, int seen = 1) =>
        app.AskAsync<PostponeItemHandler, CommitteeItem>(h => h.HandleAsync(new(item.CaseId, item.Id, seen, "En udtalelse.", "Hanne Holm"), Cancel), People.Birgit);

    private Task<Result<CommitteeItem>> MoveAsync(CommitteeItem item, CommitteeMeeting to, Casework.Access.Actor? by = null) =>
        app.AskAsync<MoveToMeetingHandler, CommitteeItem>(h => h.HandleAsync(new(item.CaseId, item.Id, item.Version, to.Id), Cancel), by);
}
