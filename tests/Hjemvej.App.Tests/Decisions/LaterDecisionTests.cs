using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Matching;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Decisions;

public sealed class LaterDecisionTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FollowUpResult.Adjust, DecisionKind.Adjustment, "Din hjælp på botilbuddet ændres")]
    [InlineData(FollowUpResult.End, DecisionKind.Ending, "Dit midlertidige botilbud slutter")]
    [Trait("Requirement", "2.9-3")]
    [Trait("Requirement", "2.5-5")]
    public async Task A_status_meeting_that_asks_for_it_is_followed_by_a_decision_with_its_own_letter_and_appeal_guidance(FollowUpResult result, DecisionKind kind, string heading)
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var grant = await app.ReadAsync(db => db.Decisions.SingleAsync(d => d.CaseId == @case.Id, Cancel));
        app.GoTo(app.Today.AddDays(60));
        await app.HoldMeetingAsync(@case, result);
        Assert.Contains("decide-after-follow-up", await app.TasksAsync(@case));
        using var hanne = await app.SignInAsync("hanne");

        var draft = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse"), [("kind", $"{kind}")], "#aendring");
        Assert.Contains("Vi holdt statusmøde med dig", draft.QuerySelector("#Input_Facts")!.TextContent, StringComparison.Ordinal);
        var check = await hanne.SubmitAsync(draft,
            [("Input.Change", "Du får mindre støtte om natten."), ("Input.TakesEffectOn", $"{app.Today.AddDays(30):yyyy-MM-dd}"), ("Input.CitizensViews", "Du er enig i det."), ("Input.Hearing", "NotNeeded"), ("Input.HearingNote", "Det blev drøftet på mødet."), ("next", "check")]);
        await hanne.SubmitAsync(check, [("SendAnyway", "true")], "#send");

        var later = await app.ReadAsync(db => db.Decisions.SingleAsync(d => d.CaseId == @case.Id && d.Kind == kind, Cancel));
        var letter = await app.LetterAsync(later);
        var text = DecisionsSteps.TextOf(letter);
        Assert.All([heading, "Du får mindre støtte om natten.", Danish.LongDate(app.Today.AddDays(30)), Danish.LongDate(later.AppealBy!.Value), "Ankestyrelsen", "Serviceloven § 148"],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
        Assert.DoesNotContain("decide-after-follow-up", await app.TasksAsync(@case));
        var file = (await app.ReadAsync(db => db.CaseFileAsync(@case.Id, app.Today, Cancel)))!;
        Assert.Equal((grant.Id, later.Id, later.MadeOn), (file.Decision!.Id, file.LaterDecision!.Id, file.LatestDecision?.MadeOn));
        Assert.Equal(DeadlineStatus.Met, (await app.EvaluateAsync(@case)).Deadlines.Single(d => d.Id == "decision").Status);
    }

    [Fact]
    [Trait("Requirement", "1.1-4")]
    [Trait("Requirement", "2.9-3")]
    public async Task An_adjustment_changes_what_the_stay_is_for_from_its_first_day()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var goal = await app.GiveGoalAsync(@case);
        app.GoTo(app.Today.AddDays(60));
        await app.HoldMeetingAsync(@case, FollowUpResult.Adjust);
        using var hanne = await app.SignInAsync("hanne");
        var draft = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse"), [("kind", "Adjustment")], "#aendring");
        Assert.Equal(["Development", "IndependentLiving"], draft.QuerySelectorAll("[name='Input.Purposes'][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal("18 måneder", draft.ValueOf("Input.ExpectedDuration"));

        var check = await hanne.SubmitAsync(draft,
            [("Input.Purposes", "WorkOrEducation"), ("Input.WayOut", "OwnHome"), ("Input.Change", "Du får hjælp til at finde arbejde."), ("Input.TakesEffectOn", $"{app.Today.AddDays(10):yyyy-MM-dd}"), ("Input.CitizensViews", "Du er enig i det."), ("Input.Hearing", "NotNeeded"), ("Input.HearingNote", "Det blev drøftet på mødet."), ("next", "check")]);
        await hanne.SubmitAsync(check, [("SendAnyway", "true")], "#send");

        var letter = DecisionsSteps.TextOf(await app.LetterAsync(await app.ReadAsync(db => db.Decisions.SingleAsync(d => d.CaseId == @case.Id && d.Kind == DecisionKind.Adjustment, Cancel))));
        Assert.Contains("afklare, hvilket arbejde eller hvilken uddannelse der passer til dig", letter, StringComparison.Ordinal);
        Assert.Contains("du skal bo i din egen bolig.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi regner nu med, at opholdet varer", letter, StringComparison.Ordinal);
        Assert.Equal([StayPurpose.Development, StayPurpose.IndependentLiving], (await app.OverviewAsync(@case)).Terms.Purposes);
        app.GoTo(app.Today.AddDays(10));

        using var later = await app.SignInAsync("hanne");
        Assert.Equal([StayPurpose.WorkOrEducation], (await app.OverviewAsync(@case)).Terms.Purposes);
        var stay = (await later.OpenAsync($"/sager/{@case.Number}/ophold")).Words();
        Assert.Contains("Afklare muligheder for arbejde eller uddannelse", stay, StringComparison.Ordinal);
        Assert.DoesNotContain("Egen bolig med støtte", stay, StringComparison.Ordinal);
        var meeting = await app.ConveneMeetingAsync(@case);
        Assert.Equal("meeting.purpose", Assert.Single((await app.HoldAsync(meeting, but: m => m with { Purposes = [new(StayPurpose.Development, "Godt på vej.")] })).Refusals).Code);
        Assert.False((await app.HoldAsync(meeting, but: m => m with { Purposes = [new(StayPurpose.WorkOrEducation, "Godt på vej.")] })).IsRefused);
        var order = await app.HandleAsync<HandOverPlanHandler, PlanExtract>(People.Hanne, h => h.HandleAsync(new(@case.Id, 0, [], [goal.Id], "Målene er rettet."), Cancel));
        Assert.Equal([StayPurpose.WorkOrEducation], order.Value.Purposes);
        Assert.Equal(WayOut.OwnHome, order.Value.WayOut);
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public async Task The_residence_is_told_of_an_adjustment_however_long_the_decision_is_sent()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        var goal = await app.GiveGoalAsync(@case);
        app.GoTo(app.Today.AddDays(60));
        await app.HoldMeetingAsync(@case, FollowUpResult.Adjust);
        var draft = (await app.AskAsync<StartLaterDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, DecisionKind.Adjustment), Cancel))).Value;
        await app.MakeAsync(await app.WriteAsync(draft, t => t with { TakesEffectOn = app.Today }));
        Assert.Contains("tell-of-adjustment", await app.TasksAsync(@case));

        await app.HandleAsync<HandOverPlanHandler, PlanExtract>(People.Hanne, h => h.HandleAsync(new(@case.Id, 0, [], [goal.Id], "Målene er rettet."), Cancel));

        Assert.DoesNotContain("tell-of-adjustment", await app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public async Task Who_has_no_grant_any_more_is_to_be_discharged_and_the_residence_knows()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        app.GoTo(app.Today.AddDays(60));
        await app.HoldMeetingAsync(@case, FollowUpResult.End);
        var draft = (await app.AskAsync<StartLaterDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, DecisionKind.Ending), Cancel))).Value;
        await app.MakeAsync(await app.WriteAsync(draft, t => t with { TakesEffectOn = app.Today }));

        var tasks = await app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && (w.Kind == "discharge" || w.Kind == "prepare-moving-out")).OrderBy(w => w.Kind).Select(w => new { w.Title, w.DueOn }).ToListAsync(Cancel));
        Assert.Equal([new { Title = "Udskriv borgeren", DueOn = app.Today }, new { Title = "Gør klar til, at borgeren flytter", DueOn = app.Today }], tasks);
        var stay = await app.ReadAsync(db => db.Stays.SingleAsync(s => s.CaseId == @case.Id, Cancel));
        Assert.False((await app.AskAsync<DischargeCitizenHandler, Stay>(h => h.HandleAsync(new(@case.Id, stay.Version, app.Today, DischargeTo.OwnHome, "Bevillingen er slut.", "Ingen støtte.", DischargeBy.Municipality), Cancel))).IsRefused);

        Assert.DoesNotContain("discharge", await app.TasksAsync(@case));
        Assert.DoesNotContain("prepare-moving-out", await app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public async Task A_meeting_later_on_the_day_of_a_decision_asks_for_a_new_one()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        app.GoTo(app.Today.AddDays(60));
        await app.HoldMeetingAsync(@case, FollowUpResult.Adjust);
        await LaterAsync(@case, DecisionKind.Adjustment);
        Assert.Null((await app.OverviewAsync(@case)).AwaitsDecision);
        app.Time.Advance(TimeSpan.FromMinutes(30));
        await app.HoldMeetingAsync(@case, FollowUpResult.End);

        Assert.NotNull((await app.OverviewAsync(@case)).AwaitsDecision);
        Assert.Contains("decide-after-follow-up", await app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public async Task A_grant_in_use_is_not_changed_without_a_status_meeting_that_asks_for_it()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        await app.HoldMeetingAsync(@case);
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse");
        Assert.All(page.QuerySelectorAll("#aendring button"), b => Assert.True(b.HasAttribute("disabled")));
        var forged = await hanne.SubmitAsync(page, [("kind", "Ending")], "#aendring");

        Assert.Contains("Hold statusmødet først", forged.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.Decisions.AnyAsync(d => d.CaseId == @case.Id && d.Kind != DecisionKind.Application, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public async Task A_draft_is_not_sent_when_a_later_meeting_says_that_the_stay_goes_on()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        app.GoTo(app.Today.AddDays(60));
        await app.HoldMeetingAsync(@case, FollowUpResult.End);
        var draft = await app.WriteAsync((await app.AskAsync<StartLaterDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, DecisionKind.Ending), Cancel))).Value);
        app.GoTo(app.Today.AddDays(10));
        await app.HoldMeetingAsync(@case, FollowUpResult.Continue);
        using var hanne = await app.SignInAsync("hanne");

        Assert.Contains("Hold statusmødet først", (await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/tjek")).Words(), StringComparison.Ordinal);
        Assert.Equal("decision.later", Assert.Single((await app.MakeAsync(draft)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.9-3")]
    public async Task The_page_and_the_worklist_agree_on_whether_a_meeting_awaits_a_decision()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        app.GoTo(app.Today.AddDays(60));
        await app.HoldMeetingAsync(@case, FollowUpResult.Adjust);
        await LaterAsync(@case, DecisionKind.Adjustment);
        app.GoTo(app.Today.AddDays(10));
        await app.HoldMeetingAsync(@case, FollowUpResult.Adjust);
        Assert.NotNull((await app.OverviewAsync(@case)).AwaitsDecision);
        Assert.Contains("decide-after-follow-up", await app.TasksAsync(@case));
        app.GoTo(app.Today.AddDays(10));

        await app.ArrangeAsync(@case, async db =>
        {
            var first = await db.Decisions.SingleAsync(d => d.CaseId == @case.Id && d.Kind == DecisionKind.Application, Cancel);
            first.SetAsideOn = app.Today;
            return db.Decisions.Add(new() { CaseId = @case.Id, Outcome = Outcome.Grant, MadeOn = app.Today, MadeBy = "Hanne Holm", SentOn = app.Today, Channel = Channel.DigitalPost }).Entity;
        });

        Assert.Null((await app.OverviewAsync(@case)).AwaitsDecision);
        Assert.DoesNotContain("decide-after-follow-up", await app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_over_an_adjustment_leaves_the_appeal_of_the_grant_alone()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        app.GoTo(app.Today.AddDays(60));
        await app.HoldMeetingAsync(@case, FollowUpResult.Adjust);
        var later = await LaterAsync(@case, DecisionKind.Adjustment);

        var complaint = (await app.ComplainAsync(later)).Value;
        Assert.Equal(DeadlineStatus.Overdue, (await app.EvaluateAsync(@case)).Deadlines.Single(d => d.Id == "appeal").Status);
        await app.ReassessAsync(complaint, ReassessmentOutcome.Changed);
        var replacing = await LaterAsync(@case, DecisionKind.Adjustment);

        var file = (await app.ReadAsync(db => db.CaseFileAsync(@case.Id, app.Today, Cancel)))!;
        Assert.Equal(replacing.Id, file.LaterDecision!.Id);
        Assert.False(file.ComplaintAwaitsDecision);
    }

    [Fact]
    public async Task A_grant_that_is_not_taken_up_can_be_ended_and_the_case_closed_after_the_appeal_deadline()
    {
        var @case = await app.ReadyAsync();
        await app.DecideAsync(@case);
        Assert.All((await CloseAsync(@case)).Refusals, r => Assert.Equal("case.close", r.Code));
        Assert.True((await CloseAsync(@case)).IsRefused);

        var ending = await LaterAsync(@case, DecisionKind.Ending);
        Assert.Equal("decision.later", Assert.Single((await app.AskAsync<StartLaterDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, DecisionKind.Adjustment), Cancel))).Refusals).Code);
        Assert.True((await CloseAsync(@case)).IsRefused);
        app.GoTo(ending.AppealBy!.Value.AddDays(1));

        Assert.False((await CloseAsync(@case)).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    [Trait("Requirement", "2.5-4")]
    public async Task Who_is_found_wholly_right_over_an_ending_keeps_the_grant_and_it_is_not_ended_again()
    {
        var @case = await app.ReadyAsync();
        await app.DecideAsync(@case);
        var ending = await LaterAsync(@case, DecisionKind.Ending);
        Assert.Null(await app.WaitingNowAsync(@case));
        await app.ReassessAsync((await app.ComplainAsync(ending)).Value, ReassessmentOutcome.Changed);

        var again = await app.AskAsync<StartLaterDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, DecisionKind.Ending), Cancel));
        Assert.Contains("fuldt medhold i klagen over, at bevillingen blev afsluttet", Assert.Single(again.Refusals).Text, StringComparison.Ordinal);
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse");
        Assert.False(page.QuerySelector("#aendring button[value=Adjustment]")!.HasAttribute("disabled"));
        Assert.True(page.QuerySelector("#aendring button[value=Ending]")!.HasAttribute("disabled"));
        var draft = (await app.AskAsync<StartLaterDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, DecisionKind.Adjustment), Cancel))).Value;
        await app.MakeAsync(await app.WriteAsync(draft, t => t with { Purposes = [StayPurpose.Development], WayOut = WayOut.OwnHome, ExpectedDuration = "omkring et år" }));

        Assert.True(await app.ReadAsync(db => db.Grants().AnyAsync(d => d.CaseId == @case.Id, Cancel)));
        Assert.NotNull(await app.WaitingNowAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_refused_case_is_closed_only_after_the_appeal_deadline()
    {
        var (@case, decision) = await app.RefusedAsync();
        using var hanne = await app.SignInAsync("hanne");
        Assert.Null((await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse")).QuerySelector("#afslut"));
        Assert.Equal($"Borgeren kan klage til og med {Danish.Date(decision.AppealBy!.Value)}.", Assert.Single((await CloseAsync(@case)).Refusals).Text);

        app.GoTo(decision.AppealBy.Value.AddDays(1));
        using var later = await app.SignInAsync("hanne");
        var page = await later.OpenAsync($"/sager/{@case.Number}/afgoerelse");
        var silent = await later.SubmitAsync(page, [], "#afslut");
        Assert.NotNull(silent.QuerySelector("#Reason-error"));
        await later.SubmitAsync(silent, [("Reason", "Borgeren har ikke klaget.")], "#afslut");

        Assert.Equal(app.Today, await app.ReadAsync(db => db.Cases.Where(c => c.Id == @case.Id).Select(c => c.ClosedOn).SingleAsync(Cancel)));
        Assert.DoesNotContain("close", await app.TasksAsync(@case));
        Assert.Equal("case.closed", Assert.Single((await CloseAsync(@case)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_case_with_an_open_complaint_or_without_an_answer_is_not_closed()
    {
        var (@case, decision) = await app.RefusedAsync();
        await app.ComplainAsync(decision);
        app.GoTo(decision.AppealBy!.Value.AddDays(1));

        Assert.Equal("Der er en klage, som ikke er færdigbehandlet.", Assert.Single((await CloseAsync(@case)).Refusals).Text);
        Assert.Equal("Der er ikke sendt en afgørelse på ansøgningen.", Assert.Single((await CloseAsync(await app.RegisterAsync())).Refusals).Text);
    }

    private Task<Result<Done>> CloseAsync(Case @case) => app.AskAsync<CloseCaseHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, "Færdig."), Cancel));

    private async Task<Decision> LaterAsync(Case @case, DecisionKind kind)
    {
        var draft = (await app.AskAsync<StartLaterDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, kind), Cancel))).Value;
        return (await app.MakeAsync(await app.WriteAsync(draft))).Value;
    }
}
