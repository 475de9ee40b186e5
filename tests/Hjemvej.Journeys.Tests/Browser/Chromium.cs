using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>The browser of a site's visitors; each gets a context, with cookies, of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long something may take to appear, in milliseconds; a machine that builds meanwhile is slow.</summary>
    public const int Patience = 20_000;

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("HJEMVEJ_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>A visitor's window, as Danes have it set up.</summary>
    /// <param name="address">Where the site is.</param>
    /// <param name="width">In pixels: 1280 is a desk, 390 a telephone, 320 the narrowest that WCAG asks for.</param>
    /// <param name="zoom">The browser's zoom: at 2, a window of 1280 pixels has room for 640 and draws each at twice the size.</param>
    /// <param name="scripts">Whether scripts run.</param>
    public Task<IBrowserContext> OpenAsync(Uri address, int width, float zoom, bool scripts) => _browser.NewContextAsync(new()
    {
        BaseURL = address.ToString(),
        Locale = "da-DK",
        TimezoneId = "Europe/Copenhagen",
        ViewportSize = new() { Width = (int)(width / zoom), Height = (int)(900 / zoom) },
        DeviceScaleFactor = zoom,
        JavaScriptEnabled = scripts,
    });
}
