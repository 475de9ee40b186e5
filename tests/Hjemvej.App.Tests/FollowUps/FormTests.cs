using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.FollowUps;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.FollowUps;

public sealed class FormTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task The_form_is_prefilled_from_goals_and_the_periods_daily_notes()
    {
        var @case = await app.ArrangeResidentAsync();
        var goal = await app.GiveGoalAsync(@case);
        var stay = await app.ReadAsync(db => db.Stays.SingleAsync(s => s.CaseId == @case.Id, Cancel));
        await app.ArrangeAsync(@case, db =>
        {
            db.DailyNotes.Add(new() { CaseId = @case.Id, StayId = stay.Id, WrittenOn = app.Today, WrittenBy = "Peter", Theme = "practical", GoalId = goal.Id, Text = "Gjorde rent selv." });
            db.DailyNotes.Add(new() { CaseId = @case.Id, StayId = stay.Id, WrittenOn = app.Today, WrittenBy = "Peter", Theme = "mobility", Text = "Tog bussen." });
            return Task.FromResult(db.Occupations.Add(new() { CaseId = @case.Id, StayId = stay.Id, From = app.Today, Kind = OccupationKind.Education, DaysPerWeek = 5, FullTime = true }));
        });

        var draft = await DraftAsync(@case);

        Assert.Equal("02.03.2026: Gjorde rent selv.", Assert.Single(draft.Content.Goals).Progress);
        Assert.Equal("02.03.2026: Tog bussen.", draft.Content.Themes.Single(t => t.Theme == "mobility").Observation);
        Assert.Equal("Robotstøvsuger", draft.Content.Themes.Single(t => t.Theme == "practical").WelfareTechnology);
        Assert.Equal("Uddannelse: 5 dage om ugen, fuld tid.", draft.Content.OccupationStatus);
        Assert.True(draft.Occupation.IsOpen);
    }

    [Fact]
    [Trait("Requirement", "2.9-4")]
    public async Task A_draft_is_saved_as_it_goes_and_completed_only_when_nothing_is_missing()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.GiveGoalAsync(@case);
        var empty = new FormContent([], [], null, null, null, null, null, null, null);

        var draft = (await SaveAsync(new(@case.Id, 0, empty, false))).Value;
        var refused = await SaveAsync(new(@case.Id, draft.Version, empty, true));
        var completed = (await SaveAsync(new(@case.Id, draft.Version, await app.FilledFormAsync(@case), true))).Value;

        Assert.Contains(refused.Refusals, r => r.Text == "Mangler: status på målet \"Borgeren gør rent i sin bolig hver uge.\".");
        Assert.Contains(refused.Refusals, r => r.Text.StartsWith("Mangler: velfærdsteknologi i brug inden for Mobilitet", StringComparison.Ordinal));
        Assert.Contains(refused.Refusals, r => r.Text == "Mangler: borgerens eget perspektiv.");
        Assert.Equal((app.Today, "Peter Skov"), (completed.CompletedOn!.Value, completed.CompletedBy));
    }

    [Fact]
    public async Task A_completed_form_stands_until_it_is_reopened_with_a_reason()
    {
        var @case = await app.ArrangeResidentAsync();
        var form = await app.CompleteFormAsync(@case);

        Assert.Equal("followUp.form-completed", Assert.Single((await SaveAsync(new(@case.Id, form.Version, await app.FilledFormAsync(@case), false))).Refusals).Code);
        var reopened = (await app.HandleAsync<ReopenFollowUpFormHandler, FollowUpForm>(
            await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, form.Id, form.Version, "Et mål manglede."), Cancel))).Value;
        Assert.Null(reopened.CompletedOn);
    }

    [Fact]
    public async Task Two_colleagues_do_not_overwrite_each_others_form()
    {
        var @case = await app.ArrangeResidentAsync();
        var filled = await app.FilledFormAsync(@case);
        var first = (await SaveAsync(new(@case.Id, 0, filled with { Methods = "Den enes" }, false))).Value;

        var alsoFirst = await SaveAsync(new(@case.Id, 0, filled with { Methods = "Den andens" }, false));
        await SaveAsync(new(@case.Id, first.Version, filled, false));
        var late = await SaveAsync(new(@case.Id, first.Version, filled with { Methods = "Den andens" }, false));

        Assert.Equal("changed-meanwhile", Assert.Single(alsoFirst.Refusals).Code);
        Assert.Equal("changed-meanwhile", Assert.Single(late.Refusals).Code);
    }

    [Theory]
    [InlineData(5, true, null, false)]
    [InlineData(3, true, null, true)]
    [InlineData(5, false, null, true)]
    [InlineData(3, true, "Skånes efter indlæggelse", false)]
    [Trait("Requirement", "2.4-2")]
    public async Task Reduced_occupation_without_an_assessment_is_flagged_at_the_follow_up(int days, bool fullTime, string? reason, bool gap)
    {
        var @case = await app.ArrangeResidentAsync();
        var stay = await app.ReadAsync(db => db.Stays.SingleAsync(s => s.CaseId == @case.Id, Cancel));
        await app.ArrangeAsync(@case, db => Task.FromResult(db.Occupations.Add(new()
        {
            CaseId = @case.Id,
            StayId = stay.Id,
            From = app.Today,
            Kind = OccupationKind.Education,
            DaysPerWeek = days,
            FullTime = fullTime,
            ReductionReason = reason,
        })));

        Assert.Equal(gap, !(await DraftAsync(@case)).Occupation.IsOpen);
        Assert.Equal(gap, (await app.CompleteFormAsync(@case)).OccupationGap);
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task A_goals_course_is_read_from_the_assessment_and_the_follow_ups()
    {
        var @case = await app.ArrangeResidentAsync();
        await app.ArrangeLevelAsync(@case, "practical.cleaning", 3);
        await app.GiveGoalAsync(@case);
        await app.CompleteFormAsync(@case);

        var course = Assert.Single(await app.ReadAsync(db => db.GoalCoursesAsync(@case.Id, Cancel)));

        Assert.Equal([("Udredning", 3), ("Opfølgning", 2)], course.Points.Select(p => (p.Origin, p.Level!.Value)));
    }

    private Task<FormDraft> DraftAsync(Case @case) =>
        app.ActAsync(People.Hanne, async services => (await services.GetRequiredService<FormDrafting>().OfCaseAsync(@case.Id, Cancel))!);

    private async Task<Result<FollowUpForm>> SaveAsync(SaveFollowUpForm command)
    {
        var staff = await app.StaffAsync(await app.ReadAsync(db => db.Cases.SingleAsync(c => c.Id == command.CaseId, Cancel)));
        return await app.HandleAsync<SaveFollowUpFormHandler, FollowUpForm>(staff, h => h.HandleAsync(command, Cancel));
    }
}
