using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Stays;

public sealed class AccompanimentTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.1-1")]
    public async Task Accompaniment_to_treatment_is_planned_and_logged_without_an_assessment()
    {
        var (@case, stay) = await app.ResidentAsync();
        using var peter = await app.SignInAsync("peter");
        var root = $"/sager/{@case.Number}/ophold/ledsagelse";

        await peter.SubmitAsync(await peter.OpenAsync($"{root}/ny"), [("Input.Kind", "Treatment"), ("Input.Purpose", "Tandlæge")]);
        var planned = await app.ReadAsync(db => db.Accompaniments.SingleAsync(a => a.StayId == stay.Id, Cancel));
        var unanswered = await peter.SubmitAsync(await peter.OpenAsync($"{root}/{planned.Id}"), []);
        var list = await peter.SubmitAsync(unanswered, [("Input.Minutes", "90")]);

        Assert.Contains("Skriv enten, hvor mange minutter", unanswered.ErrorsOf(), StringComparison.Ordinal);
        Assert.Equal($"{root}?gemt=registreret", peter.At);
        Assert.Contains("90", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await app.ReadAsync(db => db.Accompaniments.SingleAsync(a => a.Id == planned.Id, Cancel))).AssessmentId);
    }

    [Fact]
    [Trait("Requirement", "2.1-1")]
    public async Task Two_who_log_the_same_trip_at_once_do_not_contradict_each_other()
    {
        var (@case, stay) = await app.ResidentAsync();
        var staff = await app.StaffAsync(@case);
        var planned = (await app.HandleAsync<PlanAccompanimentHandler, Accompaniment>(staff, h => h.HandleAsync(new(@case.Id, AccompanimentKind.Treatment, app.Today, "Tandlæge", null), Cancel))).Value;
        app.Saves.Gather(2);

        var both = await Task.WhenAll(
            app.HandleAsync<LogAccompanimentHandler, Accompaniment>(staff, h => h.HandleAsync(new(@case.Id, planned.Id, 60, null), Cancel)),
            app.HandleAsync<LogAccompanimentHandler, Accompaniment>(staff, h => h.HandleAsync(new(@case.Id, planned.Id, null, "Borgeren var syg."), Cancel)));

        Assert.Single(both, result => result.IsRefused);
        Assert.Equal(1, await app.ReadAsync(db => db.JournalEntries.CountAsync(e => e.CaseId == stay.CaseId && (e.Event == "AccompanimentLogged" || e.Event == "AccompanimentCancelled"), Cancel)));
    }

    [Theory]
    [InlineData("Activity")]
    [InlineData("Shopping")]
    [Trait("Requirement", "2.1-2")]
    public async Task Activities_and_shopping_need_the_residences_assessment_also_in_a_forged_post(string kind)
    {
        var (@case, stay) = await app.ResidentAsync();
        using var peter = await app.SignInAsync("peter");
        var root = $"/sager/{@case.Number}/ophold/ledsagelse";

        var refused = await peter.SubmitAsync(await peter.OpenAsync($"{root}/ny"), [("Input.Kind", kind), ("Input.Purpose", "Svømning"), ("Input.Minutes", "60")]);
        Assert.Contains("Botilbuddet har ingen individuel vurdering", refused.ErrorsOf(), StringComparison.Ordinal);
        Assert.Equal("Svømning", refused.QuerySelector("input[name='Input.Purpose']")!.GetAttribute("value"));

        await peter.SubmitAsync(await peter.OpenAsync($"{root}/vurdering"),
            [("Input.Kind", kind), ("Input.Need", "Bliver utryg"), ("Input.Extent", "En gang om ugen"), ("Input.Reason", "Kan ikke selv finde vej.")]);
        await peter.SubmitAsync(await peter.OpenAsync($"{root}/ny"), [("Input.Kind", kind), ("Input.Purpose", "Svømning"), ("Input.Minutes", "60")]);

        var logged = await app.ReadAsync(db => db.Accompaniments.SingleAsync(a => a.StayId == stay.Id, Cancel));
        Assert.Equal((60, await app.ReadAsync(db => db.AccompanimentAssessments.Where(a => a.StayId == stay.Id).Select(a => (Guid?)a.Id).SingleAsync(Cancel))), (logged.Minutes, logged.AssessmentId));
    }

    [Theory]
    [InlineData(AccompanimentKind.Activity, 4, true)] // the day before the first
    [InlineData(AccompanimentKind.Activity, 5, false)]
    [InlineData(AccompanimentKind.Activity, 10, false)] // the last day is inclusive
    [InlineData(AccompanimentKind.Activity, 11, true)]
    [InlineData(AccompanimentKind.Shopping, 7, true)] // assessed for something else
    [Trait("Requirement", "2.1-2")]
    public async Task An_assessment_holds_for_its_own_kind_and_period(AccompanimentKind kind, int inDays, bool refused)
    {
        var (@case, _) = await app.ResidentAsync();
        await AssessAsync(@case, app.Today.AddDays(5), app.Today.AddDays(10));

        Assert.Equal(refused, (await PlanAsync(@case, kind, app.Today.AddDays(inDays))).IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.1-2")]
    public async Task An_ended_assessment_lets_nothing_more_be_planned_or_logged()
    {
        await using var own = new HjemvejFactory();
        var (@case, _) = await own.ResidentAsync();
        var staff = await own.StaffAsync(@case);
        var assessment = (await own.HandleAsync<AssessAccompanimentHandler, AccompanimentAssessment>(staff, h => h.HandleAsync(
            new(@case.Id, AccompanimentKind.Activity, "Utryg", "Ugentligt", "Finder ikke vej", own.Today, null), Cancel))).Value;
        var planned = (await own.HandleAsync<PlanAccompanimentHandler, Accompaniment>(staff, h => h.HandleAsync(
            new(@case.Id, AccompanimentKind.Activity, own.Today.AddDays(7), "Svømning", null), Cancel))).Value;

        var silent = await EndAsync("");
        await EndAsync("Borgeren kan selv.");

        own.GoTo(own.Today.AddDays(7));
        var logged = await own.HandleAsync<LogAccompanimentHandler, Accompaniment>(staff, h => h.HandleAsync(new(@case.Id, planned.Id, 60, null), Cancel));
        var cancelled = await own.HandleAsync<LogAccompanimentHandler, Accompaniment>(staff, h => h.HandleAsync(new(@case.Id, planned.Id, null, "Ingen ledsagelse mere"), Cancel));

        Assert.Equal("assessment.end-reason", Assert.Single(silent.Refusals).Code);
        Assert.Equal("accompaniment.assessed", Assert.Single(logged.Refusals).Code);
        Assert.False(cancelled.IsRefused);

        Task<Result<AccompanimentAssessment>> EndAsync(string reason) => own.HandleAsync<EndAccompanimentAssessmentHandler, AccompanimentAssessment>(
            staff, h => h.HandleAsync(new(@case.Id, assessment.Id, own.Today, reason), Cancel));
    }

    [Fact]
    [Trait("Requirement", "2.1-2")]
    public async Task An_assessment_has_need_extent_and_reason_and_is_never_asked_of_treatment()
    {
        var (@case, _) = await app.ResidentAsync();

        var empty = await app.HandleAsync<AssessAccompanimentHandler, AccompanimentAssessment>(
            await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, AccompanimentKind.Treatment, "", " ", "", app.Today, app.Today.AddDays(-1)), Cancel));

        Assert.Equal(["assessment.kind", "assessment.period", "assessment.need", "assessment.extent", "assessment.reason"], empty.Refusals.Select(r => r.Code));
    }

    [Fact]
    [Trait("Requirement", "2.1-2")]
    public async Task A_day_that_has_passed_is_recorded_with_its_minutes_and_not_planned()
    {
        await using var own = new HjemvejFactory();
        var (@case, _) = await own.ResidentAsync();
        own.GoTo(own.Today.AddDays(10));
        var yesterday = own.Today.AddDays(-1);

        var planned = await own.HandleAsync<PlanAccompanimentHandler, Accompaniment>(await own.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, AccompanimentKind.Treatment, yesterday, "Læge", null), Cancel));
        var logged = await own.HandleAsync<PlanAccompanimentHandler, Accompaniment>(await own.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, AccompanimentKind.Treatment, yesterday, "Læge", 45), Cancel));

        Assert.Equal("accompaniment.past", Assert.Single(planned.Refusals).Code);
        Assert.False(logged.IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2.1-2")]
    public async Task The_authority_reads_accompaniment_and_the_residence_records_it()
    {
        var (@case, _) = await app.ResidentAsync();
        using var hanne = await app.SignInAsync("hanne");

        await hanne.OpenAsync($"/sager/{@case.Number}/ophold/ledsagelse");
        Assert.Equal(System.Net.HttpStatusCode.OK, hanne.Status);
        await hanne.OpenAsync($"/sager/{@case.Number}/ophold/ledsagelse/vurdering");
        Assert.Equal("/fejl/403", hanne.At.Split('?')[0]);
    }

    private async Task<Result<AccompanimentAssessment>> AssessAsync(Case @case, DateOnly from, DateOnly? to) =>
        await app.HandleAsync<AssessAccompanimentHandler, AccompanimentAssessment>(await app.StaffAsync(@case), h => h.HandleAsync(
            new(@case.Id, AccompanimentKind.Activity, "Utryg", "Ugentligt", "Finder ikke vej", from, to), Cancel));

    private async Task<Result<Accompaniment>> PlanAsync(Case @case, AccompanimentKind kind, DateOnly day) =>
        await app.HandleAsync<PlanAccompanimentHandler, Accompaniment>(await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, kind, day, "Svømning", null), Cancel));
}
