using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>Hands on a keyboard and nothing else. Wherever the focus goes, it must be seen.</summary>
public sealed class Keyboard(IPage page)
{
    /// <summary>No page has so many stops.</summary>
    private const int MostStops = 120;

    /// <summary>What has the focus, by the words that go with it, and whether a frame is drawn around it or around the box that stands for it.</summary>
    private const string Focus = """
        () => {
          const element = document.activeElement;
          const label = element.labels?.[0];
          const framed = (e, part) => {
            const style = e && getComputedStyle(e, part);
            return !!style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
          };
          const { top, bottom, width, height } = element.getBoundingClientRect();
          const drawn = (width > 0 && height > 0 && framed(element)) || framed(label, '::before');
          const words = (label ?? element).innerText?.trim() || element.getAttribute('aria-label') || '';
          return [element.tagName, words, drawn && bottom > 0 && top < innerHeight ? 'seen' : ''];
        }
        """;

    /// <summary>Moves on with the tabulator until the focus is on what begins so.</summary>
    public async Task TabToAsync(string words)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (tag, text, seen) = await FocusAsync();
            Assert.True(seen || tag == "BODY", $"At {page.Url} the focus is on {tag} »{text}«, and it cannot be seen.");
            if (text.StartsWith(words, StringComparison.Ordinal) && tag != "BODY")
            {
                return;
            }
        }

        Assert.Fail($"The tabulator never comes to »{words}« at {page.Url}.");
    }

    /// <summary>Presses a key that changes something on the page.</summary>
    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Presses a key that leads to another page, and waits until it is there.</summary>
    public async Task GoAsync(string key)
    {
        // The mark is gone with the page it was put on.
        await page.EvaluateAsync("document.body.dataset.before = ''");
        await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("body:not([data-before]) main")).ToBeVisibleAsync();
        await page.ArriveAsync();
    }

    /// <summary>Writes in a field, over what stands there.</summary>
    public async Task TypeAsync(string text)
    {
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>The id of what has the focus, else its classes.</summary>
    public Task<string> FocusedAsync() => page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.className");

    public async Task<(string Tag, string Text, bool Seen)> FocusAsync() =>
        await page.EvaluateAsync<string[]>(Focus) is [var tag, var text, var seen] ? (tag, text, seen.Length > 0) : throw new InvalidOperationException("The script answers with three.");
}
