using Hjemvej.Casework.Access;
using Hjemvej.Casework.Residences;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Catalogue;
using Hjemvej.Rules.Explanations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Residences;

/// <summary>Steps of the residences' stage, taken by Morten, the manager.</summary>
public static class ResidencesSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A residence for citizens with anxiety, near Vejen, that works with every theme.</summary>
    public static ResidenceContent Content(string name, bool @internal = true, string targetGroup = "Angst", int maxSupportNeed = 4, bool wheelchair = false, string postalCode = "6600") => new(
        name, @internal, @internal ? "Vejen" : "Kolding", "Skovvej 2", postalCode, "Vejen", "75 00 00 00", null, "12345", [TargetGroups.CodeOf(targetGroup)],
        [.. VumThemes.All.Select(t => t.Key)], maxSupportNeed, wheelchair, "Et roligt sted med egen lejlighed.");

    /// <summary>From long before any test's day.</summary>
    public static PriceContent Price { get; } = new(new(2020, 1, 1), Ore.Kroner(3000), Ore.Kroner(2500));

    /// <summary>Runs one handler of this stage.</summary>
    public static Task<Result<T>> AsAsync<THandler, T>(this HjemvejFactory app, Actor actor, Func<THandler, Task<Result<T>>> act)
        where THandler : notnull =>
        app.ActAsync(actor, services => act(services.GetRequiredService<THandler>()));

    /// <summary>Registered, looked up as approved from last year, and with so many places.</summary>
    public static async Task<Residence> ResidenceAsync(this HjemvejFactory app, ResidenceContent content, int places = 1, bool lookedUp = true)
    {
        var residence = (await app.AsAsync<RegisterResidenceHandler, Residence>(People.Morten, h => h.HandleAsync(new(content, Price), Cancel))).Value;
        if (lookedUp)
        {
            await app.LookUpAsync(residence);
        }

        for (var i = 1; i <= places; i++)
        {
            await app.AddPlaceAsync(residence, $"Lejlighed {i}");
        }

        return residence;
    }

    /// <summary>A look-up a minute after the one before, so that the latest is the latest.</summary>
    public static async Task<Registration> LookUpAsync(this HjemvejFactory app, Residence residence, DateOnly? from = null, DateOnly? to = null, bool approved = true, string? note = null)
    {
        app.Time.Advance(TimeSpan.FromMinutes(1));
        return (await app.AsAsync<RecordLookupHandler, Registration>(People.Morten, h => h.HandleAsync(
            new(residence.Id, from ?? app.Today.AddYears(-1), to, approved, "Socialtilsyn Syd", note, app.Today), Cancel))).Value;
    }

    public static async Task<Place> AddPlaceAsync(this HjemvejFactory app, Residence residence, string label) =>
        (await app.AsAsync<AddPlaceHandler, Place>(People.Morten, h => h.HandleAsync(new(residence.Id, label), Cancel))).Value;

    public static async Task<Place> ClosePlaceAsync(this HjemvejFactory app, Place place) =>
        (await app.AsAsync<ClosePlaceHandler, Place>(People.Morten, h => h.HandleAsync(new(place.ResidenceId, place.Id, app.Today, "Renovering"), Cancel))).Value;

    /// <summary>The residence as it is now.</summary>
    public static Task<Residence> NowAsync(this HjemvejFactory app, Residence residence) => app.ReadAsync(db =>
        db.Residences.Include(r => r.Registrations).Include(r => r.Places).ThenInclude(p => p.Holds).SingleAsync(r => r.Id == residence.Id, Cancel));
}
