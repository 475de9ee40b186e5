using Hjemvej.Casework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Hjemvej.Persistence.Sqlite;

/// <summary>What <c>dotnet ef migrations add</c> asks for the model on SQLite; no database is opened.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<CaseworkDb>
{
    public CaseworkDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<CaseworkDb>()
        .UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsAssembly(typeof(DesignTime).Assembly.GetName().Name))
        .UseSnakeCaseNamingConvention()
        .Options);
}
