using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Stays;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Decisions;

/// <summary>A complaint that is taken back or dismissed, and what being found right binds to.</summary>
public sealed class ComplaintEndTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_that_is_withdrawn_is_confirmed_and_holds_the_case_open_no_longer()
    {
        var (@case, decision) = await _app.RefusedAsync();
        var complaint = (await _app.ComplainAsync(decision)).Value;
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync((await hanne.OpenAsync($"/sager/{@case.Number}/klage")).QuerySelector("main a[href$='/tilbage']")!.GetAttribute("href")!);

        var empty = await hanne.SubmitAsync(form, []);
        Assert.NotNull(empty.QuerySelector("#WithdrawnOn-error"));
        Assert.NotNull(empty.QuerySelector("#Reason-error"));
        await hanne.SubmitAsync(empty, [("WithdrawnOn", $"{_app.Today:yyyy-MM-dd}"), ("Reason", "Andreas ringede og er tilfreds.")]);

        Assert.Equal($"/sager/{@case.Number}/klage?gemt=trukket", hanne.At);
        Assert.DoesNotContain("reassess", await _app.TasksAsync(@case));
        var ended = await _app.ReadAsync(db => db.Complaints.SingleAsync(c => c.Id == complaint.Id, Cancel));
        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == ended.EndLetterId, Cancel));
        Assert.Contains("Derfor ser vi ikke mere på klagen", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
        Assert.Equal("complaint.ended", Assert.Single((await _app.ReassessAsync(ended, ReassessmentOutcome.Changed)).Refusals).Code);
        Assert.False((await FileAsync(decision)).ClosingFacts().ComplaintOpen);
        _app.GoTo(decision.AppealBy!.Value.AddDays(1));
        Assert.False((await _app.AskAsync<CloseCaseHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, "Klagen er trukket tilbage."), Cancel))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_at_Ankestyrelsen_holds_the_case_of_a_citizen_who_has_moved_and_is_told_to_those_who_may_see_decisions()
    {
        var (@case, _) = await _app.ResidentAsync();
        var decision = await _app.ReadAsync(db => db.Decisions.SingleAsync(d => d.CaseId == @case.Id, Cancel));
        await _app.DischargeAsync(@case, _app.Today);
        _app.GoTo(_app.Today.AddDays(1));
        var complaint = await _app.ArrangeAsync(@case, db => Task.FromResult(db.Complaints.Add(new()
        {
            CaseId = @case.Id,
            SubjectId = decision.Id,
            DecisionId = decision.Id,
            DecidedOn = decision.MadeOn!.Value,
            ReceivedOn = _app.Today,
            From = "Andreas Bech",
            ReassessedOn = _app.Today,
            ForwardedOn = _app.Today,
            Outcome = ReassessmentOutcome.Upheld,
        }).Entity));
        Assert.DoesNotContain("close-case", await _app.TasksAsync(@case));
        using var peter = await _app.SignInAsync("peter");
        using var hanne = await _app.SignInAsync("hanne");
        Assert.DoesNotContain("Ankestyrelsen", (await peter.OpenAsync($"/sager/{@case.Number}")).Words(), StringComparison.Ordinal);
        Assert.Contains("Ankestyrelsen", (await hanne.OpenAsync($"/sager/{@case.Number}")).Words(), StringComparison.Ordinal);

        Assert.False((await _app.BoardAnswersAsync(complaint, BoardOutcome.Confirmed)).IsRefused);

        Assert.Contains("close-case", await _app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_whose_power_of_attorney_does_not_come_is_dismissed_after_it_was_asked_for_in_a_letter_to_who_complained()
    {
        var (@case, decision) = await _app.RefusedAsync();
        var complaint = (await _app.AskAsync<RecordComplaintHandler, Complaint>(h => h.HandleAsync(
            new(@case.Id, decision.Id, _app.Today, true, "Mona Bech", Complainant.WithoutPowerOfAttorney, null), Cancel))).Value;
        var early = await _app.AskAsync<DismissComplaintHandler, Complaint>(h => h.HandleAsync(new(@case.Id, complaint.Id, 1, "Vi har ringet to gange.", "Nørregade 1, 6600 Vejen"), Cancel));
        Assert.Equal("complaint.power-waits", Assert.Single(early.Refusals).Code);
        _app.GoTo(_app.Today.AddDays(15));
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync((await hanne.OpenAsync($"/sager/{@case.Number}/klage")).QuerySelector("main a[href$='/afvis']")!.GetAttribute("href")!);

        var empty = await hanne.SubmitAsync(form, [], button: "button[formaction]");
        Assert.NotNull(empty.QuerySelector("#Address-error"));
        var check = await hanne.SubmitAsync(empty, [("Reason", "Vi har ringet til Andreas to gange."), ("Address", "Nørregade 1, 6600 Vejen")], button: "button[formaction]");
        Assert.Contains("Nørregade 1", WebUtility.HtmlDecode(check.QuerySelector("iframe.letter")!.GetAttribute("srcdoc")), StringComparison.Ordinal);
        Assert.Null(await _app.ReadAsync(db => db.Complaints.Where(c => c.Id == complaint.Id).Select(c => c.EndedOn).SingleAsync(Cancel)));
        await hanne.SubmitAsync(check, []);

        Assert.Equal($"/sager/{@case.Number}/klage?gemt=afvist", hanne.At);
        var ended = await _app.ReadAsync(db => db.Complaints.SingleAsync(c => c.Id == complaint.Id, Cancel));
        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == ended.EndLetterId, Cancel));
        Assert.Equal((ComplaintEnding.Dismissed, "Mona Bech"), (ended.Ending, letter.RecipientName));
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
        var tasks = await _app.TasksAsync(@case);
        Assert.DoesNotContain("reassess", tasks);
        Assert.DoesNotContain("ask-power-of-attorney", tasks);
        Assert.False((await FileAsync(decision)).ClosingFacts().ComplaintOpen);
    }

    [Theory]
    [InlineData(Outcome.Refusal, ReassessmentOutcome.Changed, Outcome.Refusal, "fuldt medhold i klagen over afslaget")]
    [InlineData(Outcome.Refusal, ReassessmentOutcome.Changed, Outcome.HomeSupport, "fuldt medhold i klagen over afslaget")]
    [InlineData(Outcome.HomeSupport, ReassessmentOutcome.Changed, Outcome.HomeSupport, "fuldt medhold i klagen over henvisningen til § 85")]
    [InlineData(Outcome.Grant, ReassessmentOutcome.Partly, Outcome.Refusal, "medhold i klagen over bevillingen")]
    [Trait("Requirement", "2.5-5")]
    public async Task Who_is_found_right_is_not_told_no_again(Outcome over, ReassessmentOutcome found, Outcome anew, string says)
    {
        var @case = await _app.ReadyAsync(over);
        var decision = await _app.DecideAsync(@case, over);

        var refused = Assert.Single((await _app.StartAfterComplaintAsync(@case, decision, found, anew)).Refusals);

        Assert.Equal("decision.foundRight", refused.Code);
        Assert.Contains(says, refused.Text, StringComparison.Ordinal);
        Assert.False((await _app.StartAsync(@case, Outcome.Grant)).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_draft_of_a_refusal_is_not_sent_once_the_citizen_is_found_wholly_right()
    {
        var (@case, decision) = await _app.RefusedAsync();
        var draft = await _app.WriteAsync((await _app.StartAfterComplaintAsync(@case, decision, ReassessmentOutcome.Partly, Outcome.Refusal)).Value);
        await _app.ArrangeAsync(@case, async db =>
        {
            var complaint = await db.Complaints.SingleAsync(c => c.CaseId == @case.Id, Cancel);
            complaint.Outcome = ReassessmentOutcome.Changed;
            return complaint;
        });

        Assert.Contains("decision.foundRight", (await _app.MakeAsync(draft)).Refusals.Select(r => r.Code));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task Who_is_found_right_in_part_can_hold_on_to_the_rest_and_it_goes_to_the_board()
    {
        var (@case, decision) = await _app.RefusedAsync();
        await _app.ReassessAsync((await _app.ComplainAsync(decision)).Value, ReassessmentOutcome.Partly);
        var anew = await _app.DecideAsync(@case, Outcome.Refusal);
        Assert.Contains("klage over det, du ikke fik ret i", DecisionsSteps.TextOf(await _app.LetterAsync(anew)), StringComparison.Ordinal);
        Assert.Contains("record-rest-of-complaint", await _app.TasksAsync(@case));
        Assert.True((await FileAsync(decision)).ClosingFacts().ComplaintOpen);
        _app.GoTo(_app.Today.AddDays(3));
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync((await hanne.OpenAsync($"/sager/{@case.Number}/klage")).QuerySelector("main a[href$='/rest']")!.GetAttribute("href")!);

        var waits = await hanne.SubmitAsync(form, [("Answer", "NoAnswer")]);
        Assert.Contains("Borgeren kan svare til og med", waits.ErrorText(), StringComparison.Ordinal);
        var silent = await hanne.SubmitAsync(waits, [("Answer", "Stands")]);
        Assert.NotNull(silent.QuerySelector("#AnsweredOn-error"));
        Assert.NotNull(silent.QuerySelector("#ForwardedOn-error"));
        Assert.NotNull(silent.QuerySelector("#Reason-error"));
        await hanne.SubmitAsync(silent, [("AnsweredOn", $"{_app.Today:yyyy-MM-dd}"), ("ForwardedOn", $"{_app.Today:yyyy-MM-dd}"), ("Reason", "Du kan få hjælpen hjemme.")]);

        Assert.Equal($"/sager/{@case.Number}/klage?gemt=rest", hanne.At);
        var rest = await _app.ReadAsync(db => db.Complaints.SingleAsync(c => c.CaseId == @case.Id && c.SubjectId == anew.Id, Cancel));
        Assert.True(rest.AtBoard);
        Assert.DoesNotContain("record-rest-of-complaint", await _app.TasksAsync(@case));
        Assert.True((await FileAsync(decision)).ComplaintAtBoard);
    }

    private async Task<CaseFile> FileAsync(Decision decision) => (await _app.ReadAsync(db => db.CaseFileAsync(decision.CaseId, _app.Today, Cancel)))!;
}
