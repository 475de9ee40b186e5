using Hjemvej.Journeys.Tests.Browser;
using Microsoft.Playwright;

namespace Hjemvej.Journeys.Tests.Stories;

/// <summary>A task from sign-in to receipt by keyboard alone, with a mistake on the way.</summary>
public sealed class KeyboardTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Fact]
    [Trait("Requirement", "2.5-1")]
    public async Task An_application_is_registered_without_a_mouse_and_the_focus_is_always_seen()
    {
        await using var visitor = await site.VisitAsync(persona: null);
        var keyboard = new Keyboard(visitor.Page);
        await visitor.GoAsync("/");

        await SkipToContentAsync(keyboard);
        await keyboard.TabToAsync("Hanne Holm");
        await keyboard.GoAsync("Enter");
        await keyboard.TabToAsync("Registrér en ansøgning");
        await keyboard.GoAsync("Enter");

        await keyboard.TabToAsync("CPR-nummer");
        await keyboard.TypeAsync("320307-4123");
        await keyboard.TabToAsync("Navn");
        await keyboard.TypeAsync("Sofie Dahl");
        await keyboard.GoAsync("Enter");
        await FollowFirstFaultAsync(keyboard, visitor);

        await keyboard.TypeAsync("110906-4135");
        await keyboard.TabToAsync("Henvendelsen kommer fra");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.TabToAsync("Hvad søger borgeren om, og hvorfor?");
        await keyboard.TypeAsync("Jeg kan ikke bo alene lige nu.");
        await keyboard.TabToAsync("Ja");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.TabToAsync("Borgeren er indforstået");
        await keyboard.PressAsync("Space");
        await keyboard.TabToAsync("Ja");
        await keyboard.PressAsync("Space");
        await keyboard.TabToAsync("Registrér, og send kvittering");
        await keyboard.GoAsync("Enter");

        await visitor.IsToldAsync("Ansøgningen er registreret");
        await visitor.SeesAsync("Sofie Dahl", "Ikke akut", "Borgeren selv", "mandag den 25. maj 2026");
        await keyboard.TabToAsync("Hvorfor?");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("main details.why[open]").First).ToBeVisibleAsync();
    }

    /// <summary>The first stop of every page leads past the menus.</summary>
    private static async Task SkipToContentAsync(Keyboard keyboard)
    {
        await keyboard.PressAsync("Tab");
        Assert.StartsWith("Gå til sidens indhold", (await keyboard.FocusAsync()).Text, StringComparison.Ordinal);
        await keyboard.PressAsync("Enter");
        Assert.Equal("main-content", await keyboard.FocusedAsync());
    }

    /// <summary>The focus waits on the summary of faults; its first link leads to the field, and nothing that was typed is lost.</summary>
    private static async Task FollowFirstFaultAsync(Keyboard keyboard, Visitor visitor)
    {
        Assert.Contains("form-errors", await keyboard.FocusedAsync(), StringComparison.Ordinal);
        await keyboard.PressAsync("Tab");
        Assert.StartsWith("Skriv CPR-nummeret med ti cifre.", (await keyboard.FocusAsync()).Text, StringComparison.Ordinal);
        await keyboard.PressAsync("Enter");
        Assert.Equal("Input_Cpr", await keyboard.FocusedAsync());
        await visitor.KeepsAsync("CPR-nummer", "320307-4123");
        await visitor.KeepsAsync("Navn", "Sofie Dahl");
    }
}
