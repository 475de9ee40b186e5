using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>
/// What a person does at the screen, by the words they see: labels, buttons, links.
/// Every page they come to is checked for accessibility, with no rule left out.
/// </summary>
public sealed partial class Visitor : IAsyncDisposable
{
    private readonly HashSet<string> _checked = [];
    private readonly List<string> _blocked = [];
    private readonly string? _persona;
    private readonly bool _scripts;

    /// <param name="page">A window of their own.</param>
    /// <param name="persona">Who they sign in as, also again when the clock has moved on and the sign-in has run out; null is nobody.</param>
    /// <param name="scripts">Whether scripts run in their browser. Without them axe, which is one, cannot look.</param>
    public Visitor(IPage page, string? persona, bool scripts)
    {
        (Page, _persona, _scripts) = (page, persona, scripts);
        page.Console += (_, message) => Remember(message);
        page.Response += (_, response) => Status = response.Request.IsNavigationRequest && response.Frame == page.MainFrame ? response.Status : Status;
    }

    public IPage Page { get; }

    /// <summary>The status of the page they see.</summary>
    public int Status { get; private set; } = 200;

    /// <summary>What the pages' own security policy kept from running or being shown, since the window was opened.</summary>
    public IReadOnlyList<string> Blocked => _blocked;

    /// <summary>Path and query of where they are.</summary>
    public string At => new Uri(Page.Url).PathAndQuery;

    private ILocator Main => Page.Locator("main");

    private void Remember(IConsoleMessage message)
    {
        if (message.Type is "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
        {
            _blocked.Add($"{Page.Url}: {message.Text}");
        }
    }

    /// <summary>Opens an address, signing in first where that is asked for.</summary>
    public Task GoAsync(string path) => DoAsync(async () =>
    {
        await Page.GotoAsync(path);
        if (_persona is not null && At.StartsWith("/log-ind", StringComparison.Ordinal))
        {
            await Page.Locator($"button[name=persona][value={_persona}]").ClickAsync();
        }

        await ArriveAsync();
    });

    /// <summary>Fills in a field by the beginning of its label.</summary>
    /// <param name="label">The beginning of the label.</param>
    /// <param name="value">What is typed.</param>
    /// <param name="within">The beginning of the legend of the group that the field is in, where several have the same label.</param>
    public Task FillAsync(string label, string value, string? within = null) => DoAsync(() => Field(label, within).FillAsync(value));

    public Task FillAsync(string label, DateOnly day) => FillAsync(label, $"{day:yyyy-MM-dd}");

    /// <summary>Fills in every field of that label, from first to last; the last value goes for those that are left.</summary>
    public Task FillEachAsync(string label, params string[] values) => DoAsync(async () =>
    {
        var fields = await Main.GetByLabel(Begins(label)).AllAsync();
        for (var at = 0; at < fields.Count; at++)
        {
            await fields[at].FillAsync(values[Math.Min(at, values.Length - 1)]);
        }

        Assert.NotEmpty(fields);
    });

    /// <summary>Chooses in a list by its label.</summary>
    public Task SelectAsync(string label, string option) => DoAsync(() => Field(label, null).SelectOptionAsync(new SelectOptionValue { Label = option }));

    /// <summary>Chooses one answer of a question, or ticks one of its boxes.</summary>
    public Task ChooseAsync(string question, string answer, string? within = null) => DoAsync(() => CheckAsync(Answer(question, answer, within)));

    public Task TickAsync(string label, string? within = null) => DoAsync(() => CheckAsync(Field(label, within)));

    public Task PressAsync(string button) => DoAsync(async () =>
    {
        await ScrollToAsync(Button(button));
        await Button(button).ClickAsync();
        await ArriveAsync();
    });

    /// <summary>Follows a link of the page by the beginning of its text.</summary>
    public Task FollowAsync(string link) => DoAsync(async () =>
    {
        await Link(link).First.ClickAsync();
        await ArriveAsync();
    });

    /// <summary>Follows a link of the menus around the page.</summary>
    public Task TurnToAsync(string page) => DoAsync(async () =>
    {
        await Page.Locator("nav").GetByRole(AriaRole.Link, new() { Name = page, Exact = true }).First.ClickAsync();
        await ArriveAsync();
    });

    /// <summary>Axe finds nothing on the page as it is now.</summary>
    public async Task IsAccessibleAsync()
    {
        if (!_scripts)
        {
            return;
        }

        await Page.EvaluateAsync(Axe.Script);
        var violations = await Page.EvaluateAsync<string[]>(Axe.Run);
        Assert.True(violations.Length == 0, $"{At}: {string.Join("; ", violations)}");
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private static async Task CheckAsync(ILocator box)
    {
        // The design system draws the box itself, so the label is what a person presses.
        if (!await box.IsCheckedAsync())
        {
            await box.Page.Locator($"label[for=\"{await box.GetAttributeAsync("id")}\"]").ClickAsync();
        }

        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    /// <summary>A letter's frame is a process of its own, and takes the click that comes before the browser has drawn where it moved to.</summary>
    private async Task ScrollToAsync(ILocator button)
    {
        if (_scripts && await Page.Locator("iframe").CountAsync() > 0)
        {
            await button.ScrollIntoViewIfNeededAsync();
            await Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 100)))");
        }
    }

    private static Regex Begins(string text) => new($"^\\s*{Regex.Escape(text)}");

    private ILocator Group(string? within) => within is null ? Main : Main.GetByRole(AriaRole.Group, new() { NameRegex = Begins(within) }).First;

    private ILocator Field(string label, string? within) => Group(within).GetByLabel(Begins(label)).First;

    private ILocator Answer(string question, string answer, string? within) =>
        Group(within).GetByRole(AriaRole.Group, new() { NameRegex = Begins(question) }).Last.GetByLabel(Begins(answer)).First;

    private ILocator Button(string text) => Main.GetByRole(AriaRole.Button, new() { Name = text, Exact = true }).First;

    private ILocator Link(string text) => Main.GetByRole(AriaRole.Link, new() { NameRegex = Begins(text) });

    private async Task ArriveAsync()
    {
        await Page.ArriveAsync();
        Assert.True(Status < 500, $"{At} answers {Status}.");
        var shape = Key().Replace(new Uri(Page.Url).AbsolutePath, "*");
        var faults = await Page.Locator(".alert-error, .form-error-message").CountAsync() > 0;
        if (_checked.Add($"{shape}{faults}"))
        {
            await IsAccessibleAsync();
        }
    }

    [GeneratedRegex("[0-9a-f-]{36}|[0-9]+")]
    private static partial Regex Key();
}
