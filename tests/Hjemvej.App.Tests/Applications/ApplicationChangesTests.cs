using Hjemvej.App.Tests.Decisions;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Applications;

public sealed class ApplicationChangesTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private const string Why = "Vi venter på en udtalelse fra sygehuset.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task An_overrun_is_told_to_the_citizen_in_writing_with_a_new_date_and_the_reason()
    {
        var @case = await app.RegisterAsync(new(2026, 3, 2));

        var result = await app.AskAsync<NotifyOfOverrunHandler, Letter>(h => h.HandleAsync(new(@case.Id, 1, new(2026, 6, 15), Why), Cancel));

        Assert.Equal(LetterKind.Overrun, result.Value.Kind);
        Assert.Contains("mandag den 15. juni 2026", result.Value.Html, StringComparison.Ordinal);
        Assert.Contains(Why, System.Net.WebUtility.HtmlDecode(result.Value.Html), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(result.Value.Html), 10, 40);
        var application = await ApplicationAsync(@case.Id);
        Assert.Equal((app.Today, new DateOnly(2026, 6, 15)), (application.OverrunToldOn!.Value, application.NewExpectedOn!.Value));
    }

    [Theory]
    [InlineData("2026-05-25", Why, "overrun.date")]
    [InlineData("2028-01-01", Why, "overrun.far")]
    [InlineData("2026-06-15", " ", "overrun.reason")]
    [Trait("Requirement", "2.5-1")]
    public async Task A_letter_on_an_overrun_needs_a_later_date_and_a_reason(string newDate, string reason, string code)
    {
        var @case = await app.RegisterAsync(new(2026, 3, 2));

        var result = await app.AskAsync<NotifyOfOverrunHandler, Letter>(h => h.HandleAsync(new(@case.Id, 1, DateOnly.Parse(newDate, null), reason), Cancel));

        Assert.Equal(code, Assert.Single(result.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task No_delay_is_told_of_once_the_answer_is_sent()
    {
        var (@case, _) = await app.RefusedAsync();
        var before = await ApplicationAsync(@case.Id);

        var result = await app.AskAsync<NotifyOfOverrunHandler, Letter>(h => h.HandleAsync(new(@case.Id, before.Version, app.Today.AddMonths(6), Why), Cancel));
        var preview = await app.AskAsync<NotifyOfOverrunHandler, LetterPreview>(h => h.PreviewAsync(new(@case.Id, before.Version, app.Today.AddMonths(6), Why), Cancel));

        Assert.Equal("overrun.answered", Assert.Single(result.Refusals).Code);
        Assert.Equal("overrun.answered", Assert.Single(preview.Refusals).Code);
        Assert.Null((await ApplicationAsync(@case.Id)).OverrunToldOn);
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    public async Task Urgency_is_judged_again_with_a_reason_and_journaled()
    {
        var @case = await app.RegisterAsync();

        var without = await app.AskAsync<ReassessUrgencyHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, true, ""), Cancel));
        var with = await app.AskAsync<ReassessUrgencyHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, true, "Har mistet sin bolig."), Cancel));
        var late = await app.AskAsync<ReassessUrgencyHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, false, "Bor hos sin søster."), Cancel));

        Assert.Equal("application.urgency-reason", Assert.Single(without.Refusals).Code);
        Assert.False(with.IsRefused);
        Assert.Equal("changed-meanwhile", Assert.Single(late.Refusals).Code);
        Assert.True((await ApplicationAsync(@case.Id)).Urgent);
        Assert.Equal("Har mistet sin bolig.", await ReasonAsync(@case.Id, "UrgencyReassessed"));
    }

    [Fact]
    public async Task A_withdrawn_application_closes_the_case_and_nothing_more_is_changed()
    {
        var @case = await app.RegisterAsync();

        var result = await app.AskAsync<WithdrawApplicationHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, "Har fundet en bolig selv."), Cancel));
        var late = await app.AskAsync<ReassessUrgencyHandler, Done>(h => h.HandleAsync(new(@case.Id, 2, true, "Haster"), Cancel));

        Assert.False(result.IsRefused);
        Assert.Equal("case.closed", Assert.Single(late.Refusals).Code);
        Assert.Equal(app.Today, await app.ReadAsync(db => db.Cases.Where(c => c.Id == @case.Id).Select(c => c.ClosedOn).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_case_is_handed_over_only_to_a_social_worker_who_is_known()
    {
        var @case = await app.RegisterAsync();
        await app.AskAsync<RegisterApplicationHandler, Case>(h => h.HandleAsync(People.Application(app.Today), Cancel), ApplicationsSteps.Jonas);

        var stranger = await HandOverAsync(@case.Id, "mallory");
        var colleague = await HandOverAsync(@case.Id, "jonas");

        Assert.Equal("case.unknown-worker", Assert.Single(stranger.Refusals).Code);
        Assert.False(colleague.IsRefused);
        Assert.Equal("Jonas Kjær", await app.ReadAsync(db => db.Cases.Where(c => c.Id == @case.Id).Select(c => c.ResponsibleName).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_correction_is_journaled_by_field_and_never_with_the_values()
    {
        var @case = await app.RegisterAsync(name: "Bo Riis");
        var citizen = await app.ReadAsync(db => db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel));

        var result = await app.AskAsync<CorrectCitizenHandler, Done>(h => h.HandleAsync(
            new(@case.Id, citizen.Version, citizen.Cpr, null, "Bo Riis", "Nygade 2", "6600", "Vejen", citizen.Phone, null, true, false, null), Cancel));

        Assert.False(result.IsRefused);
        var entry = await app.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.CaseId == @case.Id && e.Event == "CitizenCorrected", Cancel));
        Assert.Equal("Borgerens oplysninger er rettet: adresse og adressebeskyttelse.", entry.Text);
    }

    [Fact]
    public async Task A_CPR_number_of_another_citizen_is_refused()
    {
        var taken = (await app.RegisterAsync()).Citizen.Cpr;
        var @case = await app.RegisterAsync();

        var result = await app.AskAsync<CorrectCitizenHandler, Done>(h => h.HandleAsync(
            new(@case.Id, 1, taken, null, "Bo Riis", null, null, null, null, null, false, false, null), Cancel));

        Assert.Equal("citizen.cpr-taken", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task A_person_who_is_no_longer_part_of_the_case_loses_every_consent_at_once()
    {
        var @case = await app.RegisterAsync();
        var added = await app.AskAsync<SaveRelatedPersonHandler, Guid>(h => h.HandleAsync(
            new(@case.Id, null, 0, new("Anne Bech", "Mor", RelatedRole.Relative, null, null, null, null)), Cancel));
        var noReason = await EndAsync(@case.Id, added.Value, "");
        var ended = await EndAsync(@case.Id, added.Value, "Borgeren ønsker det ikke.");
        var again = await EndAsync(@case.Id, added.Value, "Igen");

        Assert.Equal("person.end-reason", Assert.Single(noReason.Refusals).Code);
        Assert.False(ended.IsRefused);
        Assert.Equal("person.ended", Assert.Single(again.Refusals).Code);
    }

    private Task<Result<Done>> EndAsync(Guid caseId, Guid personId, string reason) =>
        app.AskAsync<EndRelatedPersonHandler, Done>(h => h.HandleAsync(new(caseId, personId, 1, reason), Cancel));

    private Task<Result<Done>> HandOverAsync(Guid caseId, string to) =>
        app.AskAsync<HandOverCaseHandler, Done>(h => h.HandleAsync(new(caseId, 1, to, null), Cancel));

    private Task<Application> ApplicationAsync(Guid caseId) => app.ReadAsync(db => db.Applications.SingleAsync(a => a.CaseId == caseId, Cancel));

    private Task<string?> ReasonAsync(Guid caseId, string what) =>
        app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == caseId && e.Event == what).Select(e => e.Reason).SingleAsync(Cancel));
}
