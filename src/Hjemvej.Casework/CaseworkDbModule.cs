using Hjemvej.Casework.Journal;
using Hjemvej.Casework.Matching;
using Hjemvej.Casework.Worklists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Casework;

/// <summary>How the context is set up whatever the database: snake_case names, the waiting list told, the journal's guard.</summary>
public static class CaseworkDbModule
{
    /// <param name="services">The application's services.</param>
    /// <param name="useProvider">Chooses SQLite or PostgreSQL and its migrations.</param>
    public static IServiceCollection AddCaseworkDb(this IServiceCollection services, Action<DbContextOptionsBuilder> useProvider) => services
        .AddSingleton(new DatabaseChoice(useProvider))
        .AddDbContext<CaseworkDb>((provider, options) =>
        {
            useProvider(options);
            options.UseSnakeCaseNamingConvention();
            options.AddInterceptors(
                provider.GetRequiredService<GrantWatch>(), provider.GetRequiredService<WaitingListWatch>(), provider.GetRequiredService<JournalGuard>(), provider.GetRequiredService<WorkItemProjection>());
        });
}

/// <summary>Which database was chosen, for those who set up a context of their own: the demo's play.</summary>
internal sealed record DatabaseChoice(Action<DbContextOptionsBuilder> Use);
