using AngleSharp.Html.Dom;

namespace Hjemvej.App.Tests;

/// <summary>What a reader finds on a page.</summary>
public static class PageReading
{
    /// <summary>Everything under main, as one line.</summary>
    public static string Words(this IHtmlDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines of the error summary.</summary>
    public static IReadOnlyList<string> Errors(this IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".form-errors li").Select(e => e.TextContent.Trim())];

    /// <summary>Every line of the error summary that names a field leads to one that is there.</summary>
    public static bool ErrorsLeadToTheirFields(this IHtmlDocument page) =>
        page.QuerySelectorAll(".form-errors a").All(a => page.GetElementById(a.GetAttribute("href")![1..]) is not null);

    /// <summary>What stands in a field.</summary>
    public static string? ValueOf(this IHtmlDocument page, string name) => page.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>The antiforgery token of a page, which a forged form needs to get past the door.</summary>
    public static KeyValuePair<string, string> Token(this IHtmlDocument page) =>
        new("__RequestVerificationToken", ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value);
}
