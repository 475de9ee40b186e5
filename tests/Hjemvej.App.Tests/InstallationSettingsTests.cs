using Hjemvej.Casework.Standards;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests;

public sealed class InstallationSettingsTests
{
    [Fact]
    public void Outside_the_demo_a_half_set_installation_names_all_that_is_missing_and_does_not_start()
    {
        using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Hjemvej:Demo", "false").UseSetting("Casework:Provider", "sqlite").UseSetting("Hjemvej:Department", " "));

        var refusal = Assert.Throws<InvalidOperationException>(() => app.Services);

        Assert.Contains("Missing: ConnectionStrings__Casework (the database); Hjemvej__Standard (the file of the municipality's quality standard); Hjemvej__Department", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Casework__Provider", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_come_from_the_municipality_of_the_standard()
    {
        await using var app = new HjemvejFactory { StandardFile = Checkout.File("standards/gentofte/gentofte-107.json") };

        Assert.Equal("Gentofte Kommune", app.Services.GetRequiredService<Sender>().Municipality);
    }
}
