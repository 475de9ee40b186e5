using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Decisions;
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

    private Task<Decision> UnansweredAsync(Decision draft) => _app.WriteAsync(draft, t => t with { Hearing = new(PartyHearing.Held, draft.HeardOn, null, draft.HearingAnswerBy, false) });
}
