using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Assessments;
using Hjemvej.App.Tests.Residences;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Storage;
using Hjemvej.Rules.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Matching;

/// <summary>Each test has a municipality of its own, because the ranking looks at every residence.</summary>
public sealed class ChooseTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.7-1")]
    [Trait("Requirement", "2.7-4")]
    public async Task Residences_inside_and_outside_the_municipality_are_suggested_in_order_with_reasons()
    {
        await _app.ResidenceAsync(ResidencesSteps.Content("Udenbys", @internal: false));
        await _app.ResidenceAsync(ResidencesSteps.Content("Eget med plads"));
        await _app.ResidenceAsync(ResidencesSteps.Content("Eget uden kørestol"));
        await _app.ResidenceAsync(ResidencesSteps.Content("Forkert målgruppe", targetGroup: "Demens"));
        await _app.ResidenceAsync(ResidencesSteps.Content("Aldrig slået op"), lookedUp: false);
        var @case = await _app.GrantedAsync();
        using var hanne = await _app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud");

        Assert.Equal(
            ["Eget med plads", "Eget uden kørestol", "Udenbys", "Forkert målgruppe"],
            page.QuerySelectorAll(".ranking h3 a").Select(a => a.TextContent));
        var first = page.QuerySelector(".ranking li")!.TextContent;
        Assert.Contains("Modtager borgere i målgruppen Angst.", first, StringComparison.Ordinal);
        Assert.Contains("Kan dække støttebehovet (højt støttebehov).", first, StringComparison.Ordinal);
        Assert.Contains("Ledige pladser: 1 ledig nu.", first, StringComparison.Ordinal);
        Assert.Contains("Modtager ikke borgere i målgruppen Angst.", page.QuerySelector(".ranking")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Aldrig slået op", page.QuerySelector(".ranking")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.7-1")]
    public async Task Physical_access_decides_whether_a_residence_is_suitable()
    {
        await _app.ResidenceAsync(ResidencesSteps.Content("Med trapper"));
        await _app.ResidenceAsync(ResidencesSteps.Content("Med elevator", @internal: false, wheelchair: true));
        var @case = await _app.GrantedAsync(wheelchair: true);
        using var hanne = await _app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud");

        Assert.Equal(["Med elevator", "Med trapper"], page.QuerySelectorAll(".ranking h3 a").Select(a => a.TextContent));
        Assert.Contains("Har ikke adgang for kørestol", page.QuerySelectorAll(".ranking li")[^1].TextContent + page.QuerySelector(".ranking")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.7-3")]
    public async Task The_citizens_wishes_are_recorded_and_count_among_equals()
    {
        var near = await _app.ResidenceAsync(ResidencesSteps.Content("Alfa"));
        var wished = await _app.ResidenceAsync(ResidencesSteps.Content("Beta"));
        var @case = await _app.GrantedAsync();
        using var hanne = await _app.SignInAsync("hanne");
        Assert.Equal("Alfa", (await hanne.OpenAsync($"/sager/{@case.Number}/botilbud")).QuerySelector(".ranking h3 a")!.TextContent);

        var page = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/oensker"),
            [("Input.ResidenceId", wished.Id.ToString()), ("Input.Text", "Tæt på min søster.")]);

        Assert.Equal("Beta", page.QuerySelector(".ranking h3 a")!.TextContent);
        Assert.Contains("Borgeren ønsker dette botilbud.", page.QuerySelector(".ranking li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tæt på min søster.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(near.Id, wished.Id);
    }

    [Fact]
    [Trait("Requirement", "2.7-2")]
    [Trait("Requirement", "2.7-3")]
    public async Task The_choice_states_theme_by_theme_how_the_need_is_met_beside_what_the_citizen_thinks()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/valg/{residence.Id}");
        Assert.Equal(VumThemes.All.Count, form.QuerySelectorAll("textarea[name^='Input.Statements']").Length);

        var half = await hanne.SubmitAsync(form, [("Input.Statements[0].Text", "Du får hjælp til at holde kontakten til din mor."), ("Input.Opinion", "Partly"), ("Input.OpinionText", "Langt til byen."), ("Input.Weighed", "Der går en bus hver time.")]);

        Assert.Contains("Du får hjælp til at holde kontakten", half.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Delvist enig. Langt til byen.", half.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Skriv, hvordan botilbuddet dækker behovet inden for Samfundsliv.", half.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(half.QuerySelector("a[href$='/botilbud/tilbud']"));

        await _app.ChooseAsync(@case, residence);
        Assert.NotNull((await hanne.OpenAsync($"/sager/{@case.Number}/botilbud")).QuerySelector("a[href$='/botilbud/tilbud']"));
    }

    [Fact]
    [Trait("Requirement", "2.7-4")]
    public async Task An_external_residence_needs_a_reason_for_each_suitable_internal_one_by_page_and_by_forged_post()
    {
        await _app.ResidenceAsync(ResidencesSteps.Content("Eget A"));
        await _app.ResidenceAsync(ResidencesSteps.Content("Eget B"), places: 0);
        await _app.ResidenceAsync(ResidencesSteps.Content("Eget uegnet", targetGroup: "Demens"));
        var external = await _app.ResidenceAsync(ResidencesSteps.Content("Udenbys", @internal: false));
        var @case = await _app.GrantedAsync();
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/valg/{external.Id}");

        var refused = await hanne.SubmitAsync(form, [("Input.Opinion", "Agrees"), ("Input.CitizensWishes", "Ro")]);

        Assert.Contains("Skriv, hvorfor Eget A ikke er valgt.", refused.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ro", refused.QuerySelector("#Input_CitizensWishes")!.TextContent.Trim());
        Assert.Equal("Der er ingen ledig plads.", refused.QuerySelector("#Input_PassedOver_1__Because")!.TextContent.Trim());
        var forged = await _app.ChooseAsync(@case, external, c => c with { PassedOver = [] });
        Assert.Equal(["Eget A", "Eget B"], forged.Refusals.Select(r => r.Text.Split("hvorfor ")[1].Split(" ikke")[0]).Order());

        await hanne.SubmitAsync(refused, [("Input.PassedOver[0].Because", "Borgerens gæld til naboen.")]);
        var match = await _app.ReadAsync(db => db.Matches.SingleAsync(m => m.CaseId == @case.Id, Cancel));
        Assert.Equal([("Eget A", "Borgerens gæld til naboen."), ("Eget B", "Der er ingen ledig plads.")], match.PassedOver.Select(p => (p.Name, p.Because!)));
        Assert.Equal(4, Json.Read<List<RankedThen>>(match.RankingWhenChosen!).Count);
    }

    [Fact]
    [Trait("Requirement", "2.8-2")]
    public async Task A_residence_that_is_not_registered_today_cannot_be_chosen()
    {
        var lapsed = await _app.ResidenceAsync(ResidencesSteps.Content("Udløbet"));
        await _app.LookUpAsync(lapsed, to: _app.Today.AddDays(-1));
        var @case = await _app.GrantedAsync();
        using var hanne = await _app.SignInAsync("hanne");

        var refused = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/valg/{lapsed.Id}"), [("Input.Opinion", "Agrees")]);

        Assert.Contains("udløb 1. marts 2026", refused.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.False(await _app.ReadAsync(db => db.Matches.AnyAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-5")]
    public async Task Nothing_is_chosen_before_the_grant_is_sent()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.AssessAsync(await _app.RegisterAsync());
        using var hanne = await _app.SignInAsync("hanne");

        Assert.Empty((await hanne.OpenAsync($"/sager/{@case.Number}/botilbud")).QuerySelectorAll(".ranking .button"));
        Assert.Equal("offer.granted", Assert.Single((await _app.ChooseAsync(@case, residence)).Refusals).Code);
    }

    [Fact]
    public async Task Another_choice_takes_the_place_of_a_draft_and_a_stale_form_is_refused()
    {
        var first = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var second = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Syd"));
        var @case = await _app.GrantedAsync();
        await _app.ChooseAsync(@case, first);
        await _app.ChooseAsync(@case, first, c => c with { OpinionText = "Det er jeg glad for." });

        var stale = await _app.ChooseAsync(@case, first, c => c with { SeenVersion = 1 });
        await _app.ChooseAsync(@case, second);

        Assert.Equal("changed-meanwhile", Assert.Single(stale.Refusals).Code);
        var matches = await _app.ReadAsync(db => db.Matches.Where(m => m.CaseId == @case.Id).ToDictionaryAsync(m => m.ResidenceId, m => m.Status, Cancel));
        Assert.Equal(MatchStatus.Withdrawn, matches[first.Id]);
        Assert.Equal(MatchStatus.Draft, matches[second.Id]);
    }

    [Fact]
    [Trait("Requirement", "2.7-1")]
    public async Task A_choice_that_a_colleague_made_meanwhile_is_not_withdrawn_by_a_form_that_never_showed_it()
    {
        var first = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var second = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Syd"));
        var @case = await _app.GrantedAsync();
        using var hanne = await _app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/valg/{second.Id}");

        await _app.ChooseAsync(@case, first);
        var unseen = await hanne.SubmitAsync(page, [("Input.Opinion", "Agrees"), ("Input.CitizensWishes", "Tæt på skoven.")]);
        Assert.StartsWith("En kollega har rettet her, siden du åbnede siden.", Assert.Single(unseen.Errors()), StringComparison.Ordinal);
        Assert.Equal("Tæt på skoven.", unseen.ValueOf("Input.CitizensWishes"));

        await _app.ChooseAsync(@case, first, c => c with { OpinionText = "Det er jeg glad for." });
        var changed = await hanne.SubmitAsync(unseen, []);
        Assert.StartsWith("En kollega har rettet her, siden du åbnede siden.", Assert.Single(changed.Errors()), StringComparison.Ordinal);
        Assert.Equal([(first.Id, MatchStatus.Draft)], await MatchesAsync());

        await hanne.SubmitAsync(changed, []);
        Assert.Equal($"/sager/{@case.Number}/botilbud?gemt=valgt", hanne.At);
        Assert.Equal([(first.Id, MatchStatus.Withdrawn), (second.Id, MatchStatus.Draft)], await MatchesAsync());
        Assert.Equal("Tæt på skoven.", await _app.ReadAsync(db => db.Matches.Where(m => m.ResidenceId == second.Id).Select(m => m.CitizensWishes).SingleAsync(Cancel)));

        async Task<IEnumerable<(Guid, MatchStatus)>> MatchesAsync() =>
            (await _app.ReadAsync(db => db.Matches.Where(m => m.CaseId == @case.Id).ToListAsync(Cancel))).OrderBy(m => m.Status is MatchStatus.Draft).Select(m => (m.ResidenceId, m.Status));
    }

    [Fact]
    [Trait("Requirement", "2.7-3")]
    public async Task Disagreement_is_written_down_in_words()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();

        var refused = await _app.ChooseAsync(@case, residence, c => c with { Opinion = CitizenOpinion.Disagrees, OpinionText = " " });

        Assert.Equal(["match.opinion", "match.weighed"], refused.Refusals.Select(r => r.Code));
    }

    [Fact]
    [Trait("Requirement", "2.7-3")]
    public async Task An_objection_is_answered_and_the_letter_of_the_offer_says_how_it_was_weighed()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        using var hanne = await _app.SignInAsync("hanne");
        var refused = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/valg/{residence.Id}"), [("Input.Opinion", "Partly"), ("Input.OpinionText", "Det ligger langt væk.")]);
        Assert.Contains("Skriv til borgeren, hvad I har lagt vægt på", refused.QuerySelector("#Input_Weighed-error")!.TextContent, StringComparison.Ordinal);

        var match = (await _app.ChooseAsync(@case, residence, c => c with { Opinion = CitizenOpinion.Partly, CitizensWishes = "Tæt på min søster.", OpinionText = "Det ligger langt væk.", Weighed = "Der går en bus til din søster hver time." })).Value;
        var offered = (await _app.OfferAsync(match)).Value;

        var letter = await _app.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == offered.OfferLetterId, Cancel));
        Assert.All(
            ["Det har du sagt", "»Tæt på min søster.«", "du er delvist enig: »Det ligger langt væk.«", "Vi har lagt vægt på", "Der går en bus til din søster hver time."],
            said => Assert.Contains(said, Decisions.DecisionsSteps.TextOf(letter), StringComparison.Ordinal));
        Assert.InRange(Lix.OfLetter(letter.Html), 10, 40);
    }

    [Fact]
    [Trait("Requirement", "2.7-3")]
    public async Task A_choice_from_before_an_answer_was_asked_for_is_not_offered_without_it()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        var match = (await _app.ChooseAsync(@case, residence)).Value;
        var version = await _app.ArrangeAsync(@case, async db =>
        {
            var row = await db.Matches.SingleAsync(m => m.Id == match.Id, Cancel);
            row.Opinion = CitizenOpinion.Disagrees;
            return row;
        });

        Assert.Equal("offer.heard", Assert.Single((await _app.OfferAsync(version)).Refusals).Code);
    }

    [Fact]
    public async Task Others_than_the_authority_do_not_find_places()
    {
        var @case = await _app.GrantedAsync();
        await _app.ArrangeMatchAsync(@case);
        using var lone = await _app.SignInAsync("lone");
        using var peter = await _app.SignInAsync("peter");

        await lone.OpenAsync($"/sager/{@case.Number}/botilbud");
        await peter.OpenAsync($"/sager/{@case.Number}/botilbud");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, lone.Status);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, peter.Status);
    }
}
