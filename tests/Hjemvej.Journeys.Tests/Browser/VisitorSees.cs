using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>What a person may expect to see. When they do not, a picture of the page is kept.</summary>
public sealed partial class Visitor
{
    /// <summary>Whether the summary of faults stands before the form, links to fields that are there, and has the focus.</summary>
    private const string FaultOfSummary = """
        scripts => {
          const summary = document.querySelector('main .form-errors');
          const form = document.querySelector('main form[method=post]');
          if (form && !(summary.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING)) return 'it stands after the form';
          const lost = [...summary.querySelectorAll('a')].find(a => !document.getElementById(decodeURIComponent(a.hash.slice(1))));
          if (lost) return `no field ${lost.hash}`;
          return scripts && document.activeElement !== summary ? 'it has not the focus' : '';
        }
        """;

    public Task SeesAsync(params string[] texts) => DoAsync(async () =>
    {
        foreach (var text in texts)
        {
            await Assertions.Expect(Main).ToContainTextAsync(text);
        }
    });

    public Task DoesNotSeeAsync(string text) => DoAsync(() => Assertions.Expect(Main).Not.ToContainTextAsync(text));

    /// <summary>The strip at the top of a case's pages.</summary>
    public Task SeesInStripAsync(string text) => DoAsync(() => Assertions.Expect(Page.Locator(".case-strip")).ToContainTextAsync(text));

    /// <summary>Confirmed by the notice that follows a form.</summary>
    public Task IsToldAsync(string text) => DoAsync(() => Assertions.Expect(Main.GetByRole(AriaRole.Status).First).ToContainTextAsync(text));

    /// <summary>The form came back: what is wrong stands first, with the focus, each line linked to its field.</summary>
    public Task IsRefusedAsync(params string[] reasons) => DoAsync(async () =>
    {
        foreach (var reason in reasons)
        {
            await Assertions.Expect(Main.Locator(".form-errors")).ToContainTextAsync(reason);
        }

        var fault = await Page.EvaluateAsync<string>(FaultOfSummary, _scripts);
        Assert.True(fault.Length == 0, $"The summary of faults at {At}: {fault}.");
    });

    /// <summary>What was typed is still there.</summary>
    public Task KeepsAsync(string label, string value) => DoAsync(() => Assertions.Expect(Field(label, null)).ToHaveValueAsync(value));

    /// <summary>What was chosen is still chosen.</summary>
    public Task KeepsChoiceAsync(string question, string answer) => DoAsync(() => Assertions.Expect(Answer(question, answer, null)).ToBeCheckedAsync());

    public Task CannotPressAsync(string button) => DoAsync(() => Assertions.Expect(Button(button)).ToBeDisabledAsync());

    /// <summary>A gate is shut, says why, and cites the section it rests on.</summary>
    public Task IsStoppedAsync(string gate, string reason, string section) => DoAsync(async () =>
    {
        await Assertions.Expect(Gate(gate)).ToHaveClassAsync("gate gate-shut");
        await Assertions.Expect(Gate(gate)).ToContainTextAsync(reason);
        await Assertions.Expect(Gate(gate).Locator(".sources")).ToContainTextAsync($"Kvalitetsstandarden, afsnit {section}");
    });

    public Task MayPassAsync(string gate) => DoAsync(() => Assertions.Expect(Gate(gate)).ToHaveClassAsync("gate gate-open"));

    /// <summary>A task that begins so is on their list.</summary>
    public async Task HasTaskAsync(string title)
    {
        await GoAsync("/opgaver");
        await DoAsync(() => Assertions.Expect(Link(title).First).ToBeVisibleAsync());
    }

    public async Task HasNoTaskAsync(string title)
    {
        await GoAsync("/opgaver");
        await DoAsync(() => Assertions.Expect(Link(title)).ToHaveCountAsync(0));
    }

    /// <summary>Goes from their list to where the task is done.</summary>
    public async Task TakesAsync(string title)
    {
        await HasTaskAsync(title);
        await FollowAsync(title);
    }

    /// <summary>The text of the letter that the page shows.</summary>
    public async Task<string> ReadLetterAsync()
    {
        var frame = Page.Locator("iframe.letter");
        var html = await frame.GetAttributeAsync("srcdoc")
            ?? await (await Page.APIRequest.GetAsync(new Uri(new Uri(Page.Url), await frame.GetAttributeAsync("src")).ToString())).TextAsync();
        return string.Join(' ', new HtmlParser().ParseDocument(html).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public Task LetterSaysAsync(params string[] texts) => DoAsync(async () =>
    {
        var letter = await ReadLetterAsync();
        Assert.All(texts, text => Assert.Contains(text, letter, StringComparison.Ordinal));
    });

    /// <summary>Nothing is wider than the window.</summary>
    public async Task FitsAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{At} is wider than the window.");

    private ILocator Gate(string title) => Main.Locator("li.gate", new() { Has = Page.Locator("strong", new() { HasTextString = title }) }).First;

    private async Task DoAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch
        {
            await PictureAsync();
            throw;
        }
    }

    /// <summary>With the results of the test, and in a folder beside the tests.</summary>
    private async Task PictureAsync()
    {
        var name = $"{TestContext.Current.TestClass?.TestClassName.Split('.')[^1]}-{_persona ?? "nobody"}-{Guid.NewGuid().ToString("n")[..8]}";
        try
        {
            var picture = await Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{name}.png") });
            TestContext.Current.AddAttachment(name, picture, "image/png");
        }
        catch (PlaywrightException e)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"No picture could be taken: {e.Message}");
        }
    }
}
