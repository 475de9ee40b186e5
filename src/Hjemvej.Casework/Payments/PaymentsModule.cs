using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Payments;

internal static class PaymentsModule
{
    /// <summary>Own payment (standard 2.10): what does the citizen pay, to whom, and why that much?</summary>
    public static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddScoped<CalculatePaymentHandler>()
        .AddScoped<CommunicatePaymentHandler>();
}
