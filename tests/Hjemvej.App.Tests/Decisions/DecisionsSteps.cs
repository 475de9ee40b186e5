using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Assessments;
using Hjemvej.App.Tests.Committee;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Letters;
using Hjemvej.Casework.Standards;
using Hjemvej.Rules.Committee;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Evaluation;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Decisions;

/// <summary>Steps of the decision's stage: a draft begun, written, made and sent; a complaint.</summary>
public static class DecisionsSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Assessed and considered by the committee today: nothing stands in the way of the outcome it recommends.</summary>
    public static async Task<Case> ReadyAsync(this HjemvejFactory app, Outcome outcome = Outcome.Grant, string name = "Andreas Bech")
    {
        var @case = await app.AssessAsync(await app.RegisterAsync(name: name), homeSupportSuffices: outcome is Outcome.HomeSupport);
        await app.ConsiderAsync(@case, outcome switch
        {
            Outcome.Grant => Recommendation.Grant,
            Outcome.HomeSupport => Recommendation.HomeSupport,
            _ => Recommendation.Refusal,
        });
        return @case;
    }

    public static Task<Result<Decision>> StartAsync(this HjemvejFactory app, Case @case, Outcome outcome = Outcome.Grant) =>
        app.AskAsync<StartDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, outcome), Cancel));

    public static Task<Decision> DraftAsync(this HjemvejFactory app, Case @case) => app.ReadAsync(db => db.Decisions.SingleAsync(d => d.CaseId == @case.Id && d.MadeOn == null, Cancel));

    /// <summary>What a decision is reasoned with where the assessment gives nothing.</summary>
    public const string OwnReason = "Det er vores vurdering.";

    /// <summary>Completes a draft: what the assessment does not give is written.</summary>
    public static async Task<Decision> WriteAsync(this HjemvejFactory app, Decision draft, Func<DecisionText, DecisionText>? but = null)
    {
        var text = new DecisionText(
            draft.LegalBasis, draft.Facts ?? "Du bor alene i en lejlighed.", draft is { OnApplication: true, Outcome: not Outcome.Grant } ? $"{draft.Reasons}\n{OwnReason}".Trim() : draft.Reasons ?? OwnReason, draft.CitizensViews ?? "Du vil gerne bo selv.",
            draft.Outcome is Outcome.Grant ? [StayPurpose.Development, StayPurpose.IndependentLiving] : draft.Purposes,
            draft.Outcome is Outcome.Grant ? WayOut.OwnHomeWithSupport : draft.WayOut,
            draft.Outcome is Outcome.Grant ? "omkring 18 måneder" : draft.ExpectedDuration,
            draft.OnApplication ? null : "Du får mindre støtte om natten.",
            draft.OnApplication ? null : app.Today.AddDays(30))
        {
            Hearing = draft.Outcome is Outcome.Grant ? HearingFacts.None : new(PartyHearing.NotNeeded, null, "Borgeren har selv givet alle oplysningerne."),
            DepartsBecause = draft is { OnApplication: true, Outcome: not Outcome.Grant } ? "Udvalget har set oplysninger, som udredningen ikke har." : draft.DepartsBecause,
        };
        return (await app.AskAsync<WriteDecisionHandler, Decision>(h => h.HandleAsync(new(draft.CaseId, draft.Id, draft.Version, but?.Invoke(text) ?? text), Cancel))).Value;
    }

    public static Task<Result<Decision>> MakeAsync(this HjemvejFactory app, Decision draft, Channel? channel = null, bool sendAnyway = true) =>
        app.AskAsync<MakeDecisionHandler, Decision>(h => h.HandleAsync(new(draft.CaseId, draft.Id, draft.Version, channel, sendAnyway), Cancel));

    /// <summary>The whole way to a decision on the application, made and sent today.</summary>
    public static async Task<Decision> DecideAsync(this HjemvejFactory app, Case @case, Outcome outcome = Outcome.Grant, Channel? channel = null)
    {
        var draft = await app.WriteAsync((await app.StartAsync(@case, outcome)).Value);
        return (await app.MakeAsync(draft, channel)).Value;
    }

    /// <summary>A refused case, from application to letter, all today.</summary>
    public static async Task<(Case Case, Decision Decision)> RefusedAsync(this HjemvejFactory app)
    {
        var @case = await app.ReadyAsync(Outcome.Refusal);
        return (@case, await app.DecideAsync(@case, Outcome.Refusal));
    }

    public static Task<Result<Complaint>> ComplainAsync(this HjemvejFactory app, Decision decision, DateOnly? on = null, bool oral = true) =>
        app.AskAsync<RecordComplaintHandler, Complaint>(h => h.HandleAsync(new(decision.CaseId, decision.Id, on ?? app.Today, oral, "Andreas Bech", Complainant.Citizen, "Jeg kan ikke klare mig hjemme."), Cancel));

    public static Task<Result<Complaint>> ReassessAsync(this HjemvejFactory app, Complaint complaint, ReassessmentOutcome outcome) =>
        app.AskAsync<ReassessComplaintHandler, Complaint>(h => h.HandleAsync(new(complaint.CaseId, complaint.Id, complaint.Version, outcome, "Vi har set på lægens nye udtalelse.", outcome is ReassessmentOutcome.Upheld ? app.Today : null), Cancel));

    /// <summary>A complaint over the decision is found right, and a new draft begun.</summary>
    public static async Task<Result<Decision>> StartAfterComplaintAsync(this HjemvejFactory app, Case @case, Decision decision, ReassessmentOutcome found, Outcome outcome)
    {
        await app.ReassessAsync((await app.ComplainAsync(decision)).Value, found);
        return await app.StartAsync(@case, outcome);
    }

    public static Task<Result<Complaint>> BoardAnswersAsync(this HjemvejFactory app, Complaint complaint, BoardOutcome outcome, DateOnly? on = null) =>
        app.AskAsync<RecordBoardAnswerHandler, Complaint>(h => h.HandleAsync(new(complaint.CaseId, complaint.Id, complaint.Version, on ?? app.Today, outcome, "Begrundelsen skal uddybes."), Cancel));

    public static Task<Letter> LetterAsync(this HjemvejFactory app, Decision decision) => app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == decision.LetterId, Cancel));

    /// <summary>The text a reader sees, without markup.</summary>
    public static string TextOf(Letter letter) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(letter.Html).QuerySelector("main")!.TextContent.Replace('\u00a0', ' ');

    public static async Task<CaseEvaluation> EvaluateAsync(this HjemvejFactory app, Case @case) =>
        CaseEvaluation.Of((await app.ReadAsync(db => db.CaseFileAsync(@case.Id, app.Today, Cancel)))!.FactsOn(app.Today), app.Services.GetRequiredService<StandardInForce>().Current);

    public static Task<List<string>> TasksAsync(this HjemvejFactory app, Case @case) =>
        app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id).Select(w => w.Kind).ToListAsync(Cancel));
}
