using Hjemvej.Casework;
using Hjemvej.Casework.Amendments;
using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
using Hjemvej.Casework.Worklists;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web;

/// <summary>
/// Keeps this process at the standard in force: before each request, by one count in the database; and in the background, where a new
/// day and a new standard are carried into the worklists in batches, and the text of the standard's files is kept.
/// </summary>
internal sealed partial class StandardWatch(IServiceScopeFactory scopes, StandardInForce standard, IHostApplicationLifetime lifetime, ILogger<StandardWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _signal = new(0, 1);
    private (string Standard, DateOnly Day)? _carried;
    private bool _again;

    /// <summary>A value that another process has confirmed is in force from the next request on.</summary>
    public static async Task RefreshAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null || context.Request.Path.StartsWithSegments("/api"))
        {
            await context.RequestServices.GetRequiredService<CaseworkDb>()
                .RefreshAsync(context.RequestServices.GetRequiredService<StandardInForce>(), context.RequestAborted);
        }

        await next(context);
    }

    public override void Dispose()
    {
        standard.Changed -= Wake;
        _signal.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        standard.Changed += Wake;
        await lifetime.StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CarryAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The next round begins where this one stopped.
                LogFailed(log, e);
            }

            await _signal.WaitAsync(Pause, stoppingToken);
        }
    }

    /// <summary>Twice for each change: what a request projected with the standard it began under is found the second time.</summary>
    private async Task CarryAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        await db.RefreshAsync(standard, ct);
        var now = (standard.State.Fingerprint, scope.ServiceProvider.GetRequiredService<CivilClock>().Today);
        if (_carried == now && !_again)
        {
            return;
        }

        await db.KeepEditionAsync(standard.State, scope.ServiceProvider.GetRequiredService<JournalWriter>(), scope.ServiceProvider.GetRequiredService<CivilClock>().Now, ct);
        if (await scope.ServiceProvider.GetRequiredService<Reprojection>().RunAsync(ct) is > 0 and var cases)
        {
            LogCarried(log, cases);
        }

        (_again, _carried) = (_carried != now, now);
    }

    private void Wake(object? sender, EventArgs e)
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

    [LoggerMessage(LogLevel.Information, "A new day or standard: the worklists of {Cases} cases were made anew.")]
    private static partial void LogCarried(ILogger log, int cases);

    [LoggerMessage(LogLevel.Warning, "The new day or standard could not be carried into the worklists; it is tried again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
