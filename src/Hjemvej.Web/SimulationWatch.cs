using Hjemvej.Casework.Simulation;

namespace Hjemvej.Web;

/// <summary>Works off the laboratory's runs in the background, one at a time: at once when one is ordered here, soon when another process took the order.</summary>
internal sealed partial class SimulationWatch(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<SimulationWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _signal = new(0, 1);

    /// <summary>A run was ordered.</summary>
    public void Wake()
    {
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already woken.
        }
    }

    public override void Dispose()
    {
        _signal.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await RunNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, it must not end the watch, and with it the application.
                LogFailed(log, e);
            }

            await _signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SimulationJob>().RunNextAsync(ct);
    }

    [LoggerMessage(LogLevel.Warning, "The laboratory's runs could not be looked for; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}

internal static class SimulationWatchModule
{
    public static IServiceCollection AddSimulationWatch(this IServiceCollection services) => services
        .AddSingleton<SimulationWatch>()
        .AddHostedService(provider => provider.GetRequiredService<SimulationWatch>());
}
