using Hjemvej.App.Tests.Decisions;
using Hjemvej.Casework.ActionPlans;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Letters;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.ActionPlans;

public sealed class WritePlanTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task A_plan_is_finished_only_with_its_four_parts()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        var plan = await AcceptAsync(@case);

        var refused = await WriteAsync(new(@case.Id, plan.Version, null, "At bo selv", " ", null, "Ingen", true));
        var draft = (await WriteAsync(new(@case.Id, plan.Version, null, "At bo selv", null, null, "Ingen", false))).Value;
        var finished = (await WriteAsync(new(@case.Id, draft.Version, null, "At bo selv", "Støtte", "18 måneder", "Ingen", true))).Value;

        Assert.Equal(["Planen mangler: Den indsats, der er nødvendig.", "Planen mangler: Den forventede varighed."], refused.Refusals.Select(r => r.Text));
        Assert.Null(draft.FinishedOn);
        Assert.Equal((app.Today, "Hanne Holm"), (finished.FinishedOn!.Value, finished.FinishedBy));
    }

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task A_finished_plan_is_sent_to_the_citizen_after_a_look_at_the_letter_and_marked_until_it_is_written_on()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        using var hanne = await app.SignInAsync("hanne");
        Assert.Contains("Gør handleplanen færdig", (await hanne.OpenAsync($"/sager/{@case.Number}/handleplan/send")).Words(), StringComparison.Ordinal);
        await app.PlanAsync(@case);
        var goal = await app.AddGoalAsync(@case);

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/handleplan/send");
        var shown = page.QuerySelector("iframe.letter")!.GetAttribute("srcdoc");
        await hanne.SubmitAsync(page, []);

        Assert.Equal($"/sager/{@case.Number}/handleplan?gemt=sendt", hanne.At);
        var letter = await app.ReadAsync(db => db.Letters.SingleAsync(l => l.CaseId == @case.Id && l.Kind == LetterKind.ActionPlan, Cancel));
        Assert.Equal(shown, letter.Html);
        Assert.Contains(goal.Text, DecisionsSteps.TextOf(letter), StringComparison.Ordinal);
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
        var sent = await app.ReadAsync(db => db.ActionPlans.SingleAsync(p => p.CaseId == @case.Id, Cancel));
        Assert.Equal((app.Today, letter.Id), (sent.SentOn, sent.SentLetterId));
        Assert.True(await app.ReadAsync(db => db.JournalEntries.AnyAsync(e => e.CaseId == @case.Id && e.Event == "ActionPlanSent", Cancel)));
        Assert.Equal("changed-meanwhile", Assert.Single((await app.HandleAsync<SendActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(new(@case.Id, sent.Version - 1), Cancel))).Refusals).Code);
        await WriteAsync(new(@case.Id, sent.Version, null, "At bo selv", "Mere støtte", "18 måneder", "Ingen", false));
        Assert.Null(await app.ReadAsync(db => db.ActionPlans.Where(p => p.CaseId == @case.Id).Select(p => p.SentOn).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task No_plan_is_written_for_a_citizen_who_declined()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        var plan = (await app.HandleAsync<AnswerActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(new(@case.Id, 0, false, app.Today, "Nej tak"), Cancel))).Value;

        Assert.Equal("actionPlan.accepted", Assert.Single((await WriteAsync(new(@case.Id, plan.Version, null, "x", null, null, null, false))).Refusals).Code);
    }

    [Fact]
    public async Task Two_colleagues_do_not_overwrite_each_others_plan()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        var seen = (await AcceptAsync(@case)).Version;

        await WriteAsync(new(@case.Id, seen, null, "Den ene", null, null, null, false));
        var late = await WriteAsync(new(@case.Id, seen, null, "Den anden", null, null, null, false));

        Assert.Equal("changed-meanwhile", Assert.Single(late.Refusals).Code);
        Assert.Equal("Den ene", (await app.ReadAsync(db => db.ActionPlans.SingleAsync(p => p.CaseId == @case.Id, Cancel))).Purpose);
    }

    [Fact]
    [Trait("Requirement", "2.5-6")]
    public async Task The_residence_is_handed_the_chosen_parts_as_they_read_that_day_and_it_is_logged()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        var goal = await app.AddGoalAsync(@case);
        await app.AddGoalAsync(@case, "selfcare.sexuality", "Borgeren kender sine grænser.");
        var plan = await app.PlanAsync(@case);
        Assert.Contains("plads", Assert.Single((await HandOverAsync(@case, plan.Version, [goal.Id])).Refusals).Text, StringComparison.Ordinal);

        await app.ArrangeMatchAsync(@case);
        var extract = (await HandOverAsync(@case, plan.Version, [goal.Id])).Value;

        Assert.Equal("Bostedet Nord", extract.ResidenceName);
        Assert.Equal([PlanPart.Purpose, PlanPart.ExpectedDuration], extract.Parts.Select(p => p.Part));
        Assert.Equal("Borgeren gør rent i sin bolig hver uge.", Assert.Single(extract.Goals).Text);
        var entry = await app.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.CaseId == @case.Id && e.Event == "ActionPlanHandedOver", Cancel));
        Assert.Equal("Dele af handleplanen er givet til Bostedet Nord: Formål, Forventet varighed og 1 mål.", entry.Text);
        Assert.Equal(app.Today, (await app.ReadAsync(db => db.ActionPlans.SingleAsync(p => p.CaseId == @case.Id, Cancel))).HandedToResidenceOn);
    }

    [Fact]
    public async Task A_plan_that_is_not_finished_is_not_handed_over()
    {
        var @case = await app.RegisterAsync();
        await app.ArrangeGrantAsync(@case);
        await app.ArrangeMatchAsync(@case);
        var plan = await AcceptAsync(@case);

        Assert.Equal("Gør planen færdig, før den gives videre.", Assert.Single((await HandOverAsync(@case, plan.Version, [])).Refusals).Text);
    }

    private async Task<ActionPlan> AcceptAsync(Case @case) =>
        (await app.HandleAsync<AnswerActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(new(@case.Id, 0, true, app.Today, null), Cancel))).Value;

    private Task<Result<ActionPlan>> WriteAsync(WriteActionPlan command) =>
        app.HandleAsync<WriteActionPlanHandler, ActionPlan>(People.Hanne, h => h.HandleAsync(command, Cancel));

    private Task<Result<PlanExtract>> HandOverAsync(Case @case, int seen, IReadOnlyList<Guid> goals) =>
        app.HandleAsync<HandOverPlanHandler, PlanExtract>(People.Hanne, h => h.HandleAsync(
            new(@case.Id, seen, [PlanPart.Purpose, PlanPart.ExpectedDuration], goals, "Botilbuddet skal kende formålet."), Cancel));
}
