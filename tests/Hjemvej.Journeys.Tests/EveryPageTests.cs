using System.Text.RegularExpressions;
using Hjemvej.Journeys.Tests.Browser;

namespace Hjemvej.Journeys.Tests;

/// <summary>
/// Walks every link that a person of each role is shown in the demo municipality: no dead end, nothing axe objects to,
/// nothing wider than a window of 320 pixels.
/// </summary>
[Collection<DemoCollection>]
public sealed partial class EveryPageTests(DemoSite site)
{
    /// <summary>So many pages of the same kind are opened to look for links; the first is checked.</summary>
    private const int OfAKind = 2;

    [Theory]
    [InlineData("hanne")]
    [InlineData("birgit")]
    [InlineData("peter")]
    [InlineData("lone")]
    [InlineData("morten")]
    public async Task Every_page_that_a_link_leads_to_opens_is_accessible_and_fits_a_narrow_window(string persona)
    {
        await using var visitor = await site.VisitAsync(persona, width: 320);
        await visitor.GoAsync("/opgaver");
        var faults = new List<string>();
        var seen = new Dictionary<string, int>();
        var queued = new HashSet<string> { "/opgaver" };
        var toVisit = new Queue<(string Path, string From)>([("/opgaver", "start")]);
        while (toVisit.TryDequeue(out var next))
        {
            var kind = KindOf(next.Path);
            var times = seen[kind] = seen.GetValueOrDefault(kind) + 1;
            if (times > OfAKind)
            {
                continue;
            }

            var response = await visitor.Page.GotoAsync(next.Path);
            if (response?.Status is not 200)
            {
                faults.Add($"{next.Path} answers {response?.Status}; linked from {next.From}");
                continue;
            }

            if (response.Headers.TryGetValue("content-type", out var type) && !type.StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            if (times == 1)
            {
                faults.AddRange(await FaultsAsync(visitor));
            }

            foreach (var link in await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"))
            {
                var path = link.Split('#')[0];
                if (path.StartsWith('/') && !path.StartsWith("/api", StringComparison.Ordinal) && !Download().IsMatch(path) && queued.Add(path))
                {
                    toVisit.Enqueue((path, next.Path));
                }
            }
        }

        faults.AddRange(visitor.Blocked.Distinct());
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(seen.Count > 5, $"Only {seen.Count} kinds of pages were found.");
    }

    [Fact]
    public async Task The_description_of_the_API_can_be_read_under_the_sites_own_security_policy()
    {
        await using var visitor = await site.VisitAsync("hanne", width: 1280);
        await visitor.GoAsync("/opgaver");

        await visitor.Page.GotoAsync("/api");
        await visitor.Page.GetByText("/api/v1/cases").First.WaitForAsync();

        Assert.Empty(visitor.Blocked);
    }

    private static async Task<List<string>> FaultsAsync(Visitor visitor)
    {
        var faults = new List<string>();
        foreach (var check in new[] { visitor.IsAccessibleAsync, visitor.FitsAsync })
        {
            try
            {
                await check();
            }
            catch (Xunit.Sdk.XunitException e)
            {
                faults.Add(e.Message);
            }
        }

        return faults;
    }

    private static string KindOf(string path) => Key().Replace(path.Split('?')[0], "*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"\.(csv|xlsx|ics|pdf)(\?|$)|/hent(/|\?|$)")]
    private static partial Regex Download();
}
