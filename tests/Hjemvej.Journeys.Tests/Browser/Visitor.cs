using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>
/// What a person does at the screen, by the words they see: labels, buttons, links.
/// Every page they come to is checked for accessibility, with no rule left out.
/// </summary>
/// <param name="scripts">Without them axe, which is one, cannot look.</param>
public sealed class Visitor(IPage page, bool scripts = true) : IAsyncDisposable
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

    /// <summary>Opens a form, answers its fields by their names in the form, and presses a button.</summary>
    /// <param name="answers">A text, a day as 2026-03-02, or the value of a choice; several boxes of one name are several answers.</param>
    public async Task AnswerAsync(string path, string button, params (string Field, string Answer)[] answers)
    {
        await GoAsync(path);
        await AnswerAsync(button, answers);
    }

    /// <summary>Answers the form on the page, and presses a button.</summary>
    public async Task AnswerAsync(string button, params (string Field, string Answer)[] answers)
    {
        await Page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
        foreach (var (field, answer) in answers)
        {
            await SetAsync(field, answer);
        }

        await PressAsync(button);
    }

    /// <summary>The error summary stands first, names what is wrong, and leads to fields that are there.</summary>
    public async Task IsToldOfErrorsAsync(params string[] texts)
    {
        var summary = Page.Locator(".form-errors");
        foreach (var text in texts)
        {
            await Assertions.Expect(summary).ToContainTextAsync(text);
        }

        foreach (var link in await summary.Locator("a").AllAsync())
        {
            Assert.Equal(1, await Page.Locator(await link.GetAttributeAsync("href") ?? "").CountAsync());
        }
    }

    /// <summary>What stands in a field.</summary>
    public Task<string> ValueAsync(string field) => Main.Locator($"[name='{field}']").First.InputValueAsync();

    private async Task SetAsync(string field, string answer)
    {
        var fields = Main.Locator($"[name='{field}']:not([type=hidden])");
        switch (await fields.First.GetAttributeAsync("type"), await fields.First.EvaluateAsync<string>("e => e.tagName"))
        {
            case ("radio" or "checkbox", _):
                await Main.Locator($"[name='{field}'][value='{answer}']:not([type=hidden])").CheckAsync();
                break;
            case (_, "SELECT"):
                await fields.First.SelectOptionAsync(new SelectOptionValue { Value = answer });
                break;
            default:
                await fields.First.FillAsync(answer);
                break;
        }
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
        if (!scripts)
        {
            return;
        }

        await Page.EvaluateAsync(Axe.Script);
        var violations = await Page.EvaluateAsync<string[]>(Axe.Run);
        Assert.True(violations.Length == 0, $"{At}: {string.Join("; ", violations)}");
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
