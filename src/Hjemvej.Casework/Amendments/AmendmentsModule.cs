using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Amendments;

internal static class AmendmentsModule
{
    /// <summary>Changing the standard: proposed, looked at, and confirmed by a second person.</summary>
    public static IServiceCollection AddAmendments(this IServiceCollection services) => services
        .AddScoped<ProposeAmendmentHandler>()
        .AddScoped<DecideAmendmentHandler>()
        .AddScoped<WithdrawAmendmentHandler>()
        .AddScoped<AmendmentEffect>()
        .AddScoped<StandardHistory>();
}
