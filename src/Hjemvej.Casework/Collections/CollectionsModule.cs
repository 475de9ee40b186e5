using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Collections;

internal static class CollectionsModule
{
    /// <summary>Money on its way (standard 2.10): board through the residences, lodging through the municipality.</summary>
    public static IServiceCollection AddCollections(this IServiceCollection services) => services
        .AddScoped<CloseMonthHandler>()
        .AddScoped<RecordFileFetchedHandler>();
}
