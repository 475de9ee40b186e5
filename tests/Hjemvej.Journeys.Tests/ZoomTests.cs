using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests;

/// <summary>The main pages in a window of 320 pixels, and at 200 % zoom: nothing has to be scrolled sideways.</summary>
[Collection<DemoCollection>]
public sealed class ZoomTests(DemoSite site)
{
    [Theory]
    [InlineData("hanne", 320, 1)]
    [InlineData("hanne", 1280, 2)]
    [InlineData("peter", 1280, 2)]
    [InlineData("lone", 1280, 2)]
    public async Task The_menus_and_all_pages_of_a_case_fit_the_window(string persona, int width, float zoom)
    {
        await using var visitor = await site.VisitAsync(persona, width, zoom);
        await visitor.GoAsync("/sager?q=Andreas+Bech");
        await visitor.FollowAsync("Andreas Bech");
        var pages = await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('nav a[href^=\"/\"]')].map(a => a.getAttribute('href'))");

        foreach (var page in pages.Distinct())
        {
            await visitor.Page.GotoAsync(page);
            await visitor.FitsAsync();
        }

        Assert.True(pages.Length > 8, $"Only {pages.Length} pages were found.");
    }
}

/// <summary>The tests that look at the demo municipality share one: it takes a while to play its past.</summary>
[CollectionDefinition]
public sealed class DemoCollection : ICollectionFixture<DemoSite>;
