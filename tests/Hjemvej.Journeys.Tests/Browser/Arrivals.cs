using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Browser;

/// <summary>Waiting for a page to be whole.</summary>
internal static class Arrivals
{
    private const int Pause = 50;

    /// <summary>The page is asked itself: on a busy machine the browser's own event of it is at times missed.</summary>
    public static async Task ArriveAsync(this IPage page)
    {
        for (var waited = 0; ; waited += Pause)
        {
            try
            {
                if (await page.EvaluateAsync<string>("document.readyState") is "complete")
                {
                    return;
                }
            }
            catch (PlaywrightException) when (waited < Chromium.Patience && !page.IsClosed)
            {
                // It was just left for the next one.
            }

            if (waited >= Chromium.Patience)
            {
                throw new TimeoutException($"{page.Url} is not whole after {Chromium.Patience} ms.");
            }

            await page.WaitForTimeoutAsync(Pause);
        }
    }
}
