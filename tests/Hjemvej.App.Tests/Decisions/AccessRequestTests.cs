using System.Net;
using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Decisions;

/// <summary>Access to documents: answered to who asked, with the rule that a no rests on.</summary>
public sealed class AccessRequestTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_says_no_in_words_of_its_own_with_the_reason_and_the_provision()
    {
        var @case = await app.RegisterAsync();
        await AskedAsync(@case, AccessAsker.Citizen, null);
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/sager/{@case.Number}/aktindsigt");

        var thin = await hanne.SubmitAsync(page, [("Outcome", "Refused"), ("Answer", "Nej.")], "#besvar", "button[formaction]");
        Assert.NotNull(thin.QuerySelector("#Answer-error"));
        Assert.NotNull(thin.QuerySelector("#Provision-error"));
        var check = await hanne.SubmitAsync(
            thin, [("Answer", "Papirerne er skrevet til vores egen brug, før sagen er afgjort."), ("Provision", "Forvaltningslovens § 12")], "#besvar", "button[formaction]");
        var shown = WebUtility.HtmlDecode(check.QuerySelector("iframe.letter")!.GetAttribute("srcdoc"))!;
        Assert.Contains("Du får ikke papirerne at se", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("det hele at se", shown, StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.Letters.AnyAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Other, Cancel)));
        await hanne.SubmitAsync(check, [], "#besvar");

        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Other, Cancel));
        Assert.Contains("Det bygger på denne regel: Forvaltningslovens § 12", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
    }

    [Fact]
    public async Task Who_has_a_power_of_attorney_gets_the_answer_at_the_address_that_was_recorded()
    {
        var @case = await app.RegisterAsync();
        Assert.Equal("access.address", Assert.Single((await RecordAsync(@case, AccessAsker.OnBehalf, null)).Refusals).Code);
        var request = await AskedAsync(@case, AccessAsker.OnBehalf, "Torvet 2, 6600 Vejen");

        var answered = (await AnswerAsync(request, AccessOutcome.Full, "Alle papirer er vedlagt.", null)).Value;

        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == answered.LetterId, Cancel));
        Assert.Equal("Advokat Lis Toft", letter.RecipientName);
        Assert.Contains("Torvet 2", WebUtility.HtmlDecode(letter.Html), StringComparison.Ordinal);
        Assert.Contains("Du får det hele at se", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.Contains(@case.Citizen.Name, DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outsider_is_given_nothing_and_is_not_told_whether_there_is_a_case()
    {
        var @case = await app.RegisterAsync();
        var request = await AskedAsync(@case, AccessAsker.Outsider, "Torvet 2, 6600 Vejen");
        Assert.Equal("access.outsider", Assert.Single((await AnswerAsync(request, AccessOutcome.Full, "Alle papirer er vedlagt.", null)).Refusals).Code);

        var answered = (await AnswerAsync(request, AccessOutcome.Refused, "Papirer om private forhold gives ikke ud.", "Offentlighedslovens § 30, nr. 1")).Value;

        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == answered.LetterId, Cancel));
        Assert.Equal("Advokat Lis Toft", letter.RecipientName);
        Assert.DoesNotContain(@case.Citizen.Name, WebUtility.HtmlDecode(letter.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("Sagsnummer", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("nummer", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
    }

    private Task<Result<AccessRequest>> RecordAsync(Case @case, AccessAsker by, string? address) => app.AskAsync<RecordAccessRequestHandler, AccessRequest>(h => h.HandleAsync(
        new(@case.Id, app.Today, by is AccessAsker.Citizen ? @case.Citizen.Name : "Advokat Lis Toft", null, by, address), Cancel));

    private async Task<AccessRequest> AskedAsync(Case @case, AccessAsker by, string? address) => (await RecordAsync(@case, by, address)).Value;

    private Task<Result<AccessRequest>> AnswerAsync(AccessRequest request, AccessOutcome outcome, string answer, string? provision) =>
        app.AskAsync<AnswerAccessRequestHandler, AccessRequest>(h => h.HandleAsync(new(request.CaseId, request.Id, request.Version, outcome, answer, provision), Cancel));
}
