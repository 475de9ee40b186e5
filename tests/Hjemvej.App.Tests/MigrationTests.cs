using Microsoft.EntityFrameworkCore;

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
}
