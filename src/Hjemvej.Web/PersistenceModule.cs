using Hjemvej.Casework;
using Hjemvej.Casework.Storage;
using Hjemvej.Persistence.Sqlite.Compiled;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web;

/// <summary>Which database: SQLite without a word of configuration, PostgreSQL when its settings are there.</summary>
internal static class PersistenceModule
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration) =>
        services.AddCaseworkDb(Provider(configuration["Casework:Provider"] ?? "sqlite", configuration.GetConnectionString("Casework")));

    private static Action<DbContextOptionsBuilder> Provider(string provider, string? connection) => provider switch
    {
        "sqlite" => options => options
            .UseSqlite(connection ?? "Data Source=data/hjemvej.db", sqlite => sqlite.MigrationsAssembly("Hjemvej.Persistence.Sqlite"))
            .UseModel(CaseworkDbModel.Instance),
        "postgres" when !string.IsNullOrWhiteSpace(connection) => options => options.UseNpgsql(connection, postgres => postgres.MigrationsAssembly("Hjemvej.Persistence.Postgres")),
        "postgres" => throw new InvalidOperationException("Casework:Provider is 'postgres', but ConnectionStrings:Casework is missing."),
        _ => throw new InvalidOperationException($"Casework:Provider is '{provider}'. Known: sqlite, postgres."),
    };
}
