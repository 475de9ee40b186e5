using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Amendments;
using Hjemvej.App.Tests.Residences;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Workings;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Matching;

public sealed class OfferTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.5-4")]
    [Trait("Requirement", "2.7-2")]
    public async Task The_offer_reserves_a_place_writes_to_the_citizen_and_waits_for_the_answer()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        await _app.ChooseAsync(@case, residence);
        using var hanne = await _app.SignInAsync("hanne");
        var check = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/tilbud");
        Assert.Contains("Lejlighed 1", check.QuerySelector(".summary-list")!.TextContent, StringComparison.Ordinal);

        await hanne.SubmitAsync(check, []);

        var hold = Assert.Single((await _app.NowAsync(residence)).Places.Single().Holds);
        Assert.Equal((@case.Id, null, false), (hold.CaseId, hold.Until, hold.Occupied));
        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.PlaceOffer, Cancel));
        Assert.Contains("Du får hjælp af fast personale hver dag.", System.Net.WebUtility.HtmlDecode(letter.Html), StringComparison.Ordinal);
        Assert.Contains("mandag den 16. marts 2026", letter.Html, StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 0, 40);
        Assert.All(["Er du uenig, kan du klage til", "Det gør vi inden 4 uger", "retssikkerhedsloven, §§ 60, 66 og 67"], says => Assert.Contains(says, System.Net.WebUtility.HtmlDecode(letter.Html).Replace('\u00a0', ' '), StringComparison.Ordinal));
        Assert.Contains("record-answer", await _app.TasksAsync(@case));
        using var peter = await _app.SignInAsync("peter");
        Assert.Contains("Andreas Bech", (await peter.OpenAsync($"/botilbud/{residence.Id}")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task An_offer_that_is_posted_late_is_complained_over_from_the_day_it_was()
    {
        var @case = await _app.GrantedAsync();
        await _app.ArrangeAsync(@case, async db => (await db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel)).DigitalPostExempt = true);
        var letter = (await _app.OfferedAsync(@case, await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord")))).OfferLetterId!.Value;
        Assert.Equal(LastDay(), Assert.Single(await AppealsAsync(letter)).Due);
        _app.GoTo(_app.Today.AddDays(4));

        Assert.False((await _app.HandleAsync<PostLetterHandler, Letter>(People.Hanne, h => h.HandleAsync(new(@case.Id, letter, _app.Today), Cancel))).IsRefused);

        Assert.Equal(LastDay(), (await AppealsAsync(letter)).MaxBy(e => e.WrittenAt)!.Due);
        Assert.Contains(Danish.Date(LastDay()), await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "CountedFromPosting").Select(e => e.Text).SingleAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.8-2")]
    public async Task An_offer_to_an_unregistered_residence_is_refused()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        var match = (await _app.ChooseAsync(@case, residence)).Value;
        using var hanne = await _app.SignInAsync("hanne");
        var opened = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/tilbud");
        await _app.LookUpAsync(residence, approved: false);

        var forged = await hanne.SubmitAsync(opened, []);

        Assert.Contains("Botilbuddet er ikke godkendt af socialtilsynet.", forged.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Null(forged.QuerySelector("main button"));
        Assert.Contains(await Codes(_app.OfferAsync(match)), c => c == "offer.registered");
        Assert.Empty((await _app.NowAsync(residence)).Places.Single().Holds);
    }

    [Fact]
    [Trait("Requirement", "2.7-2")]
    [Trait("Requirement", "2.7-3")]
    public async Task Each_requirement_of_the_offer_is_refused_with_its_reason()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"), places: 0);
        var unsuitable = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Syd", targetGroup: "Demens"));
        var @case = await _app.GrantedAsync();

        var bare = (await _app.ChooseAsync(@case, residence, c => c with { Statements = [], Opinion = null })).Value;
        Assert.Equal(["offer.free", "offer.heard", "offer.needsMet"], (await Codes(_app.OfferAsync(bare))).Distinct().Order());

        var odd = (await _app.ChooseAsync(@case, unsuitable)).Value;
        Assert.Equal(["offer.suitable"], await Codes(_app.OfferAsync(odd)));
        odd = (await _app.ChooseAsync(@case, unsuitable, c => c with { UnsuitableBecause = "Personalet kender borgeren." })).Value;
        Assert.False((await _app.OfferAsync(odd)).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.7-4")]
    public async Task A_suitable_internal_residence_that_appears_after_the_choice_needs_its_reason_too()
    {
        var external = await _app.ResidenceAsync(ResidencesSteps.Content("Udenbys", @internal: false));
        var @case = await _app.GrantedAsync();
        var match = (await _app.ChooseAsync(@case, external)).Value;
        await _app.ResidenceAsync(ResidencesSteps.Content("Nyt eget"));

        Assert.Equal(["offer.internalFirst"], await Codes(_app.OfferAsync(match)));
        Assert.False((await _app.OfferAsync((await _app.ChooseAsync(@case, external)).Value)).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task Of_two_who_are_offered_the_last_place_at_once_one_gets_it_and_the_other_a_plain_refusal()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var first = (await _app.ChooseAsync(await _app.GrantedAsync("Anna Ager"), residence)).Value;
        var second = (await _app.ChooseAsync(await _app.GrantedAsync("Bo Bak"), residence)).Value;

        var results = await Task.WhenAll(Task.Run(() => _app.OfferAsync(first), Cancel), Task.Run(() => _app.OfferAsync(second, "Kan flytte i dag."), Cancel));

        var refused = Assert.Single(results, r => r.IsRefused);
        Assert.Equal("offer.free", Assert.Single(refused.Refusals).Code);
        Assert.Single((await _app.NowAsync(residence)).Places.Single().Holds);
        Assert.Single(await _app.ReadAsync(db => db.Letters.Where(l => l.Kind == LetterKind.PlaceOffer).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Of_two_who_are_offered_places_at_once_both_get_one_when_there_are_two()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"), places: 2);
        var first = (await _app.ChooseAsync(await _app.GrantedAsync("Anna Ager"), residence)).Value;
        var second = (await _app.ChooseAsync(await _app.GrantedAsync("Bo Bak"), residence)).Value;

        var results = await Task.WhenAll(Task.Run(() => _app.OfferAsync(first), Cancel), Task.Run(() => _app.OfferAsync(second, "Kan flytte i dag."), Cancel));

        Assert.All(results, r => Assert.False(r.IsRefused));
        Assert.All((await _app.NowAsync(residence)).Places, p => Assert.Single(p.Holds));
    }

    [Fact]
    public async Task A_stale_page_does_not_offer()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        var match = (await _app.ChooseAsync(@case, residence)).Value;
        await _app.ChooseAsync(@case, residence, c => c with { OpinionText = "Nu er jeg i tvivl." });

        Assert.Equal(["changed-meanwhile"], await Codes(_app.AsAsync<OfferPlaceHandler, Match>(People.Hanne, h => h.HandleAsync(new(@case.Id, match.Id, 1), Cancel))));
    }

    [Fact]
    [Trait("Requirement", "2.7-3")]
    public async Task A_yes_is_recorded_and_the_case_goes_on_to_enrolment()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        await _app.OfferedAsync(@case, residence);
        using var hanne = await _app.SignInAsync("hanne");

        var page = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/svar"), [("Input.Accepted", "true")]);

        Assert.Contains("Borgerens ja er registreret.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href$='/indskrivning']"));
        Assert.Contains("enrol", await _app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.7-3")]
    public async Task A_no_needs_the_citizens_reason_and_frees_the_place_at_once()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        await _app.OfferedAsync(@case, residence);
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/svar");

        var refused = await hanne.SubmitAsync(form, [("Input.Accepted", "false")]);
        Assert.Contains("Skriv, hvorfor borgeren siger nej.", refused.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        await hanne.SubmitAsync(refused, [("Input.Accepted", "false"), ("Input.Note", "For langt fra familien.")]);

        Assert.NotNull((await _app.NowAsync(residence)).Places.Single().Holds.Single().Until);
        Assert.NotNull(await _app.WaitingNowAsync(@case));
        using var peter = await _app.SignInAsync("peter");
        Assert.DoesNotContain("Andreas Bech", (await peter.OpenAsync($"/botilbud/{residence.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tidligere tilbud faldt bort", (await hanne.OpenAsync($"/sager/{@case.Number}/botilbud")).QuerySelector(".ranking")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task An_answer_comes_between_the_offer_and_today(int days)
    {
        var match = await _app.OfferedAsync(await _app.GrantedAsync(), await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord")));

        var result = await _app.AsAsync<AnswerOfferHandler, Match>(People.Hanne, h => h.HandleAsync(new(match.CaseId, match.Id, match.Version, true, _app.Today.AddDays(days), null), Cancel));

        Assert.Equal("answer.day", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task An_offer_is_withdrawn_with_a_reason_to_the_citizen_and_the_place_is_free()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        await _app.OfferedAsync(@case, residence);
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/fortryd");

        var silent = await hanne.SubmitAsync(form, []);
        Assert.Contains("Skriv, hvorfor valget trækkes tilbage.", silent.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        await hanne.SubmitAsync(silent, [("Reason", "Lejligheden har fået en vandskade.")]);

        Assert.NotNull((await _app.NowAsync(residence)).Places.Single().Holds.Single().Until);
        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Other, Cancel));
        Assert.Contains("Lejligheden har fået en vandskade.", System.Net.WebUtility.HtmlDecode(letter.Html), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 0, 40);
    }

    [Fact]
    public async Task A_choice_that_was_offered_cannot_be_offered_or_changed_again()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"), places: 2);
        var @case = await _app.GrantedAsync();
        var match = await _app.OfferedAsync(@case, residence);

        Assert.Equal(["offer.already-offered"], await Codes(_app.OfferAsync(match)));
        Assert.Equal(["match.already-offered"], await Codes(_app.ChooseAsync(@case, residence)));
        Assert.Equal(["waiting.offered"], (await _app.EnterAsync(@case)).Refusals.Select(r => r.Code));
    }

    private DateOnly LastDay() => AppealRule.Of(_app.Today, Channel.Letter, null, _app.Today, _app.StandardOf()).Due;

    private Task<List<Explanation>> AppealsAsync(Guid letter) => _app.ReadAsync(db => db.Explanations.Where(e => e.SubjectId == letter && e.Kind == ExplanationKind.Appeal).ToListAsync(Cancel));

    private static async Task<IEnumerable<string>> Codes(Task<Result<Match>> result) => (await result).Refusals.Select(r => r.Code);
}
