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
        var (nothing, first) = (page.QuerySelector("select[name='Input.SubjectId'] option")!, page.QuerySelector("select[name='Input.SubjectId'] option:nth-child(2)")!);
        Assert.Equal(("", "Vælg"), (nothing.GetAttribute("value"), nothing.TextContent));
        Assert.Null(page.QuerySelector("select[name='Input.SubjectId'] option[selected]"));
        Assert.Equal(payment.Id.ToString(), first.GetAttribute("value"));
        Assert.Contains("klagefrist", first.TextContent, StringComparison.Ordinal);
        var saved = await hanne.SubmitAsync(page, [("Input.SubjectId", $"{payment.Id}"), ("Input.Oral", "true"), ("Input.By", "Citizen")]);

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
    public async Task A_letter_sent_earlier_the_same_day_is_not_the_new_decision_after_a_complaint()
    {
        var @case = await _app.ArrangeResidentAsync();
        var payment = await _app.PayAsync(@case);
        _app.GoTo(_app.Today.AddDays(2));
        var complaint = (await ComplainAsync(@case, payment.Id)).Value;
        await _app.PayAsync(@case, _app.Payment(@case) with { MonthlyNetIncome = Ore.Kroner(12_300) });
        _app.Time.Advance(TimeSpan.FromMinutes(30));

        await _app.ReassessAsync(complaint, ReassessmentOutcome.Partly);

        Assert.Equal($"/sager/{@case.Number}/egenbetaling", await TaskUrlAsync(@case));
        Assert.Null((await FileAsync(@case)).RestAwaited);
        _app.Time.Advance(TimeSpan.FromMinutes(30));
        await _app.PayAsync(@case, _app.Payment(@case) with { MonthlyNetIncome = Ore.Kroner(12_000) });
        Assert.Null(await TaskUrlAsync(@case));
        Assert.NotNull((await FileAsync(@case)).RestAwaited);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_stand_taken_and_a_place_offered_earlier_the_same_day_are_no_new_decisions_either()
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.PayAsync(@case, _app.Payment(@case) with { HasIncome = false, MonthlyNetIncome = null, IncomeNote = null });
        var complaint = (await ComplainAsync(@case, (await TakeAsync(@case, 1)).Id)).Value;
        _app.Time.Advance(TimeSpan.FromMinutes(30));
        await TakeAsync(@case, 2);
        _app.Time.Advance(TimeSpan.FromMinutes(30));
        await _app.ReassessAsync(complaint, ReassessmentOutcome.Changed);

        Assert.Equal($"/sager/{@case.Number}/egenbetaling/fornoedenheder", await TaskUrlAsync(@case));

        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Syd"));
        var granted = await _app.GrantedAsync();
        var offer = await _app.OfferedAsync(granted, residence);
        var over = (await ComplainAsync(granted, offer.Id)).Value;
        await _app.AnswerAsync(offer, accepted: false);
        _app.Time.Advance(TimeSpan.FromMinutes(30));
        await _app.OfferedAsync(granted, residence);
        _app.Time.Advance(TimeSpan.FromMinutes(30));
        await _app.ReassessAsync(over, ReassessmentOutcome.Changed);

        Assert.Equal($"/sager/{granted.Number}/botilbud", await TaskUrlAsync(granted));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task After_a_complaint_over_the_payment_is_found_right_the_page_says_to_calculate_it_again()
    {
        var @case = await _app.ArrangeResidentAsync();
        var complaint = (await ComplainAsync(@case, (await _app.PayAsync(@case)).Id)).Value;
        using var hanne = await _app.SignInAsync("hanne");

        var check = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/klage/{complaint.Id}"), [("Outcome", "Changed"), ("Reason", "Indtægten var regnet for høj.")], button: "button[formaction]");
        var saved = await hanne.SubmitAsync(check, []);

        Assert.Contains("Det næste er: Beregn egenbetalingen igen efter klagen, og giv borgeren besked.", saved.QuerySelector(".alert-success")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Træf nu en ny afgørelse", saved.Words(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task An_empty_complaint_is_asked_for_everything_it_lacks_at_once()
    {
        var @case = await _app.ArrangeResidentAsync();
        await _app.PayAsync(@case);
        using var hanne = await _app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/sager/{@case.Number}/klage");

        var empty = await hanne.SubmitAsync(page, [("Input.ReceivedOn", null)]);
        var nameless = await hanne.SubmitAsync(empty, [("Input.By", "Guardian")]);

        Assert.Equal(5, empty.Errors().Count);
        Assert.True(empty.ErrorsLeadToTheirFields());
        Assert.Contains("Skriv, hvem der klager.", nameless.Errors());
        Assert.Equal(4, nameless.Errors().Count);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_complaint_over_an_outsiders_no_is_only_the_outsiders_and_is_sent_on_within_seven_working_days()
    {
        var @case = await _app.RegisterAsync();
        var request = await AskedAsync(@case, AccessAsker.Outsider, "Torvet 2, 6600 Vejen");
        await AnswerAsync(request, AccessOutcome.Refused, "Offentlighedslovens § 30, nr. 1");
        using var hanne = await _app.SignInAsync("hanne");

        foreach (var by in new[] { Complainant.Citizen, Complainant.Guardian, Complainant.WithPowerOfAttorney })
        {
            var refusal = Assert.Single((await ComplainAsync(@case, request.Id, by, "Advokat Lis Toft")).Refusals);
            Assert.Equal(("complaint.outsider", "Offentlighedsloven § 37, stk. 1"), (refusal.Code, refusal.Source!.Label));
        }

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/klage");
        Assert.Null(page.QuerySelector($"option[value='{request.Id}']"));
        var form = await hanne.OpenAsync(page.QuerySelector("main a[href*='?over=']")!.GetAttribute("href")!);
        Assert.Equal(["OwnParty"], form.QuerySelectorAll("input[name='Input.By']").Select(i => i.GetAttribute("value")));
        var saved = await hanne.SubmitAsync(form, [("Input.Oral", "false"), ("Input.By", "OwnParty"), ("Input.From", "Advokat Lis Toft")], form: "#klage");

        // From Monday 2 March 2026.
        Assert.Contains(Danish.LongDate(new(2026, 3, 11)), saved.Words(), StringComparison.Ordinal);
        var complaint = await _app.ReadAsync(db => db.Complaints.SingleAsync(c => c.CaseId == @case.Id, Cancel));
        var receipt = await TextAsync(complaint.ReceiptId);
        Assert.Contains("Det er 7 arbejdsdage fra den dag", receipt, StringComparison.Ordinal);
        Assert.Contains("offentlighedslovens § 37", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("retssikkerhedsloven", receipt, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 11), await _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "reassess").Select(w => w.DueOn).SingleAsync(Cancel)));
        var upheld = (await _app.ReassessAsync(complaint, ReassessmentOutcome.Upheld)).Value;
        Assert.DoesNotContain("retssikkerhedsloven", await TextAsync(upheld.LetterId), StringComparison.Ordinal);
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
