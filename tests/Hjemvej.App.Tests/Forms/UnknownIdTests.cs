using System.Text.RegularExpressions;
using Hjemvej.App.Tests.ActionPlans;
using Hjemvej.App.Tests.Applications;
using Hjemvej.App.Tests.Stays;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hjemvej.App.Tests.Forms;

/// <summary>An address that was kept, guessed or forged names something that is not there: the answer says so, and nothing breaks.</summary>
public sealed partial class UnknownIdTests(HjemvejFactory app) : IClassFixture<HjemvejFactory>
{
    [Theory]
    [InlineData("hanne")]
    [InlineData("birgit")]
    [InlineData("peter")]
    [InlineData("lone")]
    [InlineData("morten")]
    public async Task No_page_breaks_on_an_id_that_is_not_there(string persona)
    {
        var (@case, _) = await app.ResidentAsync(name: $"Kendt for {persona}");
        using var browser = await app.SignInAsync(persona);
        var token = (await browser.OpenAsync("/opgaver")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var faults = new List<string>();
        foreach (var route in Routes())
        {
            var path = Parameter().Replace(route.Replace("{number:int}", $"{@case.Number}", StringComparison.Ordinal), _ => $"{Guid.NewGuid()}");
            await browser.OpenAsync($"/{path}");
            NoteUnlessRefused(browser, $"GET {route}", path, faults);
            await browser.PostAsync($"/{path}", [new("__RequestVerificationToken", token), new("Reason", "Forsøg"), new("Input.Reason", "Forsøg"), new("SeenVersion", "1")]);
            NoteUnlessRefused(browser, $"POST {route}", path, faults);
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    /// <summary>Or led on to a page that is there, as from a consent that is taken back already.</summary>
    private static void NoteUnlessRefused(StaffBrowser browser, string what, string path, List<string> faults)
    {
        if ((int)browser.Status is not (404 or 403 or 400 or 405) && !((int)browser.Status is 200 && browser.At != $"/{path}"))
        {
            faults.Add($"{what} answers {(int)browser.Status} at {browser.At}");
        }
    }

    private IEnumerable<string> Routes() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern.RawText!)
        .Where(route => RequiredId().IsMatch(route)).Distinct();

    [GeneratedRegex(@"\{[^}?]+:guid\}")]
    private static partial Regex RequiredId();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
