using System.Net;
using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Decisions;

public sealed class ComplaintTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task An_oral_complaint_is_recorded_and_its_reassessment_is_due_in_four_weeks()
    {
        var (@case, _) = await app.RefusedAsync();
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/klage");
        var empty = await hanne.SubmitAsync(page, []);
        Assert.NotNull(empty.QuerySelector("#Input_Oral-error"));
        var without = await hanne.SubmitAsync(empty, [("Input.Oral", "true"), ("Input.From", "Læge Hans Krag")]);
        Assert.Contains("Vælg, om det er borgeren", without.ErrorText(), StringComparison.Ordinal);
        var saved = await hanne.SubmitAsync(empty, [("Input.Oral", "true"), ("Input.By", "Citizen"), ("Input.From", "")]);

        Assert.Contains(Danish.LongDate(app.Today.AddDays(28)), saved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var complaint = await app.ReadAsync(db => db.Complaints.SingleAsync(c => c.CaseId == @case.Id, Cancel));
        Assert.Equal((true, "Andreas Bech"), (complaint.Oral, complaint.From));
        Assert.Contains("reassess", await app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_is_never_rejected_for_being_late_nor_because_the_case_is_closed()
    {
        var (@case, decision) = await app.RefusedAsync();
        app.GoTo(decision.AppealBy!.Value.AddDays(1));
        await app.AskAsync<CloseCaseHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, "Ingen klage."), Cancel));

        var complaint = await app.ComplainAsync(decision);

        Assert.False(complaint.IsRefused);
        using var hanne = await app.SignInAsync("hanne");
        Assert.Contains("Efter klagefristen", (await hanne.OpenAsync($"/sager/{@case.Number}/klage")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var upheld = (await app.ReassessAsync(complaint.Value, ReassessmentOutcome.Upheld)).Value;
        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == upheld.LetterId, Cancel));
        Assert.Contains("Det er Ankestyrelsen, der bestemmer, om den kan tages med", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "complaint.future")]
    [InlineData(-1, "complaint.before-decision")]
    public async Task A_complaint_comes_after_the_decision_and_not_after_today(int days, string code)
    {
        var (_, decision) = await app.RefusedAsync();

        Assert.Equal(code, Assert.Single((await app.ComplainAsync(decision, app.Today.AddDays(days))).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_decision_that_stands_is_sent_to_the_board_of_appeal_with_the_reasons()
    {
        var (@case, decision) = await app.RefusedAsync();
        var complaint = (await app.ComplainAsync(decision)).Value;
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/klage/{complaint.Id}");
        var silent = await hanne.SubmitAsync(page, [], button: "button[formaction]");
        Assert.NotNull(silent.QuerySelector("#Outcome-error"));
        Assert.NotNull(silent.QuerySelector("#Reason-error"));
        var unsent = await hanne.SubmitAsync(silent, [("Outcome", "Upheld"), ("Reason", "Du får nok hjælp hjemme.")], button: "button[formaction]");
        Assert.NotNull(unsent.QuerySelector("#ForwardedOn-error"));
        var preview = await hanne.SubmitAsync(unsent, [("ForwardedOn", $"{app.Today:yyyy-MM-dd}")], button: "button[formaction]");
        Assert.Contains("Du får nok hjælp hjemme.", WebUtility.HtmlDecode(preview.QuerySelector("iframe.letter")!.GetAttribute("srcdoc")), StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.Letters.AnyAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Other, Cancel)));
        await hanne.SubmitAsync(preview, []);

        Assert.Equal($"/sager/{@case.Number}/klage?gemt=fastholdt", hanne.At);
        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Other, Cancel));
        Assert.Contains("Du får nok hjælp hjemme.", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
        Assert.DoesNotContain("reassess", await app.TasksAsync(@case));
        Assert.Equal("decision.undecided", Assert.Single((await app.StartAsync(@case)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    [Trait("Requirement", "2.5-1")]
    public async Task A_citizen_found_right_gets_a_new_decision_and_the_first_answer_stays_in_time()
    {
        var (@case, decision) = await app.RefusedAsync();
        app.GoTo(decision.AppealBy!.Value.AddDays(1));
        await app.AskAsync<CloseCaseHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, "Ingen klage."), Cancel));
        app.GoTo(decision.SentOn!.Value.AddDays(120));
        var complaint = (await app.ComplainAsync(decision)).Value;
        await app.ReassessAsync(complaint, ReassessmentOutcome.Changed);
        Assert.Contains("decide-after-complaint", await app.TasksAsync(@case));

        var grant = await app.DecideAsync(@case);

        Assert.NotNull(await app.ReadAsync(db => db.Decisions.Where(d => d.Id == decision.Id).Select(d => d.SetAsideOn).SingleAsync(Cancel)));
        var file = (await app.ReadAsync(db => db.CaseFileAsync(@case.Id, app.Today, Cancel)))!;
        Assert.Equal((grant.Id, null), (file.Decision!.Id, file.Case.ClosedOn));
        Assert.Equal(DeadlineStatus.Met, (await app.EvaluateAsync(@case)).Deadlines.Single(d => d.Id == "decision").Status);
        var tasks = await app.TasksAsync(@case);
        Assert.DoesNotContain("decide-after-complaint", tasks);
        Assert.Contains("match", tasks);
    }

    [Fact]
    public async Task A_complaint_is_reassessed_once()
    {
        var (_, decision) = await app.RefusedAsync();
        var complaint = (await app.ComplainAsync(decision)).Value;
        await app.ReassessAsync(complaint, ReassessmentOutcome.Partly);

        Assert.Equal("complaint.reassessed", Assert.Single((await app.ReassessAsync(complaint, ReassessmentOutcome.Upheld)).Refusals).Code);
    }

    [Fact]
    public async Task A_request_for_access_is_answered_within_seven_working_days()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/sager/{@case.Number}/aktindsigt");
        var empty = await hanne.SubmitAsync(page, [], "#anmod");
        Assert.NotNull(empty.QuerySelector("#Input_From-error"));

        var saved = await hanne.SubmitAsync(empty, [("Input.From", "Andreas Bech"), ("Input.About", "Hele sagen")], "#anmod");
        var request = await app.ReadAsync(db => db.AccessRequests.SingleAsync(r => r.CaseId == @case.Id, Cancel));
        Assert.Contains(Danish.LongDate(Rules.Calendar.DanishCalendar.AddWorkingDays(request.ReceivedOn, 7)), saved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("answer-access-request", await app.TasksAsync(@case));
        var silent = await hanne.SubmitAsync(saved, [], "#besvar");
        Assert.NotNull(silent.QuerySelector("#Answer-error"));
        Assert.NotNull(silent.QuerySelector("#Outcome-error"));
        await hanne.SubmitAsync(silent, [("Outcome", "Partly"), ("Answer", "Vi har vedlagt alt undtagen et internt notat, jf. forvaltningslovens § 12.")], "#besvar");

        Assert.Equal($"/sager/{@case.Number}/aktindsigt?gemt=besvaret", hanne.At);
        Assert.DoesNotContain("answer-access-request", await app.TasksAsync(@case));
        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Other, Cancel));
        Assert.Contains("internt notat", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.Contains("Du kan klage", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
    }
}
