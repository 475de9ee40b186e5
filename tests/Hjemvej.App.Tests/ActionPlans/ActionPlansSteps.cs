using Hjemvej.Casework;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.ActionPlans;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Decisions;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.ActionPlans;

/// <summary>Steps of the plan's stage, and the rows of earlier stages that its tests begin from.</summary>
public static class ActionPlansSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A goal as a caseworker sets it.</summary>
    public static GoalContent Goal(this HjemvejFactory app, string subtheme = "practical.cleaning", string text = "Borgeren gør rent i sin bolig hver uge.") => new(
        subtheme, text, "Jeg vil gerne have det rart hos mig selv.", GoalType.Develop, 1, app.Today.AddMonths(6), "Robotstøvsuger", "Gør det overskueligt");

    /// <summary>Sets a goal as Hanne.</summary>
    public static async Task<Goal> AddGoalAsync(this HjemvejFactory app, Case @case, string subtheme = "practical.cleaning", string text = "Borgeren gør rent i sin bolig hver uge.") =>
        (await app.HandleAsync<AddGoalHandler, Goal>(People.Hanne, h => h.HandleAsync(new(@case.Id, app.Goal(subtheme, text)), Cancel))).Value;

    /// <summary>The citizen says yes to a plan today, and it is finished.</summary>
    public static async Task<ActionPlan> PlanAsync(this HjemvejFactory app, Case @case)
    {
        var answered = (await app.HandleAsync<AnswerActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(new(@case.Id, 0, true, app.Today, null), Cancel))).Value;
        return (await app.HandleAsync<WriteActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(
            new(@case.Id, answered.Version, "Jeg vil bo selv.", "At kunne bo i egen bolig.", "Socialpædagogisk støtte i hverdagen.", "Omkring 18 måneder.", "Ingen særlige forhold.", true), Cancel))).Value;
    }

    /// <summary>Runs one handler as somebody.</summary>
    public static Task<Result<T>> HandleAsync<THandler, T>(this HjemvejFactory app, Casework.Access.Actor actor, Func<THandler, Task<Result<T>>> act)
        where THandler : notnull =>
        app.ActAsync(actor, services => act(services.GetRequiredService<THandler>()));

    /// <summary>Writes rows of earlier stages directly, with their entry in the journal.</summary>
    public static Task<T> ArrangeAsync<T>(this HjemvejFactory app, Case @case, Func<CaseworkDb, Task<T>> arrange) => app.ActAsync(People.Hanne, async services =>
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var made = await arrange(db);
        services.GetRequiredService<JournalWriter>().Record(@case.Id, "Arranged", "Gjort klar til en test.");
        await db.SaveChangesAsync(Cancel);
        return made;
    });

    /// <summary>A grant made and sent today, with or without the offer of a plan in its letter.</summary>
    public static Task<Decision> ArrangeGrantAsync(this HjemvejFactory app, Case @case, bool offersPlan = true) => app.ArrangeAsync(@case, db =>
        Task.FromResult(db.Decisions.Add(new()
        {
            CaseId = @case.Id,
            Outcome = Outcome.Grant,
            MadeOn = app.Today,
            MadeBy = "Hanne Holm",
            SentOn = app.Today,
            Channel = Channel.DigitalPost,
            Purposes = [StayPurpose.Development, StayPurpose.IndependentLiving],
            WayOut = WayOut.OwnHomeWithSupport,
            ExpectedDuration = "18 måneder",
            ActionPlanOfferedOn = offersPlan ? app.Today : null,
        }).Entity));

    /// <summary>A level of a sub-theme in the case's assessment, 3 unless told.</summary>
    public static Task<SubthemeAssessment> ArrangeLevelAsync(this HjemvejFactory app, Case @case, string subtheme, int level = 3, CareApproach approach = CareApproach.Recovery) =>
        app.ArrangeAsync(@case, async db =>
        {
            var assessment = await db.Assessments.SingleOrDefaultAsync(a => a.CaseId == @case.Id, Cancel)
                ?? db.Assessments.Add(new() { CaseId = @case.Id, StartedOn = app.Today, CatalogueVersion = "FFB 20240530", Approach = approach }).Entity;
            return db.SubthemeAssessments.Add(new() { CaseId = @case.Id, AssessmentId = assessment.Id, Subtheme = subtheme, Level = level, InFocus = true, AssertedOn = app.Today }).Entity;
        });

    /// <summary>A place said yes to: at Peter's internal residence, or at Amina's external one.</summary>
    public static Task<Match> ArrangeMatchAsync(this HjemvejFactory app, Case @case, bool atInternal = true) => app.ArrangeAsync(@case, async db =>
    {
        var name = atInternal ? "Bostedet Nord" : "Opholdsstedet Åbrinken";
        var residence = await db.Residences.SingleOrDefaultAsync(r => r.Name == name, Cancel)
            ?? db.Residences.Add(new() { Name = name, Internal = atInternal, Municipality = atInternal ? "Vejen" : "Kolding", Prices = [new() { Sequence = 1, From = new(2020, 1, 1), Lodging = Ore.Kroner(5_000), Board = Ore.Kroner(3_500) }] }).Entity;
        var place = db.Places.Add(new() { ResidenceId = residence.Id, Label = $"{Guid.NewGuid():n}"[..8] }).Entity;
        db.PlaceHolds.Add(new() { PlaceId = place.Id, CaseId = @case.Id, From = app.Today });
        if (await db.WaitingAsync(@case.Id, Cancel) is { } waiting)
        {
            (waiting.LeftOn, waiting.LeftBecause) = (app.Today, $"Tilbudt en plads på {name}.");
        }

        return db.Matches.Add(new()
        {
            CaseId = @case.Id,
            ResidenceId = residence.Id,
            Residence = residence,
            PlaceId = place.Id,
            Status = MatchStatus.Accepted,
            ChosenOn = app.Today,
            OfferedOn = app.Today,
            AnsweredOn = app.Today,
        }).Entity;
    });
}
