using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Demo;

/// <summary>The demo municipality (demokommune): fictional citizens at every stage and in every kind of trouble, dated back from today.</summary>
public static class DemoMunicipality
{
    /// <summary>The id of the standard that the stories keep to.</summary>
    public const string WrittenFor = "vejen-107";

    /// <summary>Fills an empty database; one that holds a case or a residence is left alone.</summary>
    /// <returns>False when there was something already.</returns>
    /// <exception cref="DemoNotPlayableException">The standard in force does not allow the stories.</exception>
    public static async Task<bool> SeedAsync(IServiceProvider services, CancellationToken ct)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
            if (await db.Cases.AnyAsync(ct) || await db.Residences.AnyAsync(ct))
            {
                return false;
            }
        }

        var play = new Play(services.GetRequiredService<CivilClock>().Today);
        DemoStandard.Add(play, services.GetRequiredService<StandardInForce>());
        DemoResidences.Add(play, 520);
        new Stories(play).Tell();
        DemoCollections.Add(play, services.GetRequiredService<StandardInForce>());
        await play.RunAsync(services, ct);
        await DemoReadings.AddAsync(services, ct);
        return true;
    }
}
