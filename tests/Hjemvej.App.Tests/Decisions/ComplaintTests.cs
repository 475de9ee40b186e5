using System.Net;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Matching;
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
        Assert.NotNull(await app.WaitingNowAsync(@case));
    }

    [Theory]
    [InlineData(ReassessmentOutcome.Partly, "delvist medhold")]
    [InlineData(ReassessmentOutcome.Changed, "medhold")]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_that_is_found_right_is_looked_over_before_it_is_saved(ReassessmentOutcome outcome, string says)
    {
        var (@case, decision) = await app.RefusedAsync();
        var complaint = (await app.ComplainAsync(decision)).Value;
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/sager/{@case.Number}/klage/{complaint.Id}");

        var check = await hanne.SubmitAsync(page, [("Outcome", $"{outcome}"), ("Reason", "Lægens nye udtalelse viser mere.")], button: "button[formaction]");
        Assert.Contains($"borgeren får {says}", check.Words(), StringComparison.Ordinal);
        Assert.Null(await ReassessedOnAsync());
        // What is saved is what was looked over.
        var other = await hanne.SubmitAsync(check, [("Outcome", "Upheld"), ("ForwardedOn", $"{app.Today:yyyy-MM-dd}")]);
        Assert.NotNull(other.QuerySelector("iframe.letter"));
        Assert.Null(await ReassessedOnAsync());
        await hanne.SubmitAsync(check, []);

        Assert.Equal($"/sager/{@case.Number}/klage?gemt=medhold", hanne.At);
        Assert.Equal(app.Today, await ReassessedOnAsync());

        Task<DateOnly?> ReassessedOnAsync() => app.ReadAsync(db => db.Complaints.Where(c => c.Id == complaint.Id).Select(c => c.ReassessedOn).SingleAsync(Cancel));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task The_citizen_gets_a_receipt_with_the_day_of_the_complaint_and_the_four_weeks()
    {
        var (@case, decision) = await app.RefusedAsync();

        var complaint = (await app.ComplainAsync(decision)).Value;

        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == complaint.ReceiptId, Cancel));
        var text = DecisionsSteps.TextOf(letter);
        Assert.Equal(LetterKind.ComplaintReceipt, letter.Kind);
        Assert.All(
            [$"Vi fik klagen den {Danish.Date(complaint.ReceivedOn)}", Danish.LongDate(complaint.ReceivedOn.AddDays(28)), "4 uger", "Hanne Holm ser på klagen", "Ankestyrelsen"],
            said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.DoesNotContain("fuldmagt", text, StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
        using var hanne = await app.SignInAsync("hanne");
        Assert.NotNull((await hanne.OpenAsync($"/sager/{@case.Number}/klage")).QuerySelector($"a[href$='/breve/{letter.Id}']"));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_receipt_that_is_written_too_late_does_not_promise_a_day_that_has_passed()
    {
        var (_, decision) = await app.RefusedAsync();
        app.GoTo(app.Today.AddDays(50));

        var complaint = (await app.ComplainAsync(decision, decision.MadeOn!.Value.AddDays(10))).Value;

        Assert.Contains("Det har vi ikke nået", DecisionsSteps.TextOf(await app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == complaint.ReceiptId, Cancel))), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_without_power_of_attorney_counts_from_its_day_and_the_power_is_asked_for_after()
    {
        var (@case, decision) = await app.RefusedAsync();
        using var hanne = await app.SignInAsync("hanne");
        var saved = await hanne.SubmitAsync(
            await hanne.OpenAsync($"/sager/{@case.Number}/klage"), [("Input.Oral", "true"), ("Input.By", "WithoutPowerOfAttorney"), ("Input.From", "Mona Bech")]);
        var complaint = await app.ReadAsync(db => db.Complaints.SingleAsync(c => c.CaseId == @case.Id, Cancel));
        Assert.Contains("ask-power-of-attorney", await app.TasksAsync(@case));
        Assert.Contains("Mona Bech har klaget for dig", DecisionsSteps.TextOf(await app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == complaint.ReceiptId, Cancel))), StringComparison.Ordinal);

        var form = await hanne.OpenAsync(saved.QuerySelector("main a[href$='/fuldmagt']")!.GetAttribute("href")!);
        var early = await hanne.SubmitAsync(form, [("ReceivedOn", $"{app.Today.AddDays(-1):yyyy-MM-dd}")]);
        Assert.NotNull(early.QuerySelector("#ReceivedOn-error"));
        await hanne.SubmitAsync(early, [("ReceivedOn", $"{app.Today:yyyy-MM-dd}")]);

        Assert.Equal($"/sager/{@case.Number}/klage?gemt=fuldmagt", hanne.At);
        Assert.DoesNotContain("ask-power-of-attorney", await app.TasksAsync(@case));
        Assert.Equal("complaint.power", Assert.Single((await app.AskAsync<ReceivePowerOfAttorneyHandler, Complaint>(h => h.HandleAsync(new(@case.Id, complaint.Id, 2, app.Today), Cancel))).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_new_decision_after_a_complaint_is_written_on_from_the_letter_that_was_sent()
    {
        var (@case, decision) = await app.RefusedAsync();
        var draft = (await app.StartAfterComplaintAsync(@case, decision, ReassessmentOutcome.Partly, Outcome.Refusal)).Value;

        Assert.Equal((decision.Facts, decision.CitizensViews, decision.LegalBasis), (draft.Facts, draft.CitizensViews, draft.LegalBasis));
        Assert.StartsWith($"Du klagede den {Danish.Date(app.Today)}. Vi har set på afgørelsen igen, og du får delvist medhold. Vi har set på lægens nye udtalelse.", draft.Reasons, StringComparison.Ordinal);
        Assert.EndsWith(decision.Reasons!, draft.Reasons, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_new_decision_with_another_outcome_does_not_take_over_reasons_that_argue_against_it()
    {
        var (@case, decision) = await app.RefusedAsync();
        var draft = (await app.StartAfterComplaintAsync(@case, decision, ReassessmentOutcome.Changed, Outcome.Grant)).Value;

        Assert.Equal(decision.Facts, draft.Facts);
        Assert.StartsWith($"Du klagede den {Danish.Date(app.Today)}. Vi har set på afgørelsen igen, og du får medhold.", draft.Reasons, StringComparison.Ordinal);
        Assert.Contains("Behovet ventes at falde", draft.Reasons, StringComparison.Ordinal);
        Assert.NotEqual(decision.LegalBasis, draft.LegalBasis);
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

        var saved = await hanne.SubmitAsync(empty, [("Input.By", "Citizen"), ("Input.From", "Andreas Bech"), ("Input.About", "Hele sagen")], "#anmod");
        var request = await app.ReadAsync(db => db.AccessRequests.SingleAsync(r => r.CaseId == @case.Id, Cancel));
        Assert.Contains(Danish.LongDate(Rules.Calendar.DanishCalendar.AddWorkingDays(request.ReceivedOn, 7)), saved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("answer-access-request", await app.TasksAsync(@case));
        var silent = await hanne.SubmitAsync(saved, [], "#besvar", "button[formaction]");
        Assert.NotNull(silent.QuerySelector("#Answer-error"));
        Assert.NotNull(silent.QuerySelector("#Outcome-error"));
        var check = await hanne.SubmitAsync(
            silent, [("Outcome", "Partly"), ("Answer", "Vi har vedlagt alt undtagen et internt notat."), ("Provision", "Forvaltningslovens § 12")], "#besvar", "button[formaction]");
        Assert.NotNull(check.QuerySelector("iframe.letter"));
        await hanne.SubmitAsync(check, [], "#besvar");

        Assert.Equal($"/sager/{@case.Number}/aktindsigt?gemt=besvaret", hanne.At);
        Assert.DoesNotContain("answer-access-request", await app.TasksAsync(@case));
        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Other, Cancel));
        Assert.Contains("internt notat", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.Contains("Du kan klage", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
    }
}
