using Hjemvej.App.Tests;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>The real application on a real port, with a database of its own and a clock that the story moves.</summary>
public abstract class Site : IAsyncLifetime
{
    protected Site(bool seed)
    {
        App = new() { Seed = seed };
        App.UseKestrel(0);
    }

    public HjemvejFactory App { get; }

    public Chromium Chromium { get; } = new();

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App.StartServer();
        Address = new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Chromium.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody at a screen, signed in as a persona; nobody when null.</summary>
    public async Task<Visitor> VisitAsync(string? persona, int width = 1280, bool scripts = true)
    {
        var context = await Chromium.OpenAsync(Address, width, scripts);
        context.SetDefaultTimeout(15_000);
        var visitor = new Visitor(await context.NewPageAsync(), scripts);
        if (persona is not null)
        {
            await visitor.SignInAsync(persona);
        }

        return visitor;
    }
}

/// <summary>A municipality that begins with nothing: the stories write everything themselves.</summary>
public sealed class EmptySite() : Site(seed: false);

/// <summary>The demo municipality, as <c>./hjemvej start</c> shows it.</summary>
public sealed class DemoSite() : Site(seed: true);
