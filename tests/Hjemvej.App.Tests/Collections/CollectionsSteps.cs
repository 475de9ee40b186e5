using AngleSharp.Html.Dom;

namespace Hjemvej.App.Tests.Collections;

/// <summary>Steps of the collection's stage.</summary>
public static class CollectionsSteps
{
    /// <summary>The name of the field that asks why the month is corrected for a citizen.</summary>
    public static string ReasonField(this IHtmlDocument page, string name = "") =>
        page.QuerySelectorAll("main label").Where(l => l.TextContent.StartsWith($"Hvorfor rettes måneden for {name}", StringComparison.Ordinal))
            .Select(l => page.GetElementById(l.GetAttribute("for")!)!.GetAttribute("name")!).Single();
}
