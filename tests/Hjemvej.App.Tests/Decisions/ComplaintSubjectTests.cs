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

    private Task<Result<Complaint>> ComplainAsync(Case @case, Guid subject) =>
        _app.AskAsync<RecordComplaintHandler, Complaint>(h => h.HandleAsync(new(@case.Id, subject, _app.Today, true, null, Complainant.Citizen, null), Cancel));

    private async Task<PersonalNeedsStance> TakeAsync(Case @case, int sequence) => (await _app.AskAsync<TakePersonalNeedsStanceHandler, PersonalNeedsStance>(
        h => h.HandleAsync(new(@case.Id, true, Ore.Kroner(1_500), _app.Today, "Du har ingen indtægt endnu.", sequence - 1), Cancel))).Value;

    private async Task<CaseFile> FileAsync(Case @case) => (await _app.ReadAsync(db => db.CaseFileAsync(@case.Id, _app.Today, Cancel)))!;

    private async Task<string> TextAsync(Guid? letter) => DecisionsSteps.TextOf(await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == letter, Cancel)));

    private Task<string?> TaskUrlAsync(Case @case) =>
        _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "decide-after-complaint").Select(w => w.Url).SingleOrDefaultAsync(Cancel));
}
