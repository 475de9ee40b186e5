using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>
/// What a person does at the screen, by the words they see: labels, buttons, links.
/// Every page they come to is checked for accessibility, with no rule left out.
/// </summary>
public sealed class Visitor(IPage page) : IAsyncDisposable
{
    private readonly HashSet<string> _checked = [];

    public IPage Page { get; } = page;

    /// <summary>Path and query of where they are.</summary>
    public string At => new Uri(Page.Url).PathAndQuery;

    private ILocator Main => Page.Locator("main");

    public async Task SignInAsync(string persona)
    {
        await Page.GotoAsync("/log-ind");
        await Page.Locator($"button[name=persona][value={persona}]").ClickAsync();
        await ArriveAsync();
    }

    public async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        await ArriveAsync();
        return response!;
    }

    /// <summary>Fills in a field by the beginning of its label.</summary>
    public Task FillAsync(string label, string value) => Field(label).FillAsync(value);

    /// <summary>Chooses in a list by its label.</summary>
    public Task SelectAsync(string label, string option) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Chooses one answer of a question, or ticks one of its boxes.</summary>
    public Task ChooseAsync(string question, string answer) =>
        Main.GetByRole(AriaRole.Group, new() { Name = question }).Last.GetByLabel(answer).First.CheckAsync();

    public Task TickAsync(string label) => Field(label).CheckAsync();

    public async Task PressAsync(string button)
    {
        await Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await ArriveAsync();
    }

    public async Task FollowAsync(string link)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await ArriveAsync();
    }

    public Task SeesAsync(string text) => Assertions.Expect(Main).ToContainTextAsync(text);

    public Task DoesNotSeeAsync(string text) => Assertions.Expect(Main).Not.ToContainTextAsync(text);

    public async Task<string> ReadAsync() => await Main.InnerTextAsync();

    /// <summary>Axe finds nothing on the page as it is now.</summary>
    public async Task IsAccessibleAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(
            result.Violations.Length == 0,
            $"{At}: {string.Join("; ", result.Violations.Select(v => $"{v.Id} ({v.Help}): {string.Join(" | ", v.Nodes.Select(n => n.Target))}"))}");
    }

    /// <summary>Nothing is wider than the window.</summary>
    public async Task FitsAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{At} is wider than the window.");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private ILocator Field(string label) => Main.GetByLabel(label).First;

    private async Task ArriveAsync()
    {
        await Page.WaitForLoadStateAsync();
        var shape = System.Text.RegularExpressions.Regex.Replace(new Uri(Page.Url).AbsolutePath, "[0-9a-f-]{36}|[0-9]+", "*");
        var faults = await Page.Locator(".alert-error, .form-error-message").CountAsync() > 0;
        if (_checked.Add($"{shape}{faults}"))
        {
            await IsAccessibleAsync();
        }
    }
}
