using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Committee;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Decisions;

/// <summary>A complaint that was sent on to Ankestyrelsen, and what comes back.</summary>
public sealed class BoardAnswerTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_case_stays_open_and_off_the_worklist_while_the_complaint_lies_with_the_board()
    {
        var (complaint, decision) = await AtBoardAsync();
        app.GoTo(decision.AppealBy!.Value.AddDays(10));

        var closing = await app.AskAsync<CloseCaseHandler, Done>(h => h.HandleAsync(new(decision.CaseId, 1, "Klagefristen er udløbet."), Cancel));
        Assert.Equal("case.close", Assert.Single(closing.Refusals).Code);
        Assert.DoesNotContain("close", await TasksAsync(decision));
        using var hanne = await app.SignInAsync("hanne");
        Assert.Contains("Klagen ligger hos Ankestyrelsen", (await hanne.OpenAsync($"/sager/{await NumberAsync(decision)}/afgoerelse")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await app.BoardAnswersAsync(complaint, BoardOutcome.Confirmed);

        Assert.Contains("close", await TasksAsync(decision));
        Assert.False((await app.AskAsync<CloseCaseHandler, Done>(h => h.HandleAsync(new(decision.CaseId, 1, "Ankestyrelsen har stadfæstet."), Cancel))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    [Trait("Requirement", "2.5-5")]
    public async Task A_remittal_starts_the_clock_again()
    {
        var (complaint, decision) = await AtBoardAsync();
        app.GoTo(decision.SentOn!.Value.AddDays(60));
        var number = await NumberAsync(decision);
        using var hanne = await app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{number}/klage/{complaint.Id}/svar");

        var future = await hanne.SubmitAsync(form, [("Input.AnsweredOn", $"{app.Today.AddDays(1):yyyy-MM-dd}"), ("Input.Outcome", "ReferredBack")]);
        Assert.Contains("kan ikke være modtaget efter i dag", future.ErrorText(), StringComparison.Ordinal);
        Assert.Contains("beder kommunen om", future.ErrorText(), StringComparison.Ordinal);
        await hanne.SubmitAsync(future, [("Input.AnsweredOn", $"{app.Today:yyyy-MM-dd}"), ("Input.Note", "Begrundelsen skal uddybes.")]);

        Assert.Equal($"/sager/{number}/klage?gemt=svar", hanne.At);
        var application = await app.ReadAsync(db => db.Applications.SingleAsync(a => a.CaseId == decision.CaseId, Cancel));
        Assert.Equal((app.Today, null), (application.ReferredBackOn, application.OverrunToldOn));
        var tasks = await TasksAsync(decision);
        Assert.Contains("after-remittal", tasks);
        Assert.DoesNotContain("lay-before-committee", tasks);
        Assert.DoesNotContain("decide-after-complaint", tasks);
        Assert.Equal(1, await app.ReadAsync(db => db.JournalEntries.CountAsync(e => e.CaseId == decision.CaseId && e.Event == "CaseReferredBack", Cancel)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "2.5-5")]
    public async Task After_a_remittal_the_assessment_is_taken_up_again_or_the_case_is_laid_before_the_committee_as_it_is(bool reopens)
    {
        var (complaint, decision) = await AtBoardAsync();
        app.GoTo(decision.SentOn!.Value.AddDays(60));
        await app.BoardAnswersAsync(complaint, BoardOutcome.ReferredBack);
        var number = await NumberAsync(decision);
        using var hanne = await app.SignInAsync("hanne");

        var choice = await hanne.OpenAsync($"/sager/{number}/afgoerelse/hjemvist");
        Assert.Contains("Begrundelsen skal uddybes.", choice.Words(), StringComparison.Ordinal);
        await hanne.OpenAsync(choice.QuerySelector(reopens ? "main a[href$='/udredning/genaabn']" : "main a[href$='/udvalg']")!.GetAttribute("href")!);
        Assert.Equal(reopens ? $"/sager/{number}/udredning/genaabn" : $"/sager/{number}/udvalg", hanne.At);
        if (reopens)
        {
            await hanne.SubmitAsync(await hanne.OpenAsync(hanne.At), [("Input.Reason", "Lægen skal spørges igen.")]);
            Assert.Contains("conclude-assessment", await TasksAsync(decision));
            await app.AskAsync<Casework.Assessments.ConcludeAssessmentHandler, DateOnly>(h => h.HandleAsync(new(decision.CaseId), Cancel));
            Assert.Contains("lay-before-committee", await TasksAsync(decision));
        }
        else
        {
            await app.LayAsync(await app.ReadAsync(db => db.Cases.SingleAsync(c => c.Id == decision.CaseId, Cancel)), await app.PlanMeetingAsync(app.Today.AddDays(3)));
            Assert.DoesNotContain("after-remittal", await TasksAsync(decision));
        }
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task An_application_that_was_sent_back_is_not_withdrawn_while_the_citizen_lives_at_the_residence()
    {
        var (@case, _) = await app.ResidentAsync();
        var version = (await app.ArrangeAsync(@case, async db =>
        {
            var application = await db.Applications.SingleAsync(a => a.CaseId == @case.Id, Cancel);
            application.ReferredBackOn = app.Today.AddDays(1);
            return application;
        })).Version;

        var refused = await app.AskAsync<WithdrawApplicationHandler, Done>(h => h.HandleAsync(new(@case.Id, version, "Vil ikke mere."), Cancel));

        Assert.Equal("withdrawal.stay", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task A_case_that_was_not_sent_back_has_no_such_choice()
    {
        var (_, decision) = await app.RefusedAsync();
        var number = await NumberAsync(decision);
        using var hanne = await app.SignInAsync("hanne");

        await hanne.OpenAsync($"/sager/{number}/afgoerelse/hjemvist");

        Assert.Equal($"/sager/{number}/afgoerelse", hanne.At);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_decision_that_the_board_changes_is_made_anew_and_the_draft_tells_why_it_departs_from_the_committee()
    {
        var (complaint, decision) = await AtBoardAsync();
        await app.BoardAnswersAsync(complaint, BoardOutcome.Changed);
        Assert.Contains("decide-after-complaint", await TasksAsync(decision));

        var draft = (await app.AskAsync<StartDecisionHandler, Decision>(h => h.HandleAsync(new(decision.CaseId, Outcome.Grant), Cancel))).Value;
        Assert.Contains("Begrundelsen skal uddybes.", draft.DepartsBecause, StringComparison.Ordinal);
        var made = await app.MakeAsync(await app.WriteAsync(draft));

        Assert.False(made.IsRefused);
        Assert.DoesNotContain("decide-after-complaint", await TasksAsync(decision));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Requirement", "2.5-5")]
    public async Task A_case_that_is_opened_again_says_so_and_is_told_of_with_the_case_that_was_begun_meanwhile(bool atBoard)
    {
        var (old, decision) = await app.RefusedAsync();
        var complaint = (await app.ComplainAsync(decision)).Value;
        complaint = atBoard ? (await app.ReassessAsync(complaint, ReassessmentOutcome.Upheld)).Value : complaint;
        await app.ArrangeAsync(old, async db =>
        {
            var closed = await db.Cases.SingleAsync(c => c.Id == old.Id, Cancel);
            (closed.ClosedOn, closed.ClosedBecause) = (app.Today, "Klagefristen er udløbet.");
            return closed;
        });
        app.GoTo(app.Today.AddDays(1));
        var anew = (await app.AskAsync<RegisterApplicationHandler, Case>(h => h.HandleAsync(People.Application(app.Today, old.Citizen.Name) with { Cpr = old.Citizen.Cpr }, Cancel))).Value;

        Assert.False((atBoard ? await app.BoardAnswersAsync(complaint, BoardOutcome.Changed) : await app.ReassessAsync(complaint, ReassessmentOutcome.Changed)).IsRefused);

        Assert.Equal(
            $"Sagen er åbnet igen. Den blev afsluttet {Danish.Date(app.Today.AddDays(-1))} med grunden »Klagefristen er udløbet.«. Borgeren har også sag {anew.Number} under behandling.",
            await TextAsync(old, "CaseReopened"));
        Assert.Equal($"Borgerens sag {old.Number} er åbnet igen. Se de to sager sammen.", await TextAsync(anew, "OtherCaseReopened"));
        Assert.Null(await app.ReadAsync(db => db.Cases.Where(c => c.Id == old.Id).Select(c => c.ClosedOn).SingleAsync(Cancel)));

        Task<string> TextAsync(Case @case, string @event) => app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == @event).Select(e => e.Text).SingleAsync(Cancel));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task After_a_remittal_the_application_can_be_withdrawn_and_the_draft_goes_with_it()
    {
        var (complaint, decision) = await AtBoardAsync();
        var version = await app.ReadAsync(db => db.Applications.Where(a => a.CaseId == decision.CaseId).Select(a => a.Version).SingleAsync(Cancel));
        Assert.Equal("withdrawal.decided", Assert.Single((await WithdrawAsync(version)).Refusals).Code);
        app.GoTo(app.Today.AddDays(1));
        await app.BoardAnswersAsync(complaint, BoardOutcome.ReferredBack);
        Assert.False((await app.AskAsync<StartDecisionHandler, Decision>(h => h.HandleAsync(new(decision.CaseId, Outcome.Grant), Cancel))).IsRefused);

        Assert.False((await WithdrawAsync(version + 1)).IsRefused);

        Assert.False(await app.ReadAsync(db => db.Decisions.AnyAsync(d => d.CaseId == decision.CaseId && d.MadeOn == null, Cancel)));
        Assert.True(await app.ReadAsync(db => db.JournalEntries.AnyAsync(e => e.CaseId == decision.CaseId && e.Event == "DecisionDraftDiscarded", Cancel)));

        Task<Result<Done>> WithdrawAsync(int seen) => app.AskAsync<WithdrawApplicationHandler, Done>(h => h.HandleAsync(new(decision.CaseId, seen, "Har fundet en bolig selv."), Cancel));
    }

    [Theory]
    [InlineData(-2, BoardOutcome.Confirmed, "board.too-early")]
    [InlineData(1, BoardOutcome.Confirmed, "board.future")]
    public async Task The_answer_comes_after_the_complaint_was_sent_on_and_not_after_today(int days, BoardOutcome outcome, string code)
    {
        var (complaint, _) = await AtBoardAsync();

        Assert.Equal(code, Assert.Single((await app.BoardAnswersAsync(complaint, outcome, app.Today.AddDays(days))).Refusals).Code);
    }

    [Fact]
    public async Task Only_a_complaint_that_was_sent_on_is_answered_and_only_once()
    {
        var (_, decision) = await app.RefusedAsync();
        var fresh = (await app.ComplainAsync(decision)).Value;
        Assert.Equal("complaint.not-at-board", Assert.Single((await app.BoardAnswersAsync(fresh, BoardOutcome.Confirmed)).Refusals).Code);

        var sentOn = (await app.ReassessAsync(fresh, ReassessmentOutcome.Upheld)).Value;
        Assert.Equal("board.same-day", Assert.Single((await app.BoardAnswersAsync(sentOn, BoardOutcome.Rejected)).Refusals).Code);
        app.GoTo(app.Today.AddDays(1));
        Assert.False((await app.BoardAnswersAsync(sentOn, BoardOutcome.Rejected)).IsRefused);
        Assert.Equal("complaint.not-at-board", Assert.Single((await app.BoardAnswersAsync(sentOn, BoardOutcome.Confirmed)).Refusals).Code);
    }

    private async Task<(Complaint Complaint, Decision Decision)> AtBoardAsync()
    {
        var (_, decision) = await app.RefusedAsync();
        var complaint = (await app.ReassessAsync((await app.ComplainAsync(decision)).Value, ReassessmentOutcome.Upheld)).Value;
        app.GoTo(app.Today.AddDays(1));
        return (complaint, decision);
    }

    private Task<List<string>> TasksAsync(Decision decision) => app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == decision.CaseId).Select(w => w.Kind).ToListAsync(Cancel));

    private Task<int> NumberAsync(Decision decision) => app.ReadAsync(db => db.Cases.Where(c => c.Id == decision.CaseId).Select(c => c.Number).SingleAsync(Cancel));
}
