using Hjemvej.Casework;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Time;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Hjemvej.App.Tests;

/// <summary>
/// The real application on a database of its own, at a day that the test decides.
/// SQLite, or PostgreSQL when HJEMVEJ_TEST_DATABASE is "postgres" and HJEMVEJ_TEST_POSTGRES says where the server is.
/// </summary>
public sealed class HjemvejFactory : WebApplicationFactory<Program>
{
    private readonly string _name = $"hjemvej_test_{Guid.NewGuid():n}";

    /// <summary>Monday 2 March 2026, 10:00 in Denmark, until the test moves it.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>True loads the demo municipality; tests begin with an empty one.</summary>
    public bool Seed { get; init; }

    /// <summary>Another file than Vejen's standard, for a test that changes it.</summary>
    public string? StandardFile { get; init; }

    /// <summary>Makes saves of a race meet.</summary>
    public SavesTogether Saves { get; } = new();

    public DateOnly Today => Services.GetRequiredService<CivilClock>().Today;

    public static string? PostgresServer => Environment.GetEnvironmentVariable("HJEMVEJ_TEST_DATABASE") == "postgres"
        ? Environment.GetEnvironmentVariable("HJEMVEJ_TEST_POSTGRES") ?? throw new InvalidOperationException("HJEMVEJ_TEST_POSTGRES is not set.")
        : null;

    /// <summary>Moves the clock to ten in the morning of a day.</summary>
    public void GoTo(DateOnly day) => Time.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));

    /// <summary>A browser signed in as one of the demo personas: hanne, jonas, birgit, peter, amina, lone, morten.</summary>
    public async Task<StaffBrowser> SignInAsync(string persona)
    {
        var browser = new StaffBrowser(CreateClient(new() { AllowAutoRedirect = true, HandleCookies = true }));
        await browser.SignInAsync(persona);
        return browser;
    }

    /// <summary>Runs use cases as somebody, as the pages do: one scope, one unit of work.</summary>
    public async Task<T> ActAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        ActorOverride.Current.Value = actor;
        try
        {
            return await act(scope.ServiceProvider);
        }
        finally
        {
            ActorOverride.Current.Value = null;
        }
    }

    /// <summary>Reads the database as it is now.</summary>
    public async Task<T> ReadAsync<T>(Func<CaseworkDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CaseworkDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Hjemvej:Demo", "true");
        builder.UseSetting("Hjemvej:Seed", Seed ? "true" : "false");
        if (StandardFile is not null)
        {
            builder.UseSetting("Hjemvej:Standard", StandardFile);
        }

        if (PostgresServer is { } server)
        {
            builder.UseSetting("Casework:Provider", "postgres");
            builder.UseSetting("ConnectionStrings:Casework", new NpgsqlConnectionStringBuilder(server) { Database = _name, MaxPoolSize = 8 }.ConnectionString);
        }
        else
        {
            builder.UseSetting("Casework:Provider", "sqlite");
            builder.UseSetting("ConnectionStrings:Casework", $"Data Source={SqliteFile}");
        }

        builder.ConfigureServices(services =>
        {
            // First of all, so that it waits before the product's own interceptors begin a transaction.
            var first = new ServiceCollection();
            first.ConfigureDbContext<CaseworkDb>(options => options.AddInterceptors(Saves));
            services.Insert(0, first.Single());
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            var web = services.Last(s => s.ServiceType == typeof(Actor));
            services.Replace(ServiceDescriptor.Scoped(provider => ActorOverride.Current.Value ?? (Actor)web.ImplementationFactory!(provider)));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (PostgresServer is { } server)
        {
            NpgsqlConnection.ClearAllPools();
            using var connection = new NpgsqlConnection(server);
            connection.Open();
            using var drop = new NpgsqlCommand($"drop database if exists \"{_name}\" with (force)", connection);
            drop.ExecuteNonQuery();
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in new[] { SqliteFile, $"{SqliteFile}-wal", $"{SqliteFile}-shm" })
            {
                File.Delete(file);
            }
        }
    }

    private string SqliteFile => Path.Combine(Path.GetTempPath(), $"{_name}.db");

    private static class ActorOverride
    {
        public static readonly AsyncLocal<Actor?> Current = new();
    }
}
