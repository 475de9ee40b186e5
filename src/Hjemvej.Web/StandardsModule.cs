using Hjemvej.Casework.Demo;
using Hjemvej.Casework.Standards;
using Hjemvej.Rules.Standards;
using Hjemvej.Web.Access;

namespace Hjemvej.Web;

/// <summary>Which standard the installation works by, and who it is.</summary>
internal static class StandardsModule
{
    /// <summary>Invented: no Danish subscriber's number begins with 00.</summary>
    private const string DemoPhone = "00 12 34 56";

    public static IServiceCollection AddStandards(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(provider => new Sender(
            configuration["Hjemvej:Municipality"] ?? provider.GetRequiredService<StandardInForce>().Current.Municipality,
            configuration["Hjemvej:Department"] ?? "Myndighed, Handicap og Socialpsykiatri",
            configuration["Hjemvej:Phone"] ?? (DemoMode.From(configuration).On ? DemoPhone : null),
            configuration["Hjemvej:DataProtection"]));
        services.AddSingleton(FilesOf(configuration, environment));
        services.AddSingleton(new ShippedStandards(Path.GetDirectoryName(Find("standards/standard.schema.json", environment))!));
        services.AddSingleton<StandardInForce>();
        services.AddHostedService<StandardWatch>();
        return services;
    }

    /// <summary>An empty setting means none. The demo's own amounts belong to the standard that the demo is written for, and to no other municipality's.</summary>
    private static StandardFiles FilesOf(IConfiguration configuration, IHostEnvironment environment)
    {
        var file = configuration["Hjemvej:Standard"] is { Length: > 0 } standard ? standard : Find("standards/vejen/vejen-107.json", environment);
        var settings = Find($"standards/{StandardSettings.FileName}", environment);
        return configuration["Hjemvej:StandardSupplement"] switch
        {
            { Length: > 0 } supplement => new(file, settings, supplement),
            null when DemoMode.From(configuration).On => new(file, settings, Find("demo/supplement.json", environment), DemoMunicipality.WrittenFor),
            _ => new(file, settings, null),
        };
    }

    /// <summary>Beside the program where it is installed, else upwards from the content root in a checkout: the file an operator edits.</summary>
    private static string Find(string file, IHostEnvironment environment)
    {
        for (var folder = new DirectoryInfo(environment.ContentRootPath); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return Path.Combine(folder.FullName, file);
            }
        }

        var installed = Path.Combine(AppContext.BaseDirectory, file);
        return File.Exists(installed) ? installed : throw new FileNotFoundException($"The standard's file {file} was not found.");
    }
}
