using System.Net;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Residences;

public sealed class ResidenceTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.8-1")]
    public async Task A_manager_creates_a_residence_looks_it_up_and_adds_a_place_and_everyone_can_read_it()
    {
        using var morten = await app.SignInAsync("morten");
        var created = await morten.SubmitAsync(await morten.OpenAsync("/botilbud/ny"),
        [
            ("Input.Name", "Bostedet Bakken"), ("Input.Internal", "true"), ("Input.Municipality", "Vejen"), ("Input.PostalCode", "6600"), ("Input.City", "Vejen"),
            ("Input.TargetGroups", Rules.Catalogue.TargetGroups.CodeOf("Angst")), ("Input.Themes", "practical"), ("Input.MaxSupportNeed", "3"),
            ("Price.Lodging", "3.250,50"), ("Price.Board", "2.900"),
        ]);
        var address = morten.At.Split('?')[0];
        Assert.Contains("aldrig slået op", created.Body!.TextContent, StringComparison.Ordinal);

        await morten.SubmitAsync(await morten.OpenAsync($"{address}/opslag"),
            [("Input.RegisteredFrom", "1-1-2024"), ("Input.Approved", "true"), ("Input.SupervisedBy", "Socialtilsyn Syd"), ("Input.SupervisionNote", "Vilkår: højst fire beboere.")]);
        await morten.SubmitAsync(await morten.OpenAsync($"{address}/pladser"), [("Label", "Lejlighed 1")], form: "#tilfoej");

        using var lone = await app.SignInAsync("lone");
        var page = (await lone.OpenAsync(address)).Body!.TextContent;
        Assert.Contains("Vilkår: højst fire beboere.", page, StringComparison.Ordinal);
        Assert.Contains("1 ledig nu", page, StringComparison.Ordinal);
        Assert.Contains("3.250,50 kr.", page, StringComparison.Ordinal);
        Assert.Contains("Slået op", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_comes_back_with_its_message_and_nothing_is_lost()
    {
        using var morten = await app.SignInAsync("morten");

        var page = await morten.SubmitAsync(await morten.OpenAsync("/botilbud/ny"), [("Input.Name", "Halvfærdigt"), ("Input.PostalCode", "66"), ("Price.Lodging", "ni")]);

        Assert.Contains("Skriv et beløb i kroner", page.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Halvfærdigt", page.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal("ni", page.QuerySelector("#Price_Lodging")!.GetAttribute("value"));
        Assert.False(await app.ReadAsync(db => db.Residences.AnyAsync(r => r.Name == "Halvfærdigt", Cancel)));
    }

    [Fact]
    public async Task Only_a_manager_changes_residences_and_a_forged_command_is_refused_too()
    {
        var residence = await app.ResidenceAsync(ResidencesSteps.Content("Bostedet Lunden"));
        using var hanne = await app.SignInAsync("hanne");
        foreach (var path in new[] { "ny", $"{residence.Id}/ret", $"{residence.Id}/opslag", $"{residence.Id}/pladser" })
        {
            await hanne.OpenAsync($"/botilbud/{path}");
            Assert.Equal(HttpStatusCode.Forbidden, hanne.Status);
        }

        var forged = await app.AsAsync<AddPlaceHandler, Place>(People.Hanne, h => h.HandleAsync(new(residence.Id, "Min plads"), Cancel));
        Assert.Equal("residence.manager", Assert.Single(forged.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.8-1")]
    public async Task A_look_up_is_never_changed_and_the_latest_one_counts()
    {
        var residence = await app.ResidenceAsync(ResidencesSteps.Content("Bostedet Engen"));
        await app.LookUpAsync(residence, approved: false, note: "Skærpet tilsyn.");

        var now = await app.NowAsync(residence);

        Assert.Equal(2, now.Registrations.Count);
        Assert.False(now.ToFacts().Approved);
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/botilbud/{residence.Id}");
        Assert.Contains("Botilbuddet er ikke godkendt af socialtilsynet.", page.QuerySelector(".gate-shut")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Skærpet tilsyn.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-10", "2026-03-01", "2026-03-02", "lookup.ends-before")]
    [InlineData("2025-01-01", null, "2026-03-03", "lookup.future")]
    public async Task A_look_up_that_cannot_be_is_refused(string from, string? to, string verified, string code)
    {
        var residence = await app.ResidenceAsync(ResidencesSteps.Content($"Bostedet {code}"), lookedUp: false);

        var result = await app.AsAsync<RecordLookupHandler, Registration>(People.Morten, h => h.HandleAsync(
            new(residence.Id, DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null), true, "Socialtilsyn Syd", null, DateOnly.Parse(verified, null)), Cancel));

        Assert.Equal(code, Assert.Single(result.Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.8-1")]
    public async Task The_list_shows_the_registration_on_a_day_and_is_searched_by_name_owner_target_group_and_free_places()
    {
        var lapsing = await app.ResidenceAsync(ResidencesSteps.Content("Ådalens sted der udløber", targetGroup: "Demens"), places: 0);
        await app.LookUpAsync(lapsing, to: app.Today.AddDays(30));
        await app.ResidenceAsync(ResidencesSteps.Content("Stedet udenbys", @internal: false, targetGroup: "Demens"));
        var dementia = Rules.Catalogue.TargetGroups.CodeOf("Demens");
        using var hanne = await app.SignInAsync("hanne");

        Assert.Equal(["Ådalens sted der udløber"], await NamesAsync(hanne, "q=%C3%85DALENS+sted"));
        Assert.Equal(["Ådalens sted der udløber", "Stedet udenbys"], await NamesAsync(hanne, $"maalgruppe={dementia}"));
        Assert.Equal(["Stedet udenbys"], await NamesAsync(hanne, $"maalgruppe={dementia}&ejer=eksternt"));
        Assert.Equal(["Stedet udenbys"], await NamesAsync(hanne, $"maalgruppe={dementia}&ledige=true"));
        Assert.Contains("Må ikke bruges", (await hanne.OpenAsync("/botilbud?q=%C3%A5dalens&dag=2026-05-01")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Må ikke bruges", (await hanne.OpenAsync("/botilbud?q=%C3%A5dalens")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_managers_who_edit_the_same_residence_do_not_overwrite_each_other()
    {
        var residence = await app.ResidenceAsync(ResidencesSteps.Content("Bostedet Havnen"), places: 0);
        using var morten = await app.SignInAsync("morten");
        var first = await morten.OpenAsync($"/botilbud/{residence.Id}/ret");
        var second = await morten.OpenAsync($"/botilbud/{residence.Id}/ret");
        await morten.SubmitAsync(first, [("Input.City", "Brørup")]);
        await morten.OpenAsync($"/botilbud/{residence.Id}/ret");

        var refused = await morten.SubmitAsync(second, [("Input.City", "Holsted")]);

        Assert.Contains("En kollega har rettet botilbuddet", refused.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Holsted", refused.QuerySelector("#Input_City")!.GetAttribute("value"));
        Assert.Equal("Brørup", (await app.NowAsync(residence)).City);
    }

    [Fact]
    public async Task A_name_and_a_label_are_taken_once()
    {
        var residence = await app.ResidenceAsync(ResidencesSteps.Content("Bostedet Mosen"));

        Assert.Equal("residence.name-taken", Assert.Single((await app.AsAsync<RegisterResidenceHandler, Residence>(People.Morten, h => h.HandleAsync(new(ResidencesSteps.Content("Bostedet Mosen"), ResidencesSteps.Price), Cancel))).Refusals).Code);
        Assert.Equal("place.label-taken", Assert.Single((await app.AsAsync<AddPlaceHandler, Place>(People.Morten, h => h.HandleAsync(new(residence.Id, "Lejlighed 1"), Cancel))).Refusals).Code);
    }

    [Fact]
    public async Task A_place_is_closed_with_a_reason_and_taken_into_use_again()
    {
        var residence = await app.ResidenceAsync(ResidencesSteps.Content("Bostedet Åen"));
        var place = (await app.NowAsync(residence)).Places.Single();

        Assert.Equal("place.reason", Assert.Single((await app.AsAsync<ClosePlaceHandler, Place>(People.Morten, h => h.HandleAsync(new(residence.Id, place.Id, app.Today, " "), Cancel))).Refusals).Code);
        await app.ClosePlaceAsync(place);
        using var morten = await app.SignInAsync("morten");
        var page = await morten.OpenAsync($"/botilbud/{residence.Id}/pladser");
        Assert.Contains("Lukket fra", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        await morten.SubmitAsync(page, [], form: "table form");

        Assert.Null((await app.NowAsync(residence)).Places.Single().ClosedFrom);
    }

    private static async Task<IEnumerable<string>> NamesAsync(StaffBrowser browser, string query) =>
        (await browser.OpenAsync($"/botilbud?{query}")).QuerySelectorAll("tbody td[data-title=Botilbud] a").Select(a => a.TextContent);
}
