using System.Net;
using Hjemvej.App.Tests.FollowUps;
using Hjemvej.Casework.Applications;
using Hjemvej.Casework.Residences;
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
