using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Applications;

internal static class ApplicationsModule
{
    /// <summary>Applications (standard 1 and 2.5): who asks for what, and by when must we answer?</summary>
    public static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddScoped<RegisterApplicationHandler>();
}
