using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.App.Tests.Matching;
using Hjemvej.App.Tests.Payments;
using Hjemvej.App.Tests.Residences;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Payments;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Decisions;

/// <summary>A complaint is over one letter: its own deadline, its own receipt, and its own new decision.</summary>
public sealed class ComplaintSubjectTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_over_the_payment_is_judged_by_the_deadline_of_its_own_letter_and_leads_to_a_new_calculation()
    {
        var @case = await _app.ArrangeResidentAsync();
        _app.GoTo(_app.Today.AddDays(90));
        var payment = await _app.PayAsync(@case);
        _app.GoTo(_app.Today.AddDays(2));
        using var hanne = await _app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/klage");
        var first = page.QuerySelector("select[name='Input.SubjectId'] option")!;
        Assert.Equal(payment.Id.ToString(), first.GetAttribute("value"));
        Assert.Contains("klagefrist", first.TextContent, StringComparison.Ordinal);
        var saved = await hanne.SubmitAsync(page, [("Input.Oral", "true"), ("Input.By", "Citizen")]);

        var complaint = await _app.ReadAsync(db => db.Complaints.SingleAsync(c => c.CaseId == @case.Id, Cancel));
        var due = await _app.ReadAsync(db => db.Explanations.Where(e => e.SubjectId == payment.LetterId).Select(e => e.Due).SingleAsync(Cancel));
        Assert.Equal((ComplaintOver.Payment, payment.Id, null, payment.CommunicatedOn, due, false), (complaint.Over, complaint.SubjectId, complaint.DecisionId, (DateOnly?)complaint.DecidedOn, complaint.AppealBy, complaint.WasLate));
        Assert.DoesNotContain("Efter klagefristen", saved.Words(), StringComparison.Ordinal);
        Assert.Contains($"vores afgørelse om din egenbetaling fra den {Danish.Date(payment.CommunicatedOn!.Value)}", await TextAsync(complaint.ReceiptId), StringComparison.Ordinal);
        Assert.Equal(DeadlineStatus.Overdue, (await _app.EvaluateAsync(@case)).Deadlines.Single(d => d.Id == "appeal").Status);
        Assert.True((await FileAsync(@case)).ClosingFacts().ComplaintOpen);

        var found = (await _app.ReassessAsync(complaint, ReassessmentOutcome.Changed)).Value;

        Assert.Contains("Vi giver dig ret", await TextAsync(found.LetterId), StringComparison.Ordinal);
        Assert.Equal($"/sager/{@case.Number}/egenbetaling", await TaskUrlAsync(@case));
        Assert.True((await FileAsync(@case)).ClosingFacts().ComplaintOpen);
        Assert.True((await _app.StartAsync(@case)).IsRefused);
        await _app.PayAsync(@case);
        Assert.Null(await TaskUrlAsync(@case));
        Assert.False((await FileAsync(@case)).ClosingFacts().ComplaintOpen);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_over_an_offered_place_stands_by_the_deadline_that_its_letter_told_until_another_is_offered()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        _app.GoTo(_app.Today.AddDays(10));
        var offer = await _app.OfferedAsync(@case, residence);

        var complaint = (await ComplainAsync(@case, offer.Id)).Value;

        Assert.Equal(ComplaintOver.Place, complaint.Over);
        Assert.Contains(Danish.LongDate(complaint.AppealBy!.Value), await TextAsync(offer.OfferLetterId), StringComparison.Ordinal);
        await _app.AnswerAsync(offer, accepted: false);
        await _app.ReassessAsync(complaint, ReassessmentOutcome.Changed);
        Assert.Equal($"/sager/{@case.Number}/botilbud", await TaskUrlAsync(@case));
        await _app.OfferedAsync(@case, residence);
        Assert.Null(await TaskUrlAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    [Trait("Requirement", "2.10-5")]
    public async Task A_complaint_over_personal_needs_goes_to_the_board_or_back_to_its_own_page()
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.PayAsync(@case, _app.Payment(@case) with { HasIncome = false, MonthlyNetIncome = null, IncomeNote = null });
        var stance = await TakeAsync(@case, 1);
        var complaint = (await ComplainAsync(@case, stance.Id)).Value;

        var upheld = (await _app.ReassessAsync(complaint, ReassessmentOutcome.Upheld)).Value;

        Assert.True((await FileAsync(@case)).ComplaintAtBoard);
        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == upheld.LetterId, Cancel));
        Assert.Equal(LetterKind.Payment, letter.Kind);
        Assert.Contains("om et beløb til personlige fornødenheder", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        _app.GoTo(_app.Today.AddDays(1));
        Assert.False((await _app.BoardAnswersAsync(upheld, BoardOutcome.ReferredBack)).IsRefused);
        Assert.Null(await _app.ReadAsync(db => db.Applications.Where(a => a.CaseId == @case.Id).Select(a => a.ReferredBackOn).SingleAsync(Cancel)));
        Assert.Equal($"/sager/{@case.Number}/egenbetaling/fornoedenheder", await TaskUrlAsync(@case));
        await TakeAsync(@case, 2);
        Assert.Null(await TaskUrlAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_no_to_access_can_be_complained_over_and_the_request_is_answered_again_when_it_was_wrong()
    {
        var @case = await _app.RegisterAsync();
        var request = await AskedAsync(@case, AccessAsker.Citizen, null);
        await AnswerAsync(request, AccessOutcome.Full, null);
        Assert.Contains("Der er ikke truffet en afgørelse", (await PageAsync(@case)).Words(), StringComparison.Ordinal);
        var refused = await AskedAsync(@case, AccessAsker.Citizen, null);
        await AnswerAsync(refused, AccessOutcome.Refused, "Forvaltningslovens § 12");

        Assert.Contains("Svaret om aktindsigt", (await PageAsync(@case)).QuerySelector("select[name='Input.SubjectId'] option")!.TextContent, StringComparison.Ordinal);
        var complaint = (await ComplainAsync(@case, refused.Id)).Value;

        Assert.Equal((ComplaintOver.Access, null, null, false), (complaint.Over, complaint.DecisionId, complaint.AppealBy, complaint.WasLate));
        Assert.Contains("vores afgørelse om aktindsigt", await TextAsync(complaint.ReceiptId), StringComparison.Ordinal);
        await _app.ReassessAsync(complaint, ReassessmentOutcome.Changed);
        var again = await _app.ReadAsync(db => db.AccessRequests.SingleAsync(r => r.CaseId == @case.Id && r.AnsweredOn == null, Cancel));
        Assert.Equal((refused.From, refused.By, _app.Today), (again.From, again.By, again.ReceivedOn));
        Assert.Contains("answer-access-request", await _app.TasksAsync(@case));
        Assert.Null(await TaskUrlAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task An_outsider_complains_over_the_no_for_oneself_and_is_still_not_told_whether_there_is_a_case()
    {
        var @case = await _app.RegisterAsync();
        var request = await AskedAsync(@case, AccessAsker.Outsider, "Torvet 2, 6600 Vejen");
        await AnswerAsync(request, AccessOutcome.Refused, "Offentlighedslovens § 30, nr. 1");

        var complaint = (await ComplainAsync(@case, request.Id, Complainant.OwnParty, "Advokat Lis Toft")).Value;
        var upheld = (await _app.ReassessAsync(complaint, ReassessmentOutcome.Upheld)).Value;

        Assert.False(complaint.LacksPower);
        foreach (var id in new[] { complaint.ReceiptId, upheld.LetterId })
        {
            var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == id, Cancel));
            Assert.Equal("Advokat Lis Toft", letter.RecipientName);
            Assert.DoesNotContain(@case.Citizen.Name, System.Net.WebUtility.HtmlDecode(letter.Html), StringComparison.Ordinal);
            Assert.DoesNotContain("ummer", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_dismissal_can_be_complained_over_by_who_complained_and_the_complaint_is_taken_up_when_it_was_wrong()
    {
        var (@case, decision) = await _app.RefusedAsync();
        var first = (await ComplainAsync(@case, decision.Id, Complainant.WithoutPowerOfAttorney, "Mona Bech")).Value;
        Assert.Equal("complaint.own-party", Assert.Single((await ComplainAsync(@case, decision.Id, Complainant.OwnParty, "Mona Bech")).Refusals).Code);
        _app.GoTo(_app.Today.AddDays(15));
        var dismissed = (await _app.AskAsync<DismissComplaintHandler, Complaint>(
            h => h.HandleAsync(new(@case.Id, first.Id, first.Version, "Vi har ringet til dig to gange.", "Nørregade 1, 6600 Vejen"), Cancel))).Value;

        var over = (await ComplainAsync(@case, dismissed.Id, Complainant.OwnParty, "Mona Bech")).Value;

        Assert.Equal(ComplaintOver.Dismissal, over.Over);
        Assert.NotNull(over.AppealBy);
        var receipt = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == over.ReceiptId, Cancel));
        Assert.Equal("Mona Bech", receipt.RecipientName);
        Assert.Contains("Nørregade 1", System.Net.WebUtility.HtmlDecode(receipt.Html), StringComparison.Ordinal);
        Assert.Equal("complaint.dismissal-partly", Assert.Single((await _app.ReassessAsync(over, ReassessmentOutcome.Partly)).Refusals).Code);
        var found = (await _app.ReassessAsync(over, ReassessmentOutcome.Changed)).Value;
        Assert.Contains("Vi ser nu på den klage, vi afviste.", await TextAsync(found.LetterId), StringComparison.Ordinal);
        Assert.True(await _app.ReadAsync(db => db.Complaints.Where(c => c.Id == first.Id).Select(c => c.EndedOn == null && c.ReassessedOn == null).SingleAsync(Cancel)));
        Assert.Contains("reassess", await _app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_reassessment_recorded_wrongly_is_taken_back_with_a_reason_until_it_is_decided_anew()
    {
        var (@case, decision) = await _app.RefusedAsync();
        var complaint = (await _app.ReassessAsync((await _app.ComplainAsync(decision)).Value, ReassessmentOutcome.Changed)).Value;
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync((await PageAsync(@case)).QuerySelector("main a[href$='/ret']")!.GetAttribute("href")!);

        var silent = await hanne.SubmitAsync(form, []);
        Assert.NotNull(silent.QuerySelector("#Reason-error"));
        await hanne.SubmitAsync(silent, [("Reason", "Afgørelsen blev fastholdt.")]);

        Assert.Equal($"/sager/{@case.Number}/klage?gemt=rettet", hanne.At);
        var waits = await _app.ReadAsync(db => db.Complaints.SingleAsync(c => c.Id == complaint.Id, Cancel));
        Assert.True(waits.Waits);
        Assert.Equal("Afgørelsen blev fastholdt.", await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "ReassessmentCorrected").Select(e => e.Reason).SingleAsync(Cancel)));
        Assert.Contains("reassess", await _app.TasksAsync(@case));
        var again = (await _app.ReassessAsync(waits, ReassessmentOutcome.Changed)).Value;
        await _app.DecideAsync(@case);
        Assert.Equal("complaint.not-corrected", Assert.Single((await _app.AskAsync<CorrectReassessmentHandler, Complaint>(h => h.HandleAsync(new(@case.Id, again.Id, again.Version, "Fejl."), Cancel))).Refusals).Code);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(Case @case)
    {
        using var hanne = await _app.SignInAsync("hanne");
        return await hanne.OpenAsync($"/sager/{@case.Number}/klage");
    }

    private async Task<AccessRequest> AskedAsync(Case @case, AccessAsker by, string? address) => (await _app.AskAsync<RecordAccessRequestHandler, AccessRequest>(h => h.HandleAsync(
        new(@case.Id, _app.Today, by is AccessAsker.Citizen ? @case.Citizen.Name : "Advokat Lis Toft", "Hele sagen", by, address), Cancel))).Value;

    private async Task AnswerAsync(AccessRequest request, AccessOutcome outcome, string? provision) => Assert.False((await _app.AskAsync<AnswerAccessRequestHandler, AccessRequest>(h => h.HandleAsync(
        new(request.CaseId, request.Id, request.Version, outcome, "Papirerne er skrevet til vores egen brug.", provision), Cancel))).IsRefused);

    private Task<Result<Complaint>> ComplainAsync(Case @case, Guid subject, Complainant by, string from) =>
        _app.AskAsync<RecordComplaintHandler, Complaint>(h => h.HandleAsync(new(@case.Id, subject, _app.Today, true, from, by, null), Cancel));

    private Task<Result<Complaint>> ComplainAsync(Case @case, Guid subject) =>
        _app.AskAsync<RecordComplaintHandler, Complaint>(h => h.HandleAsync(new(@case.Id, subject, _app.Today, true, null, Complainant.Citizen, null), Cancel));

    private async Task<PersonalNeedsStance> TakeAsync(Case @case, int sequence) => (await _app.AskAsync<TakePersonalNeedsStanceHandler, PersonalNeedsStance>(
        h => h.HandleAsync(new(@case.Id, true, Ore.Kroner(1_500), _app.Today, "Du har ingen indtægt endnu.", sequence - 1), Cancel))).Value;

    private async Task<CaseFile> FileAsync(Case @case) => (await _app.ReadAsync(db => db.CaseFileAsync(@case.Id, _app.Today, Cancel)))!;

    private async Task<string> TextAsync(Guid? letter) => DecisionsSteps.TextOf(await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == letter, Cancel)));

    private Task<string?> TaskUrlAsync(Case @case) =>
        _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "decide-after-complaint").Select(w => w.Url).SingleOrDefaultAsync(Cancel));
}
