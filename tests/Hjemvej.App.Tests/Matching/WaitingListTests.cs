using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Decisions;
using Hjemvej.App.Tests.Residences;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Matching;

public sealed class WaitingListTests : IDisposable
{
    private readonly HjemvejFactory _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task A_granted_citizen_without_a_relevant_free_place_stands_on_the_waiting_list()
    {
        var @case = await _app.ReadyAsync();
        await _app.DecideAsync(@case);
        using var hanne = await _app.SignInAsync("hanne");

        var entry = (await _app.WaitingNowAsync(@case))!;

        Assert.Equal((_app.Today, null, 1), (entry.EnteredOn, entry.ToldOn, entry.Version));
        Assert.Contains("Borgeren er bevilget et botilbud og står på ventelisten fra i dag.", await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id).Select(e => e.Text).ToListAsync(Cancel)));
        Assert.DoesNotContain("match", await _app.TasksAsync(@case));
        Assert.Contains("Andreas Bech", (await hanne.OpenAsync("/venteliste")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("waiting.already", Assert.Single((await _app.EnterAsync(@case)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task With_a_relevant_free_place_the_citizen_waits_only_for_a_written_reason()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var @case = await _app.GrantedAsync();
        await _app.LeaveAsync(@case);
        using var hanne = await _app.SignInAsync("hanne");

        var refused = await hanne.SubmitAsync(await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/venteliste"), []);

        Assert.Contains("Der er en relevant ledig plads på Bostedet Nord.", refused.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        var page = await hanne.SubmitAsync(refused, [("Note", "Venter på en plads tæt på søsteren.")]);
        Assert.Contains("Borgeren står på ventelisten.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([residence.Id], (await _app.WaitingNowAsync(@case))!.WaitsPast);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task A_relevant_place_that_is_free_is_told_of_in_the_save_that_sends_the_grant()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));

        var @case = await _app.GrantedAsync();

        Assert.Equal((residence.Id, _app.Today), ((await _app.WaitingNowAsync(@case))!.ToldOfResidenceId, (await _app.WaitingNowAsync(@case))!.ToldOn));
        Assert.Contains("offer-free-place", await _app.TasksAsync(@case));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task Whoever_would_rather_wait_lets_the_turn_pass_to_the_next_from_the_page()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var first = await _app.GrantedAsync("Første");
        _app.GoTo(_app.Today.AddDays(1));
        var second = await _app.GrantedAsync("Anden");
        using var hanne = await _app.SignInAsync("hanne");

        var page = await hanne.OpenAsync($"/sager/{first.Number}/botilbud/venteliste");
        await hanne.SubmitAsync(page, [("Note", "Vil bo tæt på søsteren.")], "form[action$='handler=Enter']");

        Assert.Null(await ToldAsync(first));
        Assert.Equal(residence.Id, await ToldAsync(second));
        Assert.Equal("Vil bo tæt på søsteren.", (await _app.WaitingNowAsync(first))!.Note);
    }

    [Fact]
    public async Task Only_one_with_a_grant_that_was_sent_can_wait()
    {
        var @case = await _app.RegisterAsync();

        Assert.Equal("waiting.noneFree", Assert.Single((await _app.EnterAsync(@case)).Refusals).Code);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    [Trait("Requirement", "2.5-2")]
    public async Task Urgent_comes_first_then_the_oldest_grant_and_the_page_explains_it()
    {
        var older = await _app.GrantedAsync("Ældste Bevilling");
        _app.GoTo(_app.Today.AddDays(3));
        var newer = await _app.GrantedAsync("Nyere Bevilling");
        _app.GoTo(_app.Today.AddDays(3));
        var urgent = await _app.GrantedAsync("Akut Borger", urgent: true);
        using var hanne = await _app.SignInAsync("hanne");

        var page = await hanne.OpenAsync("/venteliste");

        Assert.Equal([urgent.Number, older.Number, newer.Number], page.QuerySelectorAll("tbody td[data-title=Borger] > a").Select(a => int.Parse(a.GetAttribute("href")!.Split('/')[2], null)));
        Assert.Contains("Den ældste bevilling først", page.QuerySelector("tbody .why")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-2")]
    [Trait("Requirement", "2.5-4")]
    public async Task When_a_need_is_found_to_be_urgent_the_turn_passes_at_once()
    {
        var first = await _app.GrantedAsync("Første");
        var later = await _app.GrantedAsync("Senere");
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Nyt bosted"));
        Assert.Equal(residence.Id, (await _app.WaitingNowAsync(first))!.ToldOfResidenceId);

        var version = await _app.ReadAsync(db => db.Applications.Where(a => a.CaseId == later.Id).Select(a => a.Version).SingleAsync(Cancel));
        await _app.AskAsync<ReassessUrgencyHandler, Done>(h => h.HandleAsync(new(later.Id, version, true, "Borgeren har mistet sin bolig."), Cancel));

        Assert.Equal(residence.Id, (await _app.WaitingNowAsync(later))!.ToldOfResidenceId);
        Assert.Contains("offer-free-place", await _app.TasksAsync(later));
        Assert.DoesNotContain("offer-free-place", await _app.TasksAsync(first));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task When_a_residence_is_added_the_one_whose_turn_it_is_gets_the_task_and_the_next_stands_as_number_two()
    {
        var first = await _app.GrantedAsync("Første");
        var urgent = await _app.GrantedAsync("Akut", urgent: true);
        var stairs = await _app.GrantedAsync("Kørestol", wheelchair: true);

        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Nyt bosted"), lookedUp: false);
        Assert.Null((await _app.WaitingNowAsync(first))!.ToldOn);
        await _app.LookUpAsync(residence);

        Assert.Equal(residence.Id, (await _app.WaitingNowAsync(urgent))!.ToldOfResidenceId);
        Assert.Null((await _app.WaitingNowAsync(first))!.ToldOn);
        Assert.Null((await _app.WaitingNowAsync(stairs))!.ToldOn);
        Assert.DoesNotContain("offer-free-place", await _app.TasksAsync(first));
        Assert.Equal("Tilbyd borgeren den ledige plads på Nyt bosted", await _app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == urgent.Id && w.Kind == "offer-free-place").Select(w => w.Title).SingleAsync(Cancel)));
        Assert.Equal("En relevant plads er ledig på Nyt bosted, og det er borgerens tur til den.", await LastEntryAsync(urgent));
        using var hanne = await _app.SignInAsync("hanne");
        var list = await hanne.OpenAsync("/venteliste");
        Assert.Single(list.QuerySelectorAll($"a[href$='/botilbud/valg/{residence.Id}']"));
        Assert.Contains("Nyt bosted står som nr. 2", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nr. 2 i rækken", (await hanne.OpenAsync($"/sager/{first.Number}/botilbud")).QuerySelector(".ranking")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 anden borger på ventelisten er før", (await hanne.OpenAsync($"/sager/{first.Number}/botilbud/valg/{residence.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task When_the_first_in_turn_leaves_the_list_the_next_is_told_of_the_place_in_the_same_save()
    {
        var first = await _app.GrantedAsync("Første");
        _app.GoTo(_app.Today.AddDays(1));
        var second = await _app.GrantedAsync("Anden");
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        Assert.Null((await _app.WaitingNowAsync(second))!.ToldOn);

        await _app.LeaveAsync(first);

        Assert.Equal(residence.Id, (await _app.WaitingNowAsync(second))!.ToldOfResidenceId);
        Assert.Contains("offer-free-place", await _app.TasksAsync(second));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task With_two_places_free_it_is_the_turn_of_two()
    {
        var first = await _app.GrantedAsync("Første");
        var second = await _app.GrantedAsync("Anden");
        var third = await _app.GrantedAsync("Tredje");

        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"), places: 2);

        Assert.Equal([residence.Id, residence.Id, null], [await ToldAsync(first), await ToldAsync(second), await ToldAsync(third)]);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task Whoever_waits_past_a_free_place_is_not_told_of_it_and_does_not_stand_before_others()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var choosy = await _app.GrantedAsync("Venter på en anden");
        await _app.EnterAsync(choosy, "Vil bo tæt på søsteren.");
        _app.GoTo(_app.Today.AddDays(1));
        var other = await _app.GrantedAsync("Kan flytte nu");
        var match = (await _app.ChooseAsync(other, residence)).Value;

        Assert.Null(await ToldAsync(choosy));
        Assert.False((await _app.OfferAsync(match)).IsRefused);
        await _app.AddPlaceAsync(residence, "Ny lejlighed");
        Assert.Equal(residence.Id, await ToldAsync(choosy));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task When_a_place_frees_the_waiting_list_is_told_in_the_same_save_and_nobody_twice()
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var match = await _app.OfferedAsync(await _app.GrantedAsync("Beboer"), residence);
        var waiting = await _app.GrantedAsync("Ventende");

        await _app.AnswerAsync(match, accepted: false);

        var told = (await _app.WaitingNowAsync(waiting))!;
        Assert.Equal((residence.Id, _app.Today), (told.ToldOfResidenceId, told.ToldOn));
        Assert.Equal(2, told.Version);
        await _app.AddPlaceAsync(residence, "Lejlighed 2");
        Assert.Single(await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == waiting.Id && e.Event == "WaitingListTold").ToListAsync(Cancel)));
    }

    [Theory]
    [InlineData("place")]
    [InlineData("reopened")]
    [InlineData("edited")]
    [InlineData("discharge")]
    [Trait("Requirement", "2.5-4")]
    public async Task Whatever_makes_a_relevant_place_free_tells_the_waiting_list(string how)
    {
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord", targetGroup: how == "edited" ? "Demens" : "Angst"), places: how == "place" ? 0 : 1);
        if (how == "reopened")
        {
            await _app.ClosePlaceAsync((await _app.NowAsync(residence)).Places.Single());
        }

        var resident = how == "discharge" ? await _app.GrantedAsync("Beboer") : null;
        if (resident is not null)
        {
            await _app.AnswerAsync(await _app.OfferedAsync(resident, residence), accepted: true);
        }

        var waiting = await _app.GrantedAsync("Ventende");
        Assert.Null((await _app.WaitingNowAsync(waiting))!.ToldOn);

        switch (how)
        {
            case "place":
                await _app.AddPlaceAsync(residence, "Ny lejlighed");
                break;
            case "reopened":
                var closed = (await _app.NowAsync(residence)).Places.Single();
                await _app.AsAsync<ReopenPlaceHandler, Place>(People.Morten, h => h.HandleAsync(new(residence.Id, closed.Id), Cancel));
                break;
            case "edited":
                await _app.AsAsync<CorrectResidenceHandler, Residence>(People.Morten, h => h.HandleAsync(new(residence.Id, residence.Version, ResidencesSteps.Content("Bostedet Nord")), Cancel));
                break;
            default:
                // What a discharge does: the resident's last day is known, and the place is free the day after.
                await ActionPlans.ActionPlansSteps.ArrangeAsync(_app, resident!, async db => (await db.PlaceHolds.SingleAsync(h => h.CaseId == resident!.Id, Cancel)).Until = _app.Today.AddDays(10));
                break;
        }

        Assert.Equal(residence.Id, (await _app.WaitingNowAsync(waiting))!.ToldOfResidenceId);
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task A_place_that_is_taken_again_is_no_longer_told_of_and_another_one_takes_its_turn()
    {
        var waiting = await _app.GrantedAsync("Ventende");
        var north = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        var south = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Syd"));
        Assert.Equal(north.Id, (await _app.WaitingNowAsync(waiting))!.ToldOfResidenceId);

        await _app.ClosePlaceAsync((await _app.NowAsync(north)).Places.Single());
        Assert.Equal(south.Id, (await _app.WaitingNowAsync(waiting))!.ToldOfResidenceId);

        await _app.ClosePlaceAsync((await _app.NowAsync(south)).Places.Single());
        Assert.Null((await _app.WaitingNowAsync(waiting))!.ToldOn);
        Assert.DoesNotContain("offer-free-place", await _app.TasksAsync(waiting));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task A_place_is_offered_out_of_turn_only_with_a_written_reason()
    {
        await _app.GrantedAsync("Først i rækken");
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));
        _app.GoTo(_app.Today.AddDays(1));
        var later = await _app.GrantedAsync("Sidst i rækken");
        var match = (await _app.ChooseAsync(later, residence)).Value;
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{later.Number}/botilbud/tilbud");

        var refused = await hanne.SubmitAsync(form, []);
        Assert.Contains("1 anden borger på ventelisten er før i rækken", refused.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("offer.inTurn", Assert.Single((await _app.OfferAsync(match)).Refusals).Code);
        await hanne.SubmitAsync(refused, [("OutOfTurnBecause", "Den første er på sygehus.")]);

        Assert.Equal("Den første er på sygehus.", await _app.ReadAsync(db => db.Matches.Where(m => m.Id == match.Id && m.Status == MatchStatus.Offered).Select(m => m.OutOfTurnBecause).SingleAsync(Cancel)));
    }

    [Fact]
    [Trait("Requirement", "2.5-4")]
    public async Task An_offer_takes_the_citizen_off_the_list_and_a_no_brings_them_back_in_the_same_turn_without_that_place()
    {
        var @case = await _app.GrantedAsync("Ventende");
        var entered = _app.Today;
        _app.GoTo(_app.Today.AddDays(5));
        var residence = await _app.ResidenceAsync(ResidencesSteps.Content("Bostedet Nord"));

        var match = await _app.OfferedAsync(@case, residence);
        Assert.Null(await _app.WaitingNowAsync(@case));
        await _app.AnswerAsync(match, accepted: false, "Der er for mange trapper.");

        var back = (await _app.WaitingNowAsync(@case))!;
        Assert.Equal(entered, back.EnteredOn);
        Assert.Null(back.ToldOn);
        await _app.AddPlaceAsync(residence, "Lejlighed 2");
        Assert.Null((await _app.WaitingNowAsync(@case))!.ToldOn);
    }

    [Fact]
    public async Task One_is_taken_off_the_list_with_a_reason()
    {
        var @case = await _app.GrantedAsync("Ventende");
        using var hanne = await _app.SignInAsync("hanne");
        var form = await hanne.OpenAsync($"/sager/{@case.Number}/botilbud/venteliste");

        var silent = await hanne.SubmitAsync(form, []);
        Assert.Contains("Skriv, hvorfor borgeren tages af ventelisten.", silent.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
        await hanne.SubmitAsync(silent, [("Reason", "Borgeren flytter hjem til sine forældre.")]);

        Assert.Null(await _app.WaitingNowAsync(@case));
    }

    [Fact]
    public async Task The_waiting_list_is_shown_a_page_at_a_time()
    {
        for (var i = 0; i < 26; i++)
        {
            await _app.GrantedAsync($"Borger {i}");
        }

        using var hanne = await _app.SignInAsync("hanne");
        Assert.Equal(25, (await hanne.OpenAsync("/venteliste")).QuerySelectorAll("tbody tr").Length);
        var second = await hanne.OpenAsync("/venteliste?side=2");
        Assert.Equal("26", second.QuerySelector("tbody td[data-title='Nr.']")!.TextContent);
    }

    private async Task<Guid?> ToldAsync(Case @case) => (await _app.WaitingNowAsync(@case))!.ToldOfResidenceId;

    private async Task<string> LastEntryAsync(Case @case) =>
        await _app.ReadAsync(db => db.JournalEntries.Where(e => e.CaseId == @case.Id).OrderByDescending(e => e.Id).Select(e => e.Text).FirstAsync(Cancel));
}
