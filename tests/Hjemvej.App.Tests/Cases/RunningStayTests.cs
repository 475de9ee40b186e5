using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Assessments;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Cases;
using Hjemvej.Casework.Decisions;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Cases;

/// <summary>The overview tells of a stay that runs, and not of what is behind it.</summary>
public sealed class RunningStayTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.9-2")]
    public async Task Follow_up_comes_again_for_as_long_as_the_stay_runs()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.HoldMeetingAsync(@case);
        Assert.Equal($"Seneste møde {Danish.ShortDate(app.Today)}", (await StepAsync(@case)).Note);
        app.GoTo(app.Today.AddDays(60));
        var meeting = await app.ConveneMeetingAsync(@case, app.Today.AddDays(20));

        var step = await StepAsync(@case);

        Assert.NotEqual(StepState.Done, step.State);
        Assert.Equal($"Møde {Danish.ShortDate(meeting.PlannedOn)}", step.Note);
        await Stays.DischargeSteps.DischargeAsync(app, @case, app.Today);
        app.GoTo(app.Today.AddDays(1));
        Assert.Equal(StepState.Done, (await StepAsync(@case)).State);
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task Each_decision_has_its_own_last_day_to_complain_on_the_overview()
    {
        var @case = await app.ArrangeResidentAsync(atInternal: false);
        app.GoTo(app.Today.AddDays(60));
        await app.HoldMeetingAsync(@case, FollowUpResult.Adjust);
        var draft = (await app.AskAsync<StartLaterDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, DecisionKind.Adjustment), Cancel))).Value;
        var later = (await app.MakeAsync(await app.WriteAsync(draft))).Value;
        using var hanne = await app.SignInAsync("hanne");

        var text = (await hanne.OpenAsync($"/sager/{@case.Number}")).Words();

        Assert.Contains("Klagefrist for tilpasningen", text, StringComparison.Ordinal);
        Assert.Contains($"Fristen er {Danish.LongDate(later.AppealBy!.Value)}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Må borgeren flytte ind?", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assessment_of_a_closed_case_is_not_under_way()
    {
        var @case = await app.RegisterAsync();
        await app.AskAsync<ConsiderHomeSupportHandler, PartSaved>(h => h.HandleAsync(AssessmentsSteps.HomeSupportConsidered(@case.Id) with { ExtendedHomeSupport = new(null, null) }, Cancel));
        await app.AskAsync<WithdrawApplicationHandler, Done>(h => h.HandleAsync(new(@case.Id, 1, "Borgeren har fået en lejlighed."), Cancel));
        using var hanne = await app.SignInAsync("hanne");

        var text = (await hanne.OpenAsync($"/sager/{@case.Number}/udredning")).Words();

        Assert.Contains("Udredningen blev ikke gjort færdig.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("I gang", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kan udredningen afsluttes?", text, StringComparison.Ordinal);
    }

    private async Task<CaseStep> StepAsync(Case @case) =>
        CaseSteps.Of((await app.ReadAsync(db => db.CaseFileAsync(@case.Id, app.Today, Cancel)))!, app.Today).Single(s => s.Page == "opfoelgning");
}
