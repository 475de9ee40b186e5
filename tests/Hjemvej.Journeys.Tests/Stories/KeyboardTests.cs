using Hjemvej.App.Tests;
using Hjemvej.Journeys.Tests.Browser;
using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>Work without a mouse, without scripts, and at the width and size that WCAG asks for.</summary>
public sealed class KeyboardTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Fact]
    public async Task Urgency_is_assessed_by_keyboard_alone()
    {
        var @case = await site.App.RegisterAsync(name: "Line Dam");
        var hanne = await site.VisitAsync("hanne");
        await hanne.GoAsync($"/sager/{@case.Number}/ansoegning/akut");
        var keyboard = hanne.Page.Keyboard;

        // The first stop leads past the menu to the content.
        await keyboard.PressAsync("Tab");
        Assert.Equal("Gå til sidens indhold", await FocusedTextAsync(hanne));
        await keyboard.PressAsync("Enter");

        // Sent without a word: the summary takes the focus, and its first link leads to the field.
        await TabToAsync(hanne, "BUTTON");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(hanne.Page.Locator(".form-errors")).ToBeFocusedAsync();
        await TabToAsync(hanne, "A");
        await keyboard.PressAsync("Enter");
        Assert.Contains(await hanne.Page.EvaluateAsync<string>("document.activeElement.tagName"), new[] { "TEXTAREA", "INPUT" });
    }

    [Fact]
    public async Task An_application_is_registered_without_scripts()
    {
        await using var hanne = await site.VisitAsync("hanne", scripts: false);
        await hanne.Page.GotoAsync("/ansoegninger/ny");
        foreach (var (field, answer) in new[] { ("Input.Cpr", "140397-1008"), ("Input.Name", "Maja Krogh"), ("Input.ReceivedOn", $"{site.App.Today:yyyy-MM-dd}"), ("Input.Reason", "Jeg kan ikke bo alene.") })
        {
            await hanne.Page.Locator($"[name='{field}']").First.FillAsync(answer);
        }

        await hanne.Page.Locator("[name='Input.From']").SelectOptionAsync("Citizen");
        foreach (var (field, value) in new[] { ("Input.Urgent", "false"), ("Input.Agreement", "Agrees"), ("Input.Consent", "true") })
        {
            await hanne.Page.Locator($"[name='{field}'][value='{value}']").CheckAsync();
        }

        await hanne.Page.GetByRole(AriaRole.Button, new() { Name = "Registrér, og send kvittering" }).ClickAsync();

        Assert.Matches("^/sager/[0-9]+", hanne.At);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(640)]
    public async Task The_pages_of_a_case_fit_a_narrow_window_and_double_size(int width)
    {
        var @case = await site.App.RegisterAsync(name: "Signe Lauridsen");
        await using var hanne = await site.VisitAsync("hanne", width);
        foreach (var page in new[] { "", "/ansoegning", "/udredning", "/udredning/tema/egenomsorg", "/udvalg", "/afgoerelse", "/breve", "/historik" })
        {
            await hanne.GoAsync($"/sager/{@case.Number}{page}");
            await hanne.FitsAsync();
        }
    }

    private static Task<string> FocusedTextAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    /// <summary>Goes on with Tab until an element of a kind inside the content has the focus.</summary>
    private static async Task TabToAsync(Visitor visitor, string tag)
    {
        for (var i = 0; i < 60; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<bool>($"document.activeElement.tagName === '{tag}' && document.activeElement.closest('main') !== null"))
            {
                return;
            }
        }

        Assert.Fail($"No {tag} was reached by Tab at {visitor.At}.");
    }
}
