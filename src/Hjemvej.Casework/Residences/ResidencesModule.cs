using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Residences;

internal static class ResidencesModule
{
    /// <summary>Residences (standard 2.7 and 2.8): which places exist, approved and registered, and which are free?</summary>
    public static IServiceCollection AddResidences(this IServiceCollection services) => services
        .AddScoped<RegisterResidenceHandler>()
        .AddScoped<CorrectResidenceHandler>()
        .AddScoped<SetPriceHandler>()
        .AddScoped<RecordLookupHandler>()
        .AddScoped<AddPlaceHandler>()
        .AddScoped<ClosePlaceHandler>()
        .AddScoped<ReopenPlaceHandler>();
}
