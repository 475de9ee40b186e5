using Hjemvej.Casework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Hjemvej.Persistence.Postgres;

/// <summary>What <c>dotnet ef migrations add</c> asks for the model on PostgreSQL; no database is opened.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<CaseworkDb>
{
    public CaseworkDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<CaseworkDb>()
        .UseNpgsql("Host=design", postgres => postgres.MigrationsAssembly(typeof(DesignTime).Assembly.GetName().Name))
        .UseSnakeCaseNamingConvention()
        .Options);
}
