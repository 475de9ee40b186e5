using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Casework.Decisions;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Assessments;

public sealed class AssessmentTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "1.1-2")]
    public async Task The_target_group_assessment_cannot_be_concluded_before_the_home_support_consideration()
    {
        var @case = await app.RegisterAsync();
        await DoAsync<AssessTargetGroupHandler, PartSaved>(h => h.HandleAsync(
            new(@case.Id, 0, true, [Criterion.Stabilisation], "Der er brug for ro.", [TargetGroupReason.TemporaryNeed], "Behovet er midlertidigt."), Cancel));

        var result = await DoAsync<ConcludeAssessmentHandler, DateOnly>(h => h.HandleAsync(new(@case.Id), Cancel));

        Assert.Contains(result.Refusals, r => r.Code == "decision.homeSupportConsidered" && r.Text.Contains("håb og drømme", StringComparison.Ordinal));
        Assert.Null(await ConcludedOnAsync(@case.Id));
    }

    [Fact]
    [Trait("Requirement", "1-1")]
    public async Task The_limb_of_the_statute_is_chosen_in_the_assessment_and_stands_in_the_draft_of_the_grant()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());
        await DoAsync<ReopenAssessmentHandler, Done>(h => h.HandleAsync(new(@case.Id, "Ny udtalelse."), Cancel));
        await ChooseAsync(null);
        Assert.Contains("Vælg den del af servicelovens § 107, som behovet hører under.", (await DoAsync<ConcludeAssessmentHandler, DateOnly>(h => h.HandleAsync(new(@case.Id), Cancel))).Refusals.Select(r => r.Text));
        using var hanne = await app.SignInAsync("hanne");

        await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/udredning/maalgruppe"), [("Input.Limb", "CareOrTreatment")]);
        Assert.False((await DoAsync<ConcludeAssessmentHandler, DateOnly>(h => h.HandleAsync(new(@case.Id), Cancel))).IsRefused);
        var draft = (await DoAsync<StartDecisionHandler, Decision>(h => h.HandleAsync(new(@case.Id, Rules.Decisions.Outcome.Grant), Cancel))).Value;

        Assert.StartsWith("Serviceloven § 107, stk. 2, nr. 2, om", draft.LegalBasis, StringComparison.Ordinal);

        async Task ChooseAsync(StayLimb? limb)
        {
            var seen = await app.ReadAsync(db => db.AssessmentParts.Where(p => p.CaseId == @case.Id && p.Part == AssessmentPart.TargetGroup).Select(p => p.Version).SingleAsync(Cancel));
            Assert.False((await DoAsync<AssessTargetGroupHandler, PartSaved>(h => h.HandleAsync(
                new(@case.Id, seen, true, [Criterion.Stabilisation], "Der er brug for ro.", [TargetGroupReason.TemporaryNeed], "Behovet er midlertidigt.", limb), Cancel))).IsRefused);
        }
    }

    [Fact]
    [Trait("Requirement", "1-1")]
    [Trait("Requirement", "1.2-2")]
    [Trait("Requirement", "2.6-1")]
    public async Task A_complete_assessment_is_concluded_and_journaled()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());

        Assert.Equal(app.Today, await ConcludedOnAsync(@case.Id));
        var facts = (await app.ReadAsync(db => db.Assessments.Include(a => a.Alternatives).SingleAsync(a => a.CaseId == @case.Id, Cancel))).ToFacts();
        Assert.True(AssessmentGates.DocumentedGround(facts).IsOpen && AssessmentGates.HomeSupportConsidered(facts).IsOpen
            && AssessmentGates.LeastIntrusive(facts).IsOpen && AssessmentGates.TargetGroup(facts).IsOpen);
        Assert.True(await app.ReadAsync(db => db.JournalEntries.AnyAsync(e => e.CaseId == @case.Id && e.Event == "AssessmentConcluded", Cancel)));
    }

    [Fact]
    [Trait("Requirement", "1.1-3")]
    public async Task A_citizen_for_whom_home_support_suffices_is_concluded_outside_the_target_group()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync(), homeSupportSuffices: true);

        var facts = (await app.ReadAsync(db => db.Assessments.Include(a => a.Alternatives).SingleAsync(a => a.CaseId == @case.Id, Cancel))).ToFacts();
        Assert.True(AssessmentGates.HomeSupportSuffices(facts));
        Assert.False(AssessmentGates.TargetGroup(facts).IsOpen);
    }

    [Fact]
    [Trait("Requirement", "1.2-4")]
    public async Task A_citizen_for_whom_home_support_suffices_cannot_be_concluded_inside_the_target_group()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync(), conclude: false);
        await DoAsync<ConsiderHomeSupportHandler, PartSaved>(h => h.HandleAsync(AssessmentsSteps.HomeSupportConsidered(@case.Id, suffices: true, seenVersion: 1), Cancel));

        var result = await DoAsync<ConcludeAssessmentHandler, DateOnly>(h => h.HandleAsync(new(@case.Id), Cancel));

        Assert.Equal("decision.leastIntrusive", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task Two_colleagues_save_different_parts_side_by_side()
    {
        var @case = await app.RegisterAsync();

        var mine = await DoAsync<DocumentGroundsHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, 0, [Ground.Physical], "Attest"), Cancel));
        var colleagues = await DoAsync<ConsiderHomeSupportHandler, PartSaved>(h => h.HandleAsync(AssessmentsSteps.HomeSupportConsidered(@case.Id), Cancel));
        var again = await DoAsync<DocumentGroundsHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, mine.Value.Version, [Ground.Physical], "Attest fra læge"), Cancel));

        Assert.False(colleagues.IsRefused);
        Assert.Equal(2, again.Value.Version);
    }

    [Fact]
    public async Task A_part_that_a_colleague_saved_meanwhile_is_refused_and_says_who()
    {
        var @case = await app.RegisterAsync();
        await DoAsync<DocumentGroundsHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, 0, [Ground.Physical], "Kollegas"), Cancel));

        var late = await DoAsync<DocumentGroundsHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, 0, [Ground.Mental], "Min"), Cancel));

        Assert.Equal("changed-meanwhile", Assert.Single(late.Refusals).Code);
        Assert.StartsWith("Hanne Holm gemte denne del", late.Refusals[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_begin_at_the_same_instant_begin_one_assessment()
    {
        var @case = await app.RegisterAsync();

        var both = await Task.WhenAll(
            DoAsync<DocumentGroundsHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, 0, [Ground.Mental], "Attest"), Cancel)),
            DoAsync<WalkLadderHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, 0, new(false, "Nej"), new(false, "Nej")), Cancel)));

        Assert.All(both, r => Assert.False(r.IsRefused));
        Assert.Equal(1, await app.ReadAsync(db => db.Assessments.CountAsync(a => a.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    public async Task A_part_that_is_saved_in_the_instant_of_concluding_does_not_change_a_concluded_assessment()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync(), conclude: false);

        var late = await app.ActAsync(People.Hanne, services => services.GetRequiredService<AssessmentDesk>().SaveAsync(@case.Id, AssessmentPart.Ladder, 1, async assessment =>
        {
            Assert.False((await app.AskAsync<ConcludeAssessmentHandler, DateOnly>(h => h.HandleAsync(new(@case.Id), Cancel))).IsRefused);
            assessment.Answer(Rung.Network, new(false, "Rettet efter afslutningen."));
        }, Cancel));

        Assert.Equal("changed-meanwhile", Assert.Single(late.Refusals).Code);
        Assert.Equal(0, await app.ReadAsync(db => db.AlternativesConsidered.CountAsync(a => a.CaseId == @case.Id && a.Reason == "Rettet efter afslutningen.", Cancel)));
    }

    [Fact]
    public async Task Saving_the_same_again_changes_and_journals_nothing()
    {
        var @case = await app.RegisterAsync();
        var first = await DoAsync<DocumentGroundsHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, 0, [Ground.Mental], "Attest"), Cancel));

        var second = await DoAsync<DocumentGroundsHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, 1, [Ground.Mental], " Attest "), Cancel));

        Assert.Equal(first.Value.Version, second.Value.Version);
        Assert.Equal(1, await app.ReadAsync(db => db.JournalEntries.CountAsync(e => e.CaseId == @case.Id && e.Event == "AssessmentPartSaved", Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    [Trait("Requirement", "1.2-3")]
    public async Task Every_theme_keeps_its_levels_over_time_and_its_welfare_technology()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync(), conclude: false);
        app.GoTo(app.Today.AddDays(30));

        await DoAsync<AssessThemeHandler, PartSaved>(h => h.HandleAsync(
            new(@case.Id, 1, "mobility", [new("mobility.transport", 1, "Jeg tager bussen nu.", null, null, true)], null, "Rejseapp", "Rejser alene"), Cancel));

        var levels = await app.ReadAsync(db => db.LevelAssertions.Where(a => a.CaseId == @case.Id && a.Subtheme == "mobility.transport").OrderBy(a => a.AssertedOn).Select(a => a.Level).ToListAsync(Cancel));
        Assert.Equal([2, 1], levels);
        Assert.Equal(6, await app.ReadAsync(db => db.ThemeTechnologies.CountAsync(t => t.CaseId == @case.Id, Cancel)));
        Assert.Equal(31, await app.ReadAsync(db => db.SubthemeAssessments.CountAsync(s => s.CaseId == @case.Id, Cancel)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    [Trait("Requirement", "2-2")]
    public async Task A_level_outside_the_scale_is_refused(int level)
    {
        var @case = await app.RegisterAsync();

        var result = await DoAsync<AssessThemeHandler, PartSaved>(h => h.HandleAsync(
            new(@case.Id, 0, "mobility", [new("mobility.transport", level, null, null, null, false)], null, null, null), Cancel));

        Assert.Equal("assessment.level", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task A_sub_theme_of_another_theme_is_refused()
    {
        var @case = await app.RegisterAsync();

        var result = await DoAsync<AssessThemeHandler, PartSaved>(h => h.HandleAsync(
            new(@case.Id, 0, "mobility", [new("practical.cooking", 2, null, null, null, false)], null, null, null), Cancel));

        Assert.Equal("assessment.subtheme", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task A_target_group_outside_the_catalogue_is_refused_and_the_primary_is_counted_once()
    {
        var @case = await app.RegisterAsync();
        var anxiety = TargetGroups.CodeOf("Angst");

        var wrong = await OverallAsync(@case.Id, "made-up", []);
        var twice = await OverallAsync(@case.Id, anxiety, [anxiety, TargetGroups.CodeOf("Depression")]);

        Assert.Equal("assessment.target-group-code", Assert.Single(wrong.Refusals).Code);
        Assert.False(twice.IsRefused);
        var others = await app.ReadAsync(db => db.Assessments.Where(a => a.CaseId == @case.Id).Select(a => a.OtherTargetGroups).SingleAsync(Cancel));
        Assert.Equal([TargetGroups.CodeOf("Depression")], others);
    }

    [Fact]
    public async Task A_concluded_assessment_is_changed_only_after_it_was_reopened_with_a_reason()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync());

        var shut = await DoAsync<DocumentGroundsHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, 1, [Ground.Social], "Ny"), Cancel));
        var noReason = await DoAsync<ReopenAssessmentHandler, Done>(h => h.HandleAsync(new(@case.Id, " "), Cancel));
        var reopened = await DoAsync<ReopenAssessmentHandler, Done>(h => h.HandleAsync(new(@case.Id, "Ny lægeerklæring."), Cancel));
        var open = await DoAsync<DocumentGroundsHandler, PartSaved>(h => h.HandleAsync(new(@case.Id, 1, [Ground.Social], "Ny"), Cancel));

        Assert.Equal("assessment.concluded", Assert.Single(shut.Refusals).Code);
        Assert.Equal("assessment.reopen-reason", Assert.Single(noReason.Refusals).Code);
        Assert.False(reopened.IsRefused);
        Assert.False(open.IsRefused);
        Assert.Equal("Ny lægeerklæring.", await app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id && e.Event == "AssessmentReopened").Select(e => e.Reason).SingleAsync(Cancel)));
    }

    private Task<Result<PartSaved>> OverallAsync(Guid caseId, string primary, string[] others) =>
        DoAsync<AssessOverallHandler, PartSaved>(h => h.HandleAsync(new(caseId, 0, "Samlet", 2, CareApproach.Recovery, false, null, primary, others), Cancel));

    private Task<Result<T>> DoAsync<THandler, T>(Func<THandler, Task<Result<T>>> act)
        where THandler : notnull =>
        app.ActAsync(People.Hanne, services => act(services.GetRequiredService<THandler>()));

    private Task<DateOnly?> ConcludedOnAsync(Guid caseId) =>
        app.ReadAsync(db => db.Assessments.Where(a => a.CaseId == caseId).Select(a => a.ConcludedOn).SingleAsync(Cancel));
}
