using Hjemvej.Casework.Standards;

namespace Hjemvej.Web;

internal static class StandardsModule
{
    public static IServiceCollection AddStandards(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(new Sender(
            configuration["Hjemvej:Municipality"] ?? "Vejen Kommune",
            configuration["Hjemvej:Department"] ?? "Myndighed, Handicap og Socialpsykiatri"));
        return services;
    }
}
