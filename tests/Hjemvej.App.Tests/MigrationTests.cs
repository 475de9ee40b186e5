using Hjemvej.Casework;
using Hjemvej.Persistence.Sqlite.Compiled;
using Hjemvej.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hjemvej.App.Tests;

public sealed class MigrationTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    [Fact]
    public async Task The_migrations_make_the_database_that_the_model_describes() =>
        Assert.False(await app.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));

    [Fact]
    public async Task Every_migration_has_run_when_the_product_has_started()
    {
        Assert.NotEmpty(await app.ReadAsync(db => db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken)));
        Assert.Empty(await app.ReadAsync(db => db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_database_of_another_version_is_told_of_and_left_alone()
    {
        using var other = new HjemvejFactory();
        var later = new HistoryRow("29990101000000_Later", "10.0.0");

        var told = await Assert.ThrowsAsync<InvalidDataException>(() => other.ReadAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync(db.GetService<IHistoryRepository>().GetInsertScript(later), TestContext.Current.CancellationToken);
            await Database.MigrateAsync(db);
            return 0;
        }));

        Assert.Contains(later.MigrationId, told.Message, StringComparison.Ordinal);
    }

    /// <summary>Made ahead so that a start need not make it; who changes the model makes it anew (docs/adr/0003).</summary>
    [Fact]
    public void The_compiled_model_is_the_one_the_code_describes()
    {
        using var described = new CaseworkDb(OnSqlite().Options);
        using var compiled = new CaseworkDb(OnSqlite().UseModel(CaseworkDbModel.Instance).Options);

        Assert.Equal(Written(described.Model), Written(compiled.Model));
    }

    private static DbContextOptionsBuilder<CaseworkDb> OnSqlite() => new DbContextOptionsBuilder<CaseworkDb>().UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention();

    private static string Written(IModel model) =>
        model.ToDebugString(MetadataDebugStringOptions.LongDefault) + model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault);
}
