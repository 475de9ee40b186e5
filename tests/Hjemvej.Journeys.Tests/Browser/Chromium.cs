using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>One browser for all journeys of a run; each visitor gets a context, with cookies, of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
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
    /// <param name="width">In CSS pixels: 1280 is a desk, 390 a telephone, 320 the narrowest that WCAG asks for.</param>
    public Task<IBrowserContext> OpenAsync(Uri address, int width = 1280, bool scripts = true) => _browser.NewContextAsync(new()
    {
        BaseURL = address.ToString(),
        Locale = "da-DK",
        TimezoneId = "Europe/Copenhagen",
        ViewportSize = new() { Width = width, Height = 900 },
        JavaScriptEnabled = scripts,
        // Axe is put into the page as a script, which our own content security policy rightly forbids.
        BypassCSP = true,
    });
}
