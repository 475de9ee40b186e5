using AngleSharp;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Stays;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Stays;

public sealed class DailyLifeTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task Notes_are_written_by_theme_and_goal_and_found_again_by_theme()
    {
        var (@case, _) = await app.ResidentAsync();
        var goal = await app.GiveGoalAsync(@case);
        using var peter = await app.SignInAsync("peter");
        using var hanne = await app.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/ophold/notater";

        await peter.SubmitAsync(await peter.OpenAsync(path), [("Input.GoalId", $"{goal.Id}"), ("Input.Text", "Gjorde rent i køkkenet.")]);
        await peter.SubmitAsync(await peter.OpenAsync(path), [("Input.Theme", "relations"), ("Input.Text", "Besøg af en ven.")]);

        var practical = (await hanne.OpenAsync($"{path}?tema=practical")).QuerySelector("main")!.TextContent;
        Assert.Contains("Gjorde rent i køkkenet.", practical, StringComparison.Ordinal);
        Assert.Contains(goal.Text, practical, StringComparison.Ordinal);
        Assert.DoesNotContain("Besøg af en ven.", practical, StringComparison.Ordinal);
        var all = await hanne.OpenAsync(path);
        Assert.Contains("Besøg af en ven.", all.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(VumThemes.All.Count + 1, all.QuerySelectorAll("#tema option").Length);
        Assert.Null(all.QuerySelector("textarea[name='Input.Text']"));
    }

    [Theory]
    [InlineData("practical", " ", 0, "note.text")]
    [InlineData("practical", "tekst", 1, "note.future")]
    [InlineData("practical", "tekst", -1, "stay.before")]
    [Trait("Requirement", "2-2")]
    public async Task A_note_that_cannot_be_true_is_refused(string theme, string text, int inDays, string code)
    {
        var (@case, _) = await app.ResidentAsync();
        var goal = await app.GiveGoalAsync(@case);

        var refused = await app.HandleAsync<WriteDailyNoteHandler, DailyNote>(
            await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, app.Today.AddDays(inDays), theme, goal.Id, text), Cancel));

        Assert.Equal(code, Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task The_residence_sees_no_goal_that_it_was_not_given()
    {
        var (@case, _) = await app.ResidentAsync();
        var given = await app.GiveGoalAsync(@case);
        var kept = await app.AddGoalAsync(@case, "relations.network", "Borgeren taler med sin søn om arven.");
        using var peter = await app.SignInAsync("peter");

        foreach (var page in new[] { "ophold/notater", "opfoelgning/skema", "opfoelgning" })
        {
            var words = (await peter.OpenAsync($"/sager/{@case.Number}/{page}")).Words();
            Assert.Contains("gør rent i sin bolig", words, StringComparison.Ordinal);
            Assert.DoesNotContain("arven", words, StringComparison.Ordinal);
        }

        var forged = await app.HandleAsync<WriteDailyNoteHandler, DailyNote>(await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, app.Today, null, kept.Id, "Talte om arven."), Cancel));
        Assert.Equal("note.goal", Assert.Single(forged.Refusals).Code);
        var form = await app.CompleteFormAsync(@case);
        Assert.Equal([given.Id], form.Goals.Select(g => g.GoalId));
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task Notes_are_found_however_the_words_are_written()
    {
        var (@case, _) = await app.ResidentAsync();
        using var peter = await app.SignInAsync("peter");
        var path = $"/sager/{@case.Number}/ophold/notater";
        await peter.SubmitAsync(await peter.OpenAsync(path), [("Input.Theme", "relations"), ("Input.Text", "Angst før besøget. ÆNDRET aftale.")]);

        Assert.Single((await peter.OpenAsync($"{path}?q=angst")).QuerySelectorAll("article"));
        Assert.Single((await peter.OpenAsync($"{path}?q=Ændret")).QuerySelectorAll("article"));
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task A_note_on_a_goal_has_the_theme_of_the_goal()
    {
        var (@case, _) = await app.ResidentAsync();
        var goal = await app.GiveGoalAsync(@case);

        var note = await app.HandleAsync<WriteDailyNoteHandler, DailyNote>(
            await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, app.Today, "selfcare", goal.Id, "Gjorde rent."), Cancel));

        Assert.Equal("practical", note.Value.Theme);
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task A_wrong_note_is_retracted_with_a_reason_stays_to_be_read_and_is_left_out_of_the_form()
    {
        var (@case, _) = await app.ResidentAsync();
        using var peter = await app.SignInAsync("peter");
        var path = $"/sager/{@case.Number}/ophold/notater";
        await peter.SubmitAsync(await peter.OpenAsync(path), [("Input.Theme", "relations"), ("Input.Text", "Handler om en anden borger.")]);

        var page = await peter.OpenAsync((await peter.OpenAsync(path)).QuerySelector("article a")!.GetAttribute("href")!);
        var silent = await peter.SubmitAsync(page, []);
        Assert.Contains("Skriv, hvad der var forkert i notatet.", silent.ErrorsOf(), StringComparison.Ordinal);
        var list = await peter.SubmitAsync(silent, [("Reason", "Skrevet på den forkerte borger.")]);

        Assert.Contains("Trukket tilbage", list.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Handler om en anden borger.", list.QuerySelector("article s")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Handler om en anden borger.", (await peter.OpenAsync($"/sager/{@case.Number}/opfoelgning/skema")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Handler om en anden borger.", (await peter.OpenAsync($"/sager/{@case.Number}/ophold")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Trukket tilbage", (await peter.OpenAsync($"{path}?q=anden+borger")).QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await peter.OpenAsync($"{path}?q=findes+ikke")).QuerySelectorAll("article"));
        var note = await app.ReadAsync(db => db.DailyNotes.SingleAsync(n => n.CaseId == @case.Id, Cancel));
        var again = await app.HandleAsync<RetractDailyNoteHandler, NoteRetraction>(await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, note.Id, "Igen"), Cancel));
        Assert.Equal("note.retracted", Assert.Single(again.Refusals).Code);
        var authority = await app.HandleAsync<RetractDailyNoteHandler, NoteRetraction>(People.Hanne, h => h.HandleAsync(new(@case.Id, note.Id, "Nej"), Cancel));
        Assert.True(authority.IsRefused);
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    public async Task A_note_has_one_of_the_six_themes()
    {
        var (@case, _) = await app.ResidentAsync();

        var refused = await app.HandleAsync<WriteDailyNoteHandler, DailyNote>(await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, app.Today, "weather", null, "Sol."), Cancel));

        Assert.Equal("note.theme", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task Only_the_residence_where_the_citizen_lives_writes_notes()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.ResidentAsync(atInternal: false);
        var others = await app.ResidenceStaffAsync(atInternal: false);

        Assert.Equal("stay.other-residence", await WriteAsync(others));
        Assert.Equal("stay.residence-only", await WriteAsync(People.Hanne));
        Assert.Equal("stay.residence-only", await WriteAsync(People.Lone));

        async Task<string> WriteAsync(Casework.Access.Actor actor) =>
            Assert.Single((await app.HandleAsync<WriteDailyNoteHandler, DailyNote>(actor, h => h.HandleAsync(new(@case.Id, app.Today, "relations", null, "tekst"), Cancel))).Refusals).Code;
    }

    [Fact]
    public async Task Finance_the_committee_and_other_residences_do_not_see_daily_life()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.ResidentAsync(atInternal: false);
        await app.HandleAsync<WriteDailyNoteHandler, DailyNote>(await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, app.Today, "relations", null, "Fortrolig samtale."), Cancel));

        foreach (var persona in new[] { "lone", "birgit", "amina" })
        {
            using var browser = await app.SignInAsync(persona);
            foreach (var page in new[] { "ophold", "ophold/notater", "ophold/ledsagelse", "ophold/ferie", "samtykke" })
            {
                var answer = await browser.OpenAsync($"/sager/{@case.Number}/{page}");
                Assert.Contains(browser.Status, new[] { System.Net.HttpStatusCode.Forbidden, System.Net.HttpStatusCode.NotFound });
                Assert.DoesNotContain("Fortrolig samtale", answer.ToHtml(), StringComparison.Ordinal);
            }
        }

        Assert.DoesNotContain(await app.ReadAsync(db => db.JournalEntries.Where(j => j.CaseId == @case.Id).Select(j => j.Text).ToListAsync(Cancel)), t => t.Contains("Fortrolig", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_residence_that_has_only_reserved_a_place_sees_nothing_of_the_stay_elsewhere()
    {
        var (@case, _) = await app.ResidentAsync();
        await app.HandleAsync<WriteDailyNoteHandler, DailyNote>(await app.StaffAsync(@case), h => h.HandleAsync(new(@case.Id, app.Today, "relations", null, "Fortrolig samtale."), Cancel));
        await app.ArrangeMatchAsync(@case, atInternal: false);
        using var amina = await app.SignInAsync("amina");

        var page = await amina.OpenAsync($"/sager/{@case.Number}/ophold/notater");

        Assert.Equal(System.Net.HttpStatusCode.OK, amina.Status);
        Assert.DoesNotContain("Fortrolig samtale", page.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("ikke flyttet ind", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2-7")]
    public async Task The_cleaning_arrangement_is_changed_from_a_day_on_and_the_earlier_one_is_kept()
    {
        var (@case, stay) = await app.ResidentAsync();
        using var peter = await app.SignInAsync("peter");
        var path = $"/sager/{@case.Number}/ophold/rengoering";

        // Of two from the same day the one recorded last counts, so no two are recorded at the same instant.
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var silent = await peter.SubmitAsync(await peter.OpenAsync(path), [("Input.Kind", "ElderlyCareStandard")]);
        await peter.SubmitAsync(silent, [("Input.Kind", "ElderlyCareStandard"), ("Input.Reason", "Borgeren kan ikke stå op.")]);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var bought = await peter.SubmitAsync(await peter.OpenAsync(path), [("Input.Kind", "PrivatelyPurchased")]);

        Assert.Contains("Skriv, hvorfor borgeren ikke kan være med", silent.ErrorsOf(), StringComparison.Ordinal);
        Assert.Contains("Kommunen har ingen udgift.", bought.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [CleaningKind.PrivatelyPurchased, CleaningKind.ElderlyCareStandard, CleaningKind.Participates],
            (await app.ReadAsync(db => db.CleaningArrangements.Where(c => c.StayId == stay.Id).LatestFirst().Select(c => c.Kind).ToListAsync(Cancel)))
                .Order().Reverse());
    }

    [Fact]
    [Trait("Requirement", "2-7")]
    public async Task A_cleaning_arrangement_on_top_of_a_colleagues_is_refused()
    {
        var (@case, _) = await app.ResidentAsync();

        var refused = await app.HandleAsync<ArrangeCleaningHandler, CleaningArrangement>(People.Hanne, h => h.HandleAsync(new(@case.Id, Guid.NewGuid(), app.Today, CleaningKind.Participates, null), Cancel));

        Assert.Equal("changed-meanwhile", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.4-1")]
    [Trait("Requirement", "2.4-2")]
    public async Task Fewer_days_or_hours_need_reason_extent_first_day_and_review()
    {
        var (@case, stay) = await app.ResidentAsync();
        using var hanne = await app.SignInAsync("hanne");
        var path = $"/sager/{@case.Number}/ophold/beskaeftigelse";

        var bare = await hanne.SubmitAsync(await hanne.OpenAsync(path), [("Input.Occupation.DaysPerWeek", "3"), ("Input.Occupation.FullTime", "false")]);
        var early = await hanne.SubmitAsync(bare, Reduced("2026-03-02"));
        var saved = await hanne.SubmitAsync(early, Reduced("2026-06-01"));

        Assert.Contains("Skriv den konkrete og individuelle vurdering", bare.ErrorsOf(), StringComparison.Ordinal);
        Assert.Contains("hvor mange timer om ugen", bare.ErrorsOf(), StringComparison.Ordinal);
        Assert.Contains("hvornår den nedsatte beskæftigelse skal vurderes igen", bare.ErrorsOf(), StringComparison.Ordinal);
        Assert.Contains("Den nye vurdering skal ligge efter 2. marts 2026", early.ErrorsOf(), StringComparison.Ordinal);
        Assert.Contains("12,5 timer om ugen, 3 dage om ugen", saved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await app.ReadAsync(db => db.Occupations.CountAsync(o => o.StayId == stay.Id, Cancel)));
        Assert.Contains("review-occupation", await app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id).Select(w => w.Kind).ToListAsync(Cancel)));

        static (string, string?)[] Reduced(string review) =>
        [
            ("Input.Occupation.DaysPerWeek", "3"), ("Input.Occupation.FullTime", "false"), ("Input.Occupation.HoursPerWeek", "12,5"),
            ("Input.Occupation.ReductionReason", "Angst gør hele dage for lange."), ("Input.Occupation.ReviewOn", review),
        ];
    }

    [Fact]
    [Trait("Requirement", "2.4-2")]
    public async Task A_review_that_was_due_is_flagged_on_the_stay()
    {
        await using var own = new HjemvejFactory();
        var @case = await own.ArrangeReadyAsync();
        await own.EnrolAsync(@case, c => c with { Occupation = new(OccupationKind.None, null, 0, false, null, "Skal falde til først.", own.Today.AddDays(30)) });
        using var peter = await own.SignInAsync("peter");
        Assert.DoesNotContain("skulle vurderes igen", (await peter.OpenAsync($"/sager/{@case.Number}/ophold")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        own.GoTo(own.Today.AddDays(31));
        using var later = await own.SignInAsync("peter");

        Assert.Contains("skulle vurderes igen", (await later.OpenAsync($"/sager/{@case.Number}/ophold")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_come_a_page_at_a_time()
    {
        var (@case, stay) = await app.ResidentAsync();
        await app.ArrangeAsync(@case, db =>
        {
            db.DailyNotes.AddRange(Enumerable.Range(1, 25).Select(i => new DailyNote
            {
                CaseId = @case.Id,
                StayId = stay.Id,
                WrittenOn = app.Today,
                WrittenBy = "Peter Skov",
                Theme = "relations",
                Text = $"Notat nummer {i}.",
                RecordedAt = app.Time.GetUtcNow().UtcDateTime.AddSeconds(i),
            }));
            return Task.FromResult(0);
        });
        using var hanne = await app.SignInAsync("hanne");

        var second = await hanne.OpenAsync($"/sager/{@case.Number}/ophold/notater?side=2&tema=relations");

        Assert.Contains("Side 2 af 2 (25 notater)", second.QuerySelector(".pager")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, second.QuerySelectorAll("article.panel").Length);
    }
}
