using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Decisions;

public sealed class HearingTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task The_letter_of_hearing_is_seen_before_it_is_sent_and_the_refusal_waits_for_the_answer_or_the_last_day()
    {
        var @case = await _app.ReadyAsync(Outcome.Refusal);
        await _app.WriteAsync((await _app.StartAsync(@case, Outcome.Refusal)).Value, t => t with { Hearing = HearingFacts.None });
        var path = $"/sager/{@case.Number}/afgoerelse/partshoering";
        using (var hanne = await _app.SignInAsync("hanne"))
        {
            var bare = await hanne.SubmitAsync(await hanne.OpenAsync(path), [("Material", ""), ("AnswerBy", "2026-03-02")], button: ".button-primary");
            Assert.Equal(2, bare.Errors().Count);
            Assert.True(bare.ErrorsLeadToTheirFields());
            var look = await hanne.SubmitAsync(bare, [("Material", "Lægen skriver, at du klarer det meste selv."), ("AnswerBy", "2026-03-16")], button: ".button-primary");
            Assert.Contains("skriver, at du klarer det meste selv.", look.QuerySelector("iframe")!.GetAttribute("srcdoc"), StringComparison.Ordinal);
            Assert.False(await _app.ReadAsync(db => db.Letters.AnyAsync(l => l.Kind == LetterKind.Hearing, Cancel)));
            await hanne.SubmitAsync(look, [], button: "[formaction*=Send]");
        }

        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.Kind == LetterKind.Hearing, Cancel));
        Assert.Contains("Svar senest mandag den 16. marts 2026", DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.True(Lix.OfLetter(letter.Html) <= 42);
        Assert.Contains("await-hearing", await _app.TasksAsync(@case));
        await UnansweredAsync(await _app.DraftAsync(@case));
        Assert.Equal("decision.heard", Assert.Single((await _app.MakeAsync(await _app.DraftAsync(@case))).Refusals).Code);

        _app.GoTo(new(2026, 3, 17));
        Assert.False((await _app.MakeAsync(await _app.DraftAsync(@case))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task The_decision_waits_for_a_letter_of_hearing_on_paper_to_be_posted_and_for_the_days_that_it_lay()
    {
        var @case = await _app.ReadyAsync(Outcome.Refusal);
        await _app.ArrangeAsync(@case, async db => (await db.Citizens.SingleAsync(c => c.Id == @case.CitizenId, Cancel)).DigitalPostExempt = true);
        await HearAsync(@case, new(2026, 3, 16));
        await AnsweredAsync(await _app.DraftAsync(@case));
        Assert.StartsWith("Brevet om partshøring er ikke lagt i posten.", Assert.Single((await _app.MakeAsync(await _app.DraftAsync(@case))).Refusals).Text, StringComparison.Ordinal);

        _app.GoTo(new(2026, 3, 6));
        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.Hearing, Cancel));
        using var hanne = await _app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/sager/{@case.Number}/breve/{letter.Id}");
        Assert.Contains("får borgeren lige så mange dage mere at svare i", page.Words(), StringComparison.Ordinal);
        await hanne.SubmitAsync(page, [("PostedOn", "2026-03-06")]);

        Assert.Equal(new DateOnly(2026, 3, 20), (await _app.DraftAsync(@case)).HearingAnswerBy);
        Assert.Equal(
            "Brevet om partshøring er dateret 2. marts 2026, men først sendt 6. marts 2026. Borgeren har derfor til og med 20. marts 2026 til at svare. I brevet står der 16. marts 2026, så fortæl borgeren om den nye frist.",
            await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "AnswerDayMoved").Select(e => e.Text).SingleAsync(Cancel)));
        await UnansweredAsync(await _app.DraftAsync(@case));
        _app.GoTo(new(2026, 3, 20));
        Assert.Contains("til og med 20. marts 2026", Assert.Single((await _app.MakeAsync(await _app.DraftAsync(@case))).Refusals).Text, StringComparison.Ordinal);
        _app.GoTo(new(2026, 3, 21));
        Assert.False((await _app.MakeAsync(await _app.DraftAsync(@case))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task A_day_to_answer_that_the_citizen_was_told_is_extended_and_never_shortened()
    {
        var @case = await _app.ReadyAsync(Outcome.Refusal);
        await HearAsync(@case, new(2026, 3, 16));
        using var hanne = await _app.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/afgoerelse/udkast";

        var shorter = await hanne.SubmitAsync(await hanne.OpenAsync(path), [("Input.HearingAnswered", "false"), ("Input.HearingAnswerBy", "2026-03-13")]);

        Assert.StartsWith("Borgeren har fået brev om partshøring og kan svare til og med 16. marts 2026. Fristen kan forlænges, men ikke forkortes.", Assert.Single(shorter.Errors()), StringComparison.Ordinal);
        Assert.True(shorter.ErrorsLeadToTheirFields());
        Assert.Equal(new DateOnly(2026, 3, 16), (await _app.DraftAsync(@case)).HearingAnswerBy);
        await hanne.SubmitAsync(shorter, [("Input.HearingAnswered", "false"), ("Input.HearingAnswerBy", "2026-03-18")]);
        Assert.Equal(new DateOnly(2026, 3, 18), (await _app.DraftAsync(@case)).HearingAnswerBy);
        var again = await HearAsync(await _app.DraftAsync(@case), new(2026, 3, 13));
        Assert.Equal(("hearing.answer-by-told", nameof(HearParty.AnswerBy)), again.Refusals.Select(r => (r.Code, r.Field)).Single());
    }

    [Fact]
    [Trait("Requirement", "1.1-3")]
    public async Task A_referral_to_support_at_home_is_a_task_until_the_support_is_arranged()
    {
        var @case = await _app.ReadyAsync(Outcome.HomeSupport);
        await _app.DecideAsync(@case, Outcome.HomeSupport);
        Assert.Contains("arrange-home-support", await _app.TasksAsync(@case));
        using var hanne = await _app.SignInAsync("hanne");
        Assert.Contains("Støtten efter § 85 skal aftales", (await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse")).Words(), StringComparison.Ordinal);

        var bare = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/afgoerelse/stoette"), [("With", " ")]);
        Assert.StartsWith("Skriv, hvilken støtte der er aftalt", Assert.Single(bare.Errors()), StringComparison.Ordinal);
        var done = await hanne.SubmitAsync(bare, [("With", "Seks timer om ugen med Bostøtten.")]);

        Assert.Contains("Seks timer om ugen med Bostøtten.", done.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("arrange-home-support", await _app.TasksAsync(@case));
    }

    /// <summary>A refusal is drafted, and the citizen is heard over it by letter today.</summary>
    private async Task HearAsync(Case @case, DateOnly answerBy)
    {
        var draft = await _app.WriteAsync((await _app.StartAsync(@case, Outcome.Refusal)).Value, t => t with { Hearing = HearingFacts.None });
        Assert.False((await HearAsync(draft, answerBy)).IsRefused);
    }

    private Task<Result<Decision>> HearAsync(Decision draft, DateOnly answerBy) => _app.AskAsync<HearPartyHandler, Decision>(
        h => h.HandleAsync(new(draft.CaseId, draft.Id, draft.Version, "Lægen skriver, at du klarer det meste selv.", answerBy), Cancel));

    private Task<Decision> AnsweredAsync(Decision draft) => _app.WriteAsync(draft, t => t with { Hearing = new(PartyHearing.Held, draft.HeardOn, "Borgeren er enig.", draft.HearingAnswerBy, true) });

    private Task<Decision> UnansweredAsync(Decision draft) => _app.WriteAsync(draft, t => t with { Hearing = new(PartyHearing.Held, draft.HeardOn, null, draft.HearingAnswerBy, false) });
}
