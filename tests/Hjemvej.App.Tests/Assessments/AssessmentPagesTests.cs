using System.Net;
using AngleSharp.Html.Dom;
using Hjemvej.App.Tests.Applications;
using Hjemvej.Casework.Assessments;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Assessments;

public sealed class AssessmentPagesTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private const string GoOn = "button[name=videre][value=true]";
    private const string Save = "button[name=videre][value=false]";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "1.1-2")]
    public async Task The_first_part_is_home_support_with_the_citizens_hopes_and_dreams()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var overview = await hanne.OpenAsync(Root(@case.Number));

        var form = await hanne.OpenAsync(overview.QuerySelector("main a.button-primary")!.GetAttribute("href")!);
        var next = await hanne.SubmitAsync(form, HomeSupport(), button: GoOn);

        Assert.Contains("håb og drømme", form.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mindre indgribende tilbud", next.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("udfyldt", next.QuerySelector(".assessment-parts li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jeg vil have en hund.", (await hanne.OpenAsync(Root(@case.Number, "laes"))).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_saved_half_done_left_and_resumed()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var address = Root(@case.Number, "stoette-i-hjemmet");

        var saved = await hanne.SubmitAsync(await hanne.OpenAsync(address), [("Input.HopesAndDreams", "Jeg vil have en hund.")], button: Save);
        var resumed = await hanne.OpenAsync(address);

        Assert.Contains("Delen er gemt", saved.MainText(), StringComparison.Ordinal);
        Assert.Contains("Hanne Holm", saved.MainText(), StringComparison.Ordinal);
        Assert.Equal("Jeg vil have en hund.", resumed.Field("Input.HopesAndDreams"));
        Assert.Contains("i gang", resumed.QuerySelector(".assessment-parts li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "1.2-4")]
    [Trait("Requirement", "1-1")]
    [Trait("Requirement", "1.2-2")]
    [Trait("Requirement", "2.6-1")]
    [Trait("Requirement", "2-1")]
    [Trait("Requirement", "2-2")]
    public async Task A_whole_assessment_is_written_part_by_part_and_concluded()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "stoette-i-hjemmet")), HomeSupport(), button: GoOn);
        page = await hanne.SubmitAsync(page, [("Input.Network", "false"), ("Input.NetworkReason", "Mor kan ikke mere."), ("Input.Prevention", "false"), ("Input.PreventionReason", "Prøvet.")], button: GoOn);
        page = await hanne.SubmitAsync(page, [("Input.Grounds", "Mental"), ("Input.Documentation", "Statusattest, 12. januar.")], button: GoOn);
        foreach (var theme in new[] { "Relationer", "Samfundsliv", "Kommunikation", "Praktiske opgaver", "Egenomsorg", "Mobilitet" })
        {
            Assert.Equal(theme, page.QuerySelector("h1")!.TextContent);
            page = await hanne.SubmitAsync(page, [("Input.Subthemes[0].Level", "3"), ("Input.Subthemes[0].CitizenNote", $"Om {theme}"), ("Input.TechnologyInUse", "En app.")], button: GoOn);
        }

        page = await hanne.SubmitAsync(page, [("Input.OverallAssessment", "Brug for støtte hele døgnet."), ("Input.SupportNeed", "3"), ("Input.Approach", "Recovery"), ("Input.PrimaryTargetGroup", Rules.Catalogue.TargetGroups.CodeOf("Angst"))], button: GoOn);
        var missing = await hanne.OpenAsync(Root(@case.Number, "afslut"));
        Assert.Null(missing.QuerySelector("main form"));
        page = await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "maalgruppe")), TargetGroup(), button: GoOn);
        Assert.Empty(page.QuerySelectorAll(".gate-shut"));
        page = await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "afslut")), []);

        Assert.Contains("Borgeren er i målgruppen", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(app.Today, await ConcludedOnAsync(@case.Id));
        var read = (await hanne.OpenAsync(Root(@case.Number, "laes"))).MainText();
        Assert.Contains("Om Praktiske opgaver", read, StringComparison.Ordinal);
        Assert.Contains("3 – Svært nedsat funktionsevne", read, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "1.1-2")]
    public async Task The_conclusion_is_shut_until_home_support_is_considered_and_a_forged_post_is_refused()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "maalgruppe")), TargetGroup(), button: Save);

        var page = await hanne.OpenAsync(Root(@case.Number, "afslut"));
        var forged = await hanne.PostAsync(Root(@case.Number, "afslut"), await TokenAsync(hanne, Root(@case.Number, "grundlag")));

        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("håb og drømme", page.QuerySelector(".gate-shut")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tag stilling til", forged.ErrorText(), StringComparison.Ordinal);
        Assert.Null(await ConcludedOnAsync(@case.Id));
    }

    [Fact]
    [Trait("Requirement", "1.1-3")]
    public async Task When_home_support_suffices_only_the_target_group_is_left_to_answer()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "stoette-i-hjemmet")), [.. HomeSupport().Where(a => a.Name != "Input.ExtendedHomeSupport"), ("Input.ExtendedHomeSupport", "true")], button: Save);

        var page = await hanne.OpenAsync(Root(@case.Number));
        await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "maalgruppe")), [("Input.InTargetGroup", "false"), ("Input.ReasonText", "Udvidet bostøtte dækker behovet.")], button: Save);
        var concluded = await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "afslut")), []);

        Assert.Contains("§ 85 er vurderet at være nok", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Borgeren er ikke i målgruppen", concluded.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_colleagues_do_not_overwrite_each_other_and_nothing_typed_is_lost()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        using var jonas = await app.SignInAsync("jonas");
        var address = Root(@case.Number, "grundlag");
        var mine = await hanne.OpenAsync(address);
        await jonas.SubmitAsync(await jonas.OpenAsync(address), [("Input.Grounds", "Social"), ("Input.Documentation", "Jonas' attest")], button: Save);

        var late = await hanne.SubmitAsync(mine, [("Input.Grounds", "Mental"), ("Input.Documentation", "Hannes attest")], button: GoOn);

        Assert.Contains("Jonas Kjær gemte denne del", late.ErrorText(), StringComparison.Ordinal);
        Assert.Equal("Hannes attest", late.Field("Input.Documentation"));
        Assert.NotNull(late.QuerySelector("main a[href$='/udredning/laes#grundlag']"));
        Assert.Equal("Jonas' attest", await DocumentationAsync(@case.Id));
        await hanne.SubmitAsync(late, [], button: Save);
        Assert.Equal("Hannes attest", await DocumentationAsync(@case.Id));
    }

    [Fact]
    public async Task Two_colleagues_write_different_parts_side_by_side()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        using var jonas = await app.SignInAsync("jonas");
        var mine = await hanne.OpenAsync(Root(@case.Number, "grundlag"));
        await jonas.SubmitAsync(await jonas.OpenAsync(Root(@case.Number, "tema/mobilitet")), [("Input.Subthemes[0].Level", "1")], button: Save);

        var page = await hanne.SubmitAsync(mine, [("Input.Grounds", "Mental"), ("Input.Documentation", "Attest")], button: Save);

        Assert.Contains("Delen er gemt", page.MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("mange")]
    [Trait("Requirement", "2-2")]
    public async Task A_forged_level_is_refused_and_the_notes_come_back(string level)
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");

        var page = await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "tema/relationer")), [("Input.Subthemes[1].Level", level), ("Input.Subthemes[1].CitizenNote", "Jeg ser min søster.")], button: Save);

        Assert.NotEqual("", page.ErrorText());
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".form-errors a")!.GetAttribute("href")!));
        Assert.Equal("Jeg ser min søster.", page.Field("Input.Subthemes[1].CitizenNote"));
        Assert.False(await app.ReadAsync(db => db.Assessments.AnyAsync(a => a.CaseId == @case.Id, Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2-2")]
    [Trait("Requirement", "1.2-3")]
    public async Task A_theme_shows_the_scale_and_the_levels_over_time_and_asks_for_welfare_technology()
    {
        var @case = await app.RegisterAsync();
        await app.AssessAsync(@case, conclude: false);
        var today = app.Today;
        app.GoTo(today.AddDays(30));
        using var hanne = await app.SignInAsync("hanne");

        var form = await hanne.OpenAsync(Root(@case.Number, "tema/mobilitet"));
        var page = await hanne.SubmitAsync(form, [("Input.Subthemes[3].Level", "1")], button: Save);

        Assert.Contains("Fuldstændig nedsat funktionsevne", form.QuerySelector(".level-scale")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Digital kalender.", form.Field("Input.TechnologyInUse"));
        Assert.Equal("2", form.Field("Input.Subthemes[3].Level"));
        Assert.Contains($"2 ({Danish.ShortDate(today)}, Hanne Holm), 1 ({Danish.ShortDate(today.AddDays(30))}, Hanne Holm)", page.QuerySelector(".levels-over-time")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_does_not_exist_is_not_found()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");

        await hanne.OpenAsync(Root(@case.Number, "tema/vejret"));

        Assert.Equal(HttpStatusCode.NotFound, hanne.Status);
    }

    [Fact]
    public async Task A_text_that_is_too_long_comes_back_whole()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        var text = new string('x', 4001);

        var page = await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "grundlag")), [("Input.Documentation", text)], button: Save);

        Assert.Contains("Højst 4.000 tegn", page.ErrorText(), StringComparison.Ordinal);
        Assert.Equal(text, page.Field("Input.Documentation"));
    }

    [Fact]
    public async Task A_concluded_assessment_is_read_and_written_again_only_after_reopening_with_a_reason()
    {
        var @case = await app.RegisterAsync();
        using var hanne = await app.SignInAsync("hanne");
        await app.AssessAsync(@case, conclude: false);
        var form = await hanne.OpenAsync(Root(@case.Number, "grundlag"));
        await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "afslut")), []);

        hanne.GoBackTo(Root(@case.Number, "grundlag"));
        var forged = await hanne.SubmitAsync(form, [("Input.Documentation", "Ny")], button: Save);
        await hanne.OpenAsync(Root(@case.Number, "grundlag"));
        Assert.Equal(Root(@case.Number, "laes"), hanne.At.Split('#')[0]);
        var noReason = await hanne.SubmitAsync(await hanne.OpenAsync(Root(@case.Number, "genaabn")), []);
        var reopened = await hanne.SubmitAsync(noReason, [("Input.Reason", "Ny lægeerklæring.")]);

        Assert.Contains("Genåbn den med en begrundelse", forged.ErrorText(), StringComparison.Ordinal);
        Assert.Contains("Skriv, hvorfor udredningen skal genåbnes", noReason.ErrorText(), StringComparison.Ordinal);
        Assert.Contains("Udredningen er genåbnet", reopened.MainText(), StringComparison.Ordinal);
        Assert.Null(await ConcludedOnAsync(@case.Id));
    }

    [Fact]
    public async Task The_committee_reads_what_is_laid_before_it_and_writes_nothing()
    {
        var @case = await app.AssessAsync(await app.RegisterAsync(), conclude: false);
        using var birgit = await app.SignInAsync("birgit");
        await birgit.OpenAsync(Root(@case.Number));
        Assert.Equal(HttpStatusCode.NotFound, birgit.Status);

        await PutOnAgendaAsync(@case.Id);
        var overview = await birgit.OpenAsync(Root(@case.Number));
        var read = await birgit.OpenAsync(Root(@case.Number, "laes"));

        Assert.All(overview.QuerySelectorAll("main td a"), a => Assert.Contains("/laes#", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("Jeg drømmer om min egen lejlighed", read.MainText(), StringComparison.Ordinal);
        foreach (var part in new[] { "stoette-i-hjemmet", "tema/relationer", "maalgruppe", "afslut", "genaabn" })
        {
            await birgit.OpenAsync(Root(@case.Number, part));
            Assert.Equal(HttpStatusCode.Forbidden, birgit.Status);
        }
    }

    [Fact]
    public async Task The_use_case_itself_refuses_a_committee_member_who_writes()
    {
        var @case = await app.RegisterAsync();

        var result = await app.ActAsync(People.Birgit, s => s.GetRequiredService<DocumentGroundsHandler>().HandleAsync(new(@case.Id, 0, [Ground.Mental], "Attest"), Cancel));

        Assert.Equal("role.authority", Assert.Single(result.Refusals).Code);
    }

    [Theory]
    [InlineData("lone")]
    [InlineData("peter")]
    public async Task Finance_and_residences_do_not_see_the_assessment(string persona)
    {
        var @case = await app.RegisterAsync();
        using var browser = await app.SignInAsync(persona);

        foreach (var part in new[] { "", "laes", "grundlag" })
        {
            await browser.OpenAsync(Root(@case.Number, part));
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        }
    }

    private static string Root(int number, string part = "") => part.Length == 0 ? $"/sager/{number}/udredning" : $"/sager/{number}/udredning/{part}";

    private static List<(string Name, string? Value)> HomeSupport() =>
    [
        ("Input.HopesAndDreams", "Jeg vil have en hund."), ("Input.HomeSupport", "false"), ("Input.HomeSupportReason", "Prøvet i et år."),
        ("Input.ExtendedHomeSupport", "false"), ("Input.ExtendedHomeSupportReason", "Behovet er der hele døgnet."),
    ];

    private static List<(string Name, string? Value)> TargetGroup() =>
    [
        ("Input.InTargetGroup", "true"), ("Input.Criteria", "Development"), ("Input.CriteriaReason", "Et udviklingsforløb."),
        ("Input.Reasons", "TemporaryNeed"), ("Input.ReasonText", "Behovet ventes at falde."), ("Input.Limb", "MayOffer"),
    ];

    private static async Task<List<KeyValuePair<string, string>>> TokenAsync(StaffBrowser browser, string page)
    {
        var token = (IHtmlInputElement)(await browser.OpenAsync(page)).QuerySelector("main [name=__RequestVerificationToken]")!;
        return [new(token.Name!, token.Value)];
    }

    private Task<DateOnly?> ConcludedOnAsync(Guid caseId) => app.ReadAsync(db => db.Assessments.Where(a => a.CaseId == caseId).Select(a => a.ConcludedOn).SingleOrDefaultAsync(Cancel));

    private Task<string?> DocumentationAsync(Guid caseId) => app.ReadAsync(db => db.Assessments.Where(a => a.CaseId == caseId).Select(a => a.Documentation).SingleAsync(Cancel));

    private Task<int> PutOnAgendaAsync(Guid caseId) => app.ActAsync(People.Hanne, async services =>
    {
        var db = services.GetRequiredService<Casework.CaseworkDb>();
        var meeting = db.CommitteeMeetings.Add(new() { Date = app.Today.AddDays(7) }).Entity;
        db.CommitteeItems.Add(new() { CaseId = caseId, MeetingId = meeting.Id });
        services.GetRequiredService<Casework.Journal.JournalWriter>().Record(caseId, "LaidBeforeCommittee", "Sagen er sat på dagsordenen.");
        return await db.SaveChangesAsync(Cancel);
    });
}
