using AngleSharp.Html.Dom;

namespace Hjemvej.App.Tests.Applications;

/// <summary>How pages of the application are filled in and read.</summary>
internal static class ApplicationPagesSteps
{
    /// <summary>A form that lacks nothing, for a citizen of this CPR number.</summary>
    public static List<(string Name, string? Value)> Registration(string cpr, string name = "Karen Toft") =>
    [
        ("Input.Cpr", cpr), ("Input.Name", name), ("Input.Address", "Birkevej 4"), ("Input.PostalCode", "6600"), ("Input.City", "Vejen"),
        ("Input.ReceivedOn", "2-3-2026"), ("Input.From", "Relative"), ("Input.FromName", "Mor"), ("Input.Reason", "Jeg kan ikke overskue hverdagen."),
        ("Input.Urgent", "false"), ("Input.Agreement", "Agrees"), ("Input.Consent", "true"),
    ];

    /// <summary>Answers put in the place of those of the same name.</summary>
    public static List<(string Name, string? Value)> With(this List<(string Name, string? Value)> answers, params (string Name, string? Value)[] other) =>
        [.. answers.Where(a => other.All(o => o.Name != a.Name)), .. other];

    /// <summary>What stands in the error summary.</summary>
    public static string ErrorText(this IHtmlDocument page) => page.QuerySelector(".form-errors")?.TextContent ?? "";

    public static string MainText(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    /// <summary>The value of a field as the page shows it.</summary>
    public static string? Field(this IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement { Type: "radio" } => page.QuerySelector<IHtmlInputElement>($"[name='{name}'][checked]")?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value.Trim(),
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    private static T? QuerySelector<T>(this IHtmlDocument page, string selector)
        where T : class => page.QuerySelector(selector) as T;
}
