using Hjemvej.App.Tests;
using Hjemvej.Casework.Worklists;
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

        // Nothing a person does takes no time: what is done later is also later by the clock.
        App.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(10);
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

    /// <summary>Goes to the morning of a day, when the worklists have been carried over to it.</summary>
    public async Task MorningOfAsync(DateOnly day)
    {
        App.GoTo(day);
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Reprojection>().RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Somebody at a screen who works as a persona; nobody when null. They sign in when a page asks for it.</summary>
    /// <param name="persona">One of the demo's.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="zoom">The browser's zoom: 2 is 200 %.</param>
    /// <param name="scripts">Whether scripts run.</param>
    public async Task<Visitor> VisitAsync(string? persona, int width = 1280, float zoom = 1, bool scripts = true)
    {
        var context = await Chromium.OpenAsync(Address, width, zoom, scripts);
        context.SetDefaultTimeout(Chromium.Patience);
        return new(await context.NewPageAsync(), persona, scripts);
    }
}

/// <summary>A municipality that begins with nothing: the stories write everything themselves.</summary>
public sealed class EmptySite() : Site(seed: false);

/// <summary>The demo municipality, as <c>./hjemvej start</c> shows it.</summary>
public sealed class DemoSite() : Site(seed: true);
