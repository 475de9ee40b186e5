using Hjemvej.Casework;

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
                await using (var scope = app.Services.CreateAsyncScope())
                {
                    await Database.MigrateAsync(scope.ServiceProvider.GetRequiredService<CaseworkDb>());
                }

                return true;
            default:
                return false;
        }
    }
}
