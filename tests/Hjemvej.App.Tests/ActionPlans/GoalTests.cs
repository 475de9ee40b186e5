using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Rules.Explanations;

namespace Hjemvej.App.Tests.ActionPlans;

public sealed class GoalTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task A_goal_starts_from_the_level_of_the_assessment()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeLevelAsync(@case, "practical.cleaning", 3);

        Assert.Equal(3, (await app.AddGoalAsync(@case)).CurrentLevel);
        Assert.Null((await app.AddGoalAsync(@case, "practical.laundry")).CurrentLevel);
    }

    [Fact]
    [Trait("Requirement", "1.2-3")]
    public async Task A_goal_says_which_welfare_technology_was_considered()
    {
        var @case = await app.RegisterAsync();

        var refused = await AddAsync(@case, app.Goal() with { WelfareTechnology = "" });

        Assert.Equal(("goal.technology", "1.2-3"), (refused.Refusals[0].Code, refused.Refusals[0].Source!.Id));
    }

    [Theory]
    [InlineData("goal.subtheme")]
    [InlineData("goal.text")]
    [InlineData("goal.level")]
    [InlineData("goal.due")]
    public async Task A_goal_that_says_too_little_is_refused(string code)
    {
        var goal = app.Goal();
        var content = code switch
        {
            "goal.subtheme" => goal with { Subtheme = "practical" },
            "goal.text" => goal with { Text = " " },
            "goal.level" => goal with { TargetLevel = 5 },
            _ => goal with { DueOn = app.Today.AddDays(-1) },
        };

        Assert.Equal(code, Assert.Single((await AddAsync(await app.RegisterAsync(), content)).Refusals).Code);
    }

    [Fact]
    public async Task A_goal_is_changed_by_the_one_who_saw_it_last()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeLevelAsync(@case, "practical.laundry", 2);
        var goal = await app.AddGoalAsync(@case);

        var changed = (await ChangeAsync(@case, goal, goal.Version, app.Goal("practical.laundry"))).Value;
        var late = await ChangeAsync(@case, goal, goal.Version, app.Goal());

        Assert.Equal(2, changed.CurrentLevel);
        Assert.Equal("changed-meanwhile", Assert.Single(late.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task A_goal_is_closed_with_how_it_went_and_who_says_so()
    {
        var @case = await app.RegisterAsync();
        var goal = await app.AddGoalAsync(@case);

        var silent = await CloseAsync(new(@case.Id, goal.Id, goal.Version, GoalStatus.Active, app.Today.AddDays(1), "", ""));
        var closed = (await CloseAsync(new(@case.Id, goal.Id, goal.Version, GoalStatus.Achieved, app.Today, "Gør rent hver fredag.", "Borgeren og kontaktpersonen"))).Value;
        var changed = await ChangeAsync(@case, goal, closed.Version, app.Goal());

        Assert.Equal(["goal.outcome", "goal.ended-on", "goal.outcome-text", "goal.informant"], silent.Refusals.Select(r => r.Code));
        Assert.Equal(GoalStatus.Achieved, closed.Status);
        Assert.Equal("goal.ended", Assert.Single(changed.Refusals).Code);
    }

    [Fact]
    public async Task A_goal_closed_by_mistake_is_reopened_with_a_reason()
    {
        var @case = await app.RegisterAsync();
        var goal = await app.AddGoalAsync(@case);
        var closed = (await CloseAsync(new(@case.Id, goal.Id, goal.Version, GoalStatus.Dropped, app.Today, "Ikke aktuelt.", "Borgeren"))).Value;

        var reopened = (await app.HandleAsync<ReopenGoalHandler, Goal>(People.Hanne, h => h.HandleAsync(new(@case.Id, goal.Id, closed.Version, "Fejl"), Cancel))).Value;

        Assert.Equal(GoalStatus.Active, reopened.Status);
        Assert.Null(reopened.EndedOn);
    }

    private Task<Result<Goal>> AddAsync(Case @case, GoalContent content) =>
        app.HandleAsync<AddGoalHandler, Goal>(People.Hanne, h => h.HandleAsync(new(@case.Id, content), Cancel));

    private Task<Result<Goal>> ChangeAsync(Case @case, Goal goal, int seen, GoalContent content) =>
        app.HandleAsync<ChangeGoalHandler, Goal>(People.Hanne, h => h.HandleAsync(new(@case.Id, goal.Id, seen, content), Cancel));

    private Task<Result<Goal>> CloseAsync(CloseGoal command) =>
        app.HandleAsync<CloseGoalHandler, Goal>(People.Hanne, h => h.HandleAsync(command, Cancel));
}
