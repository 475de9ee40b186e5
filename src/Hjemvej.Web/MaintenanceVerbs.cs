using Hjemvej.Casework;
using Hjemvej.Casework.Demo;

namespace Hjemvej.Web;

/// <summary>What an operator runs instead of the site: <c>migrate</c>, <c>seed</c>.</summary>
internal static class MaintenanceVerbs
{
    /// <returns>True when a verb was run and the site should not start.</returns>
    public static async Task<bool> RunAsync(WebApplication app, string[] args)
    {
        switch (args.FirstOrDefault(a => !a.StartsWith('-')))
        {
            case "migrate":
                await StartFaults.ToldAsync(() => MigrateAsync(app));
                return true;
            case "seed":
                await StartFaults.ToldAsync(() => SeedAsync(app));
                return true;
            default:
                return false;
        }
    }

    private static async Task SeedAsync(WebApplication app)
    {
        await MigrateAsync(app);
        if (!await DemoMunicipality.SeedAsync(app.Services, CancellationToken.None))
        {
            await Console.Error.WriteLineAsync("hjemvej: the database is not empty, so the demo municipality was not loaded.");
            Environment.ExitCode = 1;
        }
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Database.MigrateAsync(scope.ServiceProvider.GetRequiredService<CaseworkDb>());
    }
}
