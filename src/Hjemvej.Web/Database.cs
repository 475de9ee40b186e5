using Hjemvej.Casework;
using Hjemvej.Casework.Demo;
using Hjemvej.Casework.Standards;
using Hjemvej.Web.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Hjemvej.Web;

/// <summary>Getting the database ready: its folder, its tables, and in demo mode its citizens.</summary>
internal static class Database
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        // A standard that cannot be read is told of before anything else.
        _ = app.Services.GetRequiredService<StandardInForce>();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        if (app.Services.GetRequiredService<DemoMode>().On || db.Database.IsSqlite())
        {
            await MigrateAsync(db);
        }
        else if (await PendingAsync(db) is { Count: > 0 } pending)
        {
            // The site's own login need not own the tables.
            throw new InvalidOperationException($"The database lacks {pending.Count} migrations, the first is {pending[0]}. Run './hjemvej migrate' as the owner of the tables, and start again.");
        }

        if (app.Services.GetRequiredService<DemoMode>().On && app.Configuration.GetValue("Hjemvej:Seed", true))
        {
            await DemoMunicipality.SeedAsync(app.Services, CancellationToken.None);
        }
    }

    public static async Task MigrateAsync(CaseworkDb db)
    {
        if (db.Database.IsSqlite() && new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is { Length: > 0 } file
            && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && file != ":memory:")
        {
            Directory.CreateDirectory(folder);
        }

        // To migrate compares the whole model with its last snapshot, which a start where nothing is pending need not wait for.
        if ((await PendingAsync(db)).Count > 0)
        {
            await db.Database.MigrateAsync();
        }

        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal; pragma synchronous = normal;");
        }
    }

    private static async Task<List<string>> PendingAsync(CaseworkDb db)
    {
        var (known, applied) = (db.Database.GetMigrations().ToList(), (await db.Database.GetAppliedMigrationsAsync()).ToList());
        return applied.Except(known).FirstOrDefault() is { } unknown
            ? throw new InvalidDataException(
                $"the database is another version's: it has the migration {unknown}, which this program does not know. Run the version that made it; a demo is begun anew with './hjemvej start --fresh'.")
            : [.. known.Except(applied)];
    }
}
