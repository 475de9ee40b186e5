using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework.Simulation;

internal static class SimulationModule
{
    /// <summary>The policy laboratory: all cases under another standard, as a job that changes nothing.</summary>
    public static IServiceCollection AddSimulation(this IServiceCollection services) => services
        .AddScoped<StartSimulationHandler>()
        .AddScoped<DeleteSimulationHandler>()
        .AddScoped<CaseInSimulation>()
        .AddScoped<SimulationJob>();
}
