using System.Net;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Matching;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Decisions;

public sealed class DecisionLetterTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_thorough_assessment_fits_into_the_draft_whatever_the_database()
    {
        var @case = await app.ReadyAsync();
        var thorough = string.Concat(Enumerable.Repeat("Det er grundigt beskrevet. ", 140));
        await app.ArrangeAsync(@case, async db =>
        {
            var assessment = await db.Assessments.SingleAsync(a => a.CaseId == @case.Id, Cancel);
            (assessment.OverallAssessment, assessment.Documentation, assessment.CriteriaReason, assessment.TargetGroupReasonText) = (thorough, thorough, thorough, thorough);
            return true;
        });

        var draft = (await app.StartAsync(@case)).Value;

        Assert.True(draft.Facts!.Length > 7_000 && draft.Reasons!.Length > 7_000);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    [Trait("Requirement", "2.5-6")]
    [Trait("Requirement", "1.1-4")]
    public async Task A_grant_is_drafted_checked_and_sent_from_the_pages()
    {
        var @case = await app.ReadyAsync();
        using var hanne = await app.SignInAsync("hanne");

        var index = await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse");
        var draft = await hanne.SubmitAsync(index, [("Outcome", "Grant")], "#begynd");
        Assert.Equal($"/sager/{@case.Number}/afgoerelse/udkast", hanne.At);
        Assert.Contains("Borgeren har brug for et udviklingsforløb.", draft.QuerySelector("#Input_Reasons")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jeg drømmer om min egen lejlighed", draft.QuerySelector("#Input_CitizensViews")!.TextContent, StringComparison.Ordinal);
        var check = await hanne.SubmitAsync(draft, [("Input.Purposes", "Development"), ("Input.Purposes", "IndependentLiving"), ("Input.WayOut", "OwnHomeWithSupport"), ("Input.ExpectedDuration", "omkring 18 måneder"), ("next", "check")]);
        Assert.Equal($"/sager/{@case.Number}/afgoerelse/tjek", hanne.At);
        var shown = check.QuerySelector("iframe.letter")!.GetAttribute("srcdoc")!;
        var appeal = AppealRule.Of(app.Today, Channel.DigitalPost, null, app.Today, app.Services.GetRequiredService<StandardInForce>().Current);
        Assert.Contains(Danish.LongDate(appeal.Due), check.QuerySelector(".summary-list")!.TextContent, StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.Letters.AnyAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Decision, Cancel)));
        await hanne.SubmitAsync(check, [("SendAnyway", "true")], "#send");

        Assert.Equal($"/sager/{@case.Number}/afgoerelse?gemt=sendt", hanne.At);
        var made = await app.ReadAsync(db => db.Decisions.SingleAsync(d => d.CaseId == @case.Id, Cancel));
        Assert.Equal((app.Today, app.Today, Channel.DigitalPost, appeal.Due, app.Today), (made.MadeOn, made.SentOn, made.Channel, made.AppealBy, made.ActionPlanOfferedOn));
        Assert.Equal("Hanne Holm", made.MadeBy);
        Assert.All(Json.Read<List<Gate>>(made.GatesWhenMade!), g => Assert.True(g.IsOpen));
        Assert.Equal(shown, (await app.LetterAsync(made)).Html);
        Assert.NotNull(await app.WaitingNowAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    [Trait("Requirement", "2.5-6")]
    [Trait("Requirement", "2-8")]
    [Trait("Requirement", "1-1")]
    [Trait("Requirement", "1.1-1")]
    [Trait("Requirement", "1.2-2")]
    [Trait("Requirement", "2.6-1")]
    public async Task The_letter_of_a_grant_says_all_that_the_citizen_must_know()
    {
        var made = await app.DecideAsync(await app.ReadyAsync());

        var letter = await app.LetterAsync(made);
        var text = DecisionsSteps.TextOf(letter);
        Assert.All(
        [
            "Vi har sagt ja", "servicelovens § 107", "Opholdet skal hjælpe dig med at", "udvikle dig", "det, du skal kunne for at bo selv", "at du skal bo i din egen bolig med støtte efter servicelovens § 85", "at det varer omkring 18 måneder",
            "fordi du har", "betydelig nedsat psykisk funktionsevne", "et forløb, hvor du udvikler dig", "dit behov for et botilbud er midlertidigt",
            "Statusattest fra egen læge", "Det er prøvet i et år og er ikke nok", "Jeg drømmer om min egen lejlighed", "visitationsudvalg",
            "slutrengøring", "at pakke ned og pakke ud", "at sætte en bolig i stand", "handleplan efter servicelovens § 141", "Vi regner beløbet ud og sender det i et andet brev",
            Danish.LongDate(made.AppealBy!.Value), "4 uger", "Ankestyrelsen", "En klage i telefonen gælder også", "Vi hjælper dig gerne med at klage", "retssikkerhedsloven, §§ 60, 66 og 67",
            "Serviceloven § 107, stk. 1, om midlertidige botilbud", "inden for 3 måneder", "servicelovens § 148", "servicelovens § 163, stk. 2", "hjælper kommunen som udgangspunkt ikke med", "på telefon 00 12 34 56",
        ], expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
    }

    [Theory]
    [InlineData(Outcome.Refusal, "Vi har sagt nej")]
    [InlineData(Outcome.HomeSupport, "Vi har sagt nej til din ansøgning om et midlertidigt botilbud efter servicelovens § 107. I stedet henviser vi dig til støtte i dit eget hjem efter servicelovens § 85.")]
    [Trait("Requirement", "1.1-3")]
    [Trait("Requirement", "2.5-5")]
    public async Task A_refusal_and_a_referral_are_reasoned_and_tell_how_to_complain(Outcome outcome, string says)
    {
        var @case = await app.ReadyAsync(outcome);

        var made = await app.DecideAsync(@case, outcome);

        var letter = await app.LetterAsync(made);
        var text = DecisionsSteps.TextOf(letter);
        Assert.All([says, "Derfor har vi besluttet det", "Det ved vi om din sag", "Det har du sagt", "Reglerne", "Serviceloven § 85", Danish.LongDate(made.AppealBy!.Value), "Ankestyrelsen"],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
        Assert.Null(made.ActionPlanOfferedOn);
        Assert.Contains("close", await app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_referral_to_help_at_home_is_a_refusal_in_its_heading_and_its_first_sentence()
    {
        var made = await app.DecideAsync(await app.ReadyAsync(Outcome.HomeSupport), Outcome.HomeSupport);

        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await app.LetterAsync(made)).Html).QuerySelector("main")!;

        Assert.StartsWith("Nej til et midlertidigt botilbud", body.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Vi har sagt nej til din ansøgning om et midlertidigt botilbud", body.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_about_the_citizen_is_warned_of_and_the_letter_goes_only_when_somebody_says_so()
    {
        var @case = await app.ReadyAsync();
        var draft = await app.WriteAsync((await app.StartAsync(@case)).Value, t => t with { Facts = "Du bor alene.", Reasons = "Borgeren har brug for støtte om natten, jf. SEL § 85.", CitizensViews = "Du er glad for forslaget." });
        using var hanne = await app.SignInAsync("hanne");
        Assert.NotNull((await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/udkast")).QuerySelector("#Input_Reasons"));

        var check = await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/tjek");

        var warnings = check.QuerySelectorAll(".letter-tone li");
        Assert.Contains("Brevet skriver »jf.« og »SEL«. Skriv ordene helt ud", warnings[1].TextContent, StringComparison.Ordinal);
        var warned = warnings[0];
        Assert.Contains("Brevet skriver »Borgeren«. Skriv »du« i et brev til borgeren.", warned.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/sager/{@case.Number}/afgoerelse/udkast#Input_Reasons", warned.QuerySelector("a")!.GetAttribute("href"));
        var stopped = await hanne.SubmitAsync(check, [], "#send");
        Assert.NotEmpty(stopped.QuerySelector("iframe.letter")!.GetAttribute("srcdoc")!);
        Assert.Equal("decision.read-again", Assert.Single((await app.MakeAsync(draft, sendAnyway: false)).Refusals).Code);
        Assert.Contains("Læs teksten igen.", stopped.QuerySelector("#SendAnyway-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await app.ReadAsync(db => db.Decisions.Where(d => d.Id == draft.Id).Select(d => d.SentOn).SingleAsync(Cancel)));
        await hanne.SubmitAsync(stopped, [("SendAnyway", "true")], "#send");
        Assert.NotNull(await app.ReadAsync(db => db.Decisions.Where(d => d.Id == draft.Id).Select(d => d.SentOn).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_citizen_exempt_from_digital_post_gets_paper_and_the_days_of_the_post()
    {
        var @case = await app.ReadyAsync(Outcome.Refusal);
        await app.ArrangeAsync(@case, async db => (await db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel)).DigitalPostExempt = true);
        var draft = await app.WriteAsync((await app.StartAsync(@case, Outcome.Refusal)).Value);
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/tjek?Channel=DigitalPost");
        Assert.True(page.QuerySelector("#send button")!.HasAttribute("disabled"));
        var forged = await hanne.SubmitAsync(page, [("SendAnyway", "true")], "#send");
        Assert.Contains("Send brevet på papir", forged.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/tjek"), [("SendAnyway", "true")], "#send");

        var made = await app.ReadAsync(db => db.Decisions.SingleAsync(d => d.Id == draft.Id, Cancel));
        Assert.Equal(Channel.Letter, made.Channel);
        Assert.Equal(AppealRule.Of(app.Today, Channel.Letter, null, app.Today, app.Services.GetRequiredService<StandardInForce>().Current).Due, made.AppealBy);
        Assert.Contains("Birkevej 4", (await app.LetterAsync(made)).Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.2-1")]
    public async Task Those_the_citizen_lets_read_the_letters_get_a_copy_without_the_citizens_address()
    {
        var @case = await app.ReadyAsync();
        var withdrawn = await ConsentAsync(@case, "Kaj Trukket");
        await ConsentAsync(@case, "Karen Bech");
        await app.ArrangeAsync(@case, async db => (await db.Consents.SingleAsync(c => c.Id == withdrawn.Id, Cancel)).WithdrawnOn = app.Today);

        var made = await app.DecideAsync(@case, channel: Channel.Letter);

        var copy = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.CopyOf == made.LetterId, Cancel));
        Assert.Equal("Karen Bech (mor)", copy.RecipientName);
        Assert.DoesNotContain("Birkevej 4", copy.Html, StringComparison.Ordinal);
        Assert.Contains("Dette er en kopi", WebUtility.HtmlDecode(copy.Html), StringComparison.Ordinal);
        Assert.Contains("Karen Bech", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "LetterCopied").Select(e => e.Text).SingleAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_a_colleague_changed_after_the_check_is_not_sent()
    {
        var @case = await app.ReadyAsync();
        var draft = await app.WriteAsync((await app.StartAsync(@case)).Value);
        using var hanne = await app.SignInAsync("hanne");
        var check = await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/tjek");
        await app.WriteAsync(draft, t => t with { Reasons = "En helt anden begrundelse." });

        var late = await hanne.SubmitAsync(check, [("SendAnyway", "true")], "#send");

        Assert.Contains("En kollega har rettet her", late.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await app.ReadAsync(db => db.Decisions.Where(d => d.Id == draft.Id).Select(d => d.MadeOn).SingleAsync(Cancel)));
        Assert.False(await app.ReadAsync(db => db.Letters.AnyAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Decision, Cancel)));
    }

    [Theory]
    [InlineData("lone")]
    [InlineData("birgit")]
    [InlineData("peter")]
    public async Task Only_the_authority_decides(string persona)
    {
        var @case = await app.ReadyAsync();
        var draft = await app.WriteAsync((await app.StartAsync(@case)).Value);
        using var browser = await app.SignInAsync(persona);

        foreach (var page in new[] { "afgoerelse", "afgoerelse/udkast", "afgoerelse/tjek", "klage", "aktindsigt" })
        {
            await browser.OpenAsync($"/sager/{@case.Number}/{page}");
            Assert.Contains(browser.Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }

        var refused = await app.HandleAsync<MakeDecisionHandler, Decision>(People.Birgit, h => h.HandleAsync(new(@case.Id, draft.Id, draft.Version, null), Cancel));
        Assert.Equal("role.authority", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task A_draft_is_one_at_a_time_and_can_be_thrown_away()
    {
        var @case = await app.ReadyAsync();
        await app.StartAsync(@case);
        Assert.Equal("decision.draft-exists", Assert.Single((await app.StartAsync(@case, Outcome.Refusal)).Refusals).Code);
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse");
        Assert.Null(page.QuerySelector("form#kasser"));
        var asked = await hanne.OpenAsync($"/sager/{@case.Number}/{page.QuerySelector("main a[href*='kasser=ja']")!.GetAttribute("href")!.Split('/')[^1].Split('#')[0]}");
        Assert.Contains("Vil du kassere udkastet?", asked.Words(), StringComparison.Ordinal);
        Assert.True(await app.ReadAsync(db => db.Decisions.AnyAsync(d => d.CaseId == @case.Id, Cancel)));
        await hanne.SubmitAsync(asked, [], "#kasser");

        Assert.False(await app.ReadAsync(db => db.Decisions.AnyAsync(d => d.CaseId == @case.Id, Cancel)));
        Assert.False((await app.StartAsync(@case, Outcome.Refusal)).IsRefused);
    }

    private Task<Consent> ConsentAsync(Case @case, string name) => app.ArrangeAsync(@case, db =>
    {
        var person = db.RelatedPersons.Add(new() { CaseId = @case.Id, Name = name, Relation = "Mor", Role = RelatedRole.Relative, Address = "Skovvej 1, 6600 Vejen" }).Entity;
        return Task.FromResult(db.Consents.Add(new() { CaseId = @case.Id, RelatedPersonId = person.Id, RelatedPerson = person, Topic = ConsentTopic.Letters, GivenOn = app.Today }).Entity);
    });
}
