using System.Net;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Residences;
using Hjemvej.Casework.Stays;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.App.Tests.Residences;

public sealed class RegistrationLapseTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "2.8-2")]
    public async Task A_loss_of_approval_raises_the_alert_on_each_resident_and_is_gone_when_it_is_regained()
    {
        var (residence, residents) = await ResidentsAsync("Anders And", "Berit Boe");

        await app.LookUpAsync(residence, approved: false);
        Assert.Superset(residents.Select(c => c.Id).ToHashSet(), await AlertsAsync(residence));

        await app.LookUpAsync(residence);
        Assert.Empty(await AlertsAsync(residence));
    }

    [Fact]
    [Trait("Requirement", "2.8-2")]
    public async Task A_registration_that_ends_raises_the_alert_on_each_resident_and_leads_to_the_case()
    {
        var (residence, residents) = await ResidentsAsync("Carla Clausen", "Dorte Dam");

        await app.LookUpAsync(residence, to: app.Today.AddDays(-1));

        Assert.Superset(residents.Select(c => c.Id).ToHashSet(), await AlertsAsync(residence));
        using var hanne = await app.SignInAsync("hanne");
        var page = await hanne.OpenAsync($"/sager/{residents[0].Number}/botilbud");
        Assert.Contains("Tag stilling til opholdet", page.QuerySelector(".alert-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "2.8-2")]
    public async Task A_stay_goes_on_under_a_lapsed_registration_only_with_a_reason_and_a_day_to_look_again()
    {
        var (residence, residents) = await ResidentsAsync("Finn Fisker");
        await app.LookUpAsync(residence, to: app.Today.AddDays(-1));
        var review = app.Today.AddDays(30);
        using var hanne = await app.SignInAsync("hanne");
        var root = $"/sager/{residents[0].Number}/ophold/registrering";
        Assert.Equal(root, await TaskUrlAsync(residents[0]));

        var form = await hanne.OpenAsync(root);
        var empty = await hanne.SubmitAsync(form, [], "#stilling");
        Assert.NotNull(empty.QuerySelector("#Input_Stance-error"));
        Assert.NotNull(empty.QuerySelector("#Input_Reason-error"));
        var undated = await hanne.SubmitAsync(empty, [("Input.Stance", "Continues"), ("Input.Reason", "Tilsynet besøger botilbuddet i næste uge.")], "#stilling");
        Assert.NotNull(undated.QuerySelector("#Input_ReviewOn-error"));
        await hanne.SubmitAsync(undated, [("Input.ReviewOn", $"{review:yyyy-MM-dd}")], "#stilling");

        Assert.Equal($"{root}?gemt=gemt", hanne.At);
        Assert.DoesNotContain(residents[0].Id, await AlertsAsync(residence));
        app.GoTo(review);
        await app.LookUpAsync(residence, to: app.Today.AddDays(-40));
        Assert.Contains(residents[0].Id, await AlertsAsync(residence));
    }

    [Fact]
    [Trait("Requirement", "2.8-2")]
    public async Task A_citizen_who_is_to_move_gives_the_task_of_the_move()
    {
        var (residence, residents) = await ResidentsAsync("Gorm Gran");
        await app.LookUpAsync(residence, approved: false);
        var registration = await app.ReadAsync(db => db.Registrations.Where(r => r.ResidenceId == residence.Id).OrderByDescending(r => r.RecordedAt).Select(r => r.Id).FirstAsync(Cancel));

        var elsewhere = await StanceAsync(residents[0], Guid.NewGuid());
        var moves = await StanceAsync(residents[0], registration);

        Assert.Equal("registration.newer", Assert.Single(elsewhere.Refusals).Code);
        Assert.False(moves.IsRefused);
        Assert.Contains("move-elsewhere", await app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == residents[0].Id).Select(w => w.Kind).ToListAsync(Cancel)));
        using var peter = await app.SignInAsync("peter");
        await peter.OpenAsync($"/sager/{residents[0].Number}/ophold/registrering");
        Assert.Equal(HttpStatusCode.Forbidden, peter.Status);
    }

    [Fact]
    public async Task There_is_nothing_to_take_a_stance_on_while_the_registration_is_in_order()
    {
        var (_, residents) = await ResidentsAsync("Helle Holm");

        Assert.Equal("registration.in-order", Assert.Single((await StanceAsync(residents[0], Guid.NewGuid())).Refusals).Code);
    }

    [Fact]
    public async Task Staff_see_their_own_residents_by_name_and_others_only_that_the_place_is_taken()
    {
        var (residence, residents) = await ResidentsAsync("Erik Eg");

        using var peter = await app.SignInAsync("peter");
        var own = await peter.OpenAsync($"/botilbud/{residence.Id}");
        using var amina = await app.SignInAsync("amina");
        var others = await amina.OpenAsync($"/botilbud/{residence.Id}");

        Assert.Equal(HttpStatusCode.OK, amina.Status);
        Assert.Contains("Jeres pladser, beboere og tilbudte borgere", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(own.QuerySelector($"a[href='/sager/{residents[0].Number}']"));
        Assert.DoesNotContain("Erik Eg", others.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vises ikke for dig", others.Body!.TextContent, StringComparison.Ordinal);
    }

    private Task<Rules.Explanations.Result<RegistrationStance>> StanceAsync(Case @case, Guid registration) =>
        app.AskAsync<TakeRegistrationStanceHandler, RegistrationStance>(h => h.HandleAsync(new(@case.Id, registration, StanceOnStay.Moves, "Borgeren vil gerne flytte.", null), Cancel));

    private Task<string> TaskUrlAsync(Case @case) =>
        app.ReadAsync(db => db.WorkItems.Where(w => w.CaseId == @case.Id && w.Kind == "registration-lapse").Select(w => w.Url).SingleAsync(Cancel));

    private async Task<(Residence Residence, List<Case> Residents)> ResidentsAsync(params string[] names)
    {
        var residents = new List<Case>();
        foreach (var name in names)
        {
            residents.Add(await app.ArrangeResidentAsync(name: name));
        }

        var id = residents[0].Id;
        var residence = await app.ReadAsync(db => db.Stays.Where(s => s.CaseId == id).Select(s => s.Residence).SingleAsync(Cancel));
        await app.LookUpAsync(residence);
        return (residence, residents);
    }

    /// <summary>The residents' cases with the alert on today's worklist.</summary>
    private async Task<HashSet<Guid>> AlertsAsync(Residence residence)
    {
        var today = app.Today;
        var residents = await app.ReadAsync(db => db.Stays.Where(s => s.ResidenceId == residence.Id).Select(s => s.CaseId).ToListAsync(Cancel));
        return [.. await app.ReadAsync(db => db.WorkItems.Where(w => w.Kind == "registration-lapse" && residents.Contains(w.CaseId) && w.ShowFrom <= today).Select(w => w.CaseId).ToListAsync(Cancel))];
    }
}
