using System.Globalization;
using System.Text.Encodings.Web;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hjemvej.Web.Components.Fields;

/// <summary>A form field: label, hint, error and control with ids that belong together, in the design system's markup.</summary>
public abstract class Field : TagHelper
{
    /// <summary>The property the field edits.</summary>
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    /// <summary>A line of help under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Says "(frivilligt)" after the label.</summary>
    public bool Optional { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>The id of the control, and what the error summary links to.</summary>
    protected string Id => FieldId.Of(Name);

    protected string? Error => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What the user typed, even when it could not be read; else the model's value as a Danish form shows it.</summary>
    protected string Value => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } attempted ? attempted : Text(For.Model);

    protected static string Text(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Ore ore => Danish.Amount(ore.Value),
        decimal number => Danish.TwoDecimals(number),
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "form-group" : "form-group form-error");
        output.Content.SetHtmlContent(Content());
    }

    /// <summary>Everything inside the group; a group of choices replaces it with a fieldset.</summary>
    protected virtual IHtmlContent Content()
    {
        var content = new HtmlContentBuilder();
        var label = new TagBuilder("label") { Attributes = { ["for"] = Id, ["class"] = "form-label" } };
        label.InnerHtml.AppendHtml(LabelContent());
        content.AppendHtml(label);
        AppendHintAndError(content);
        content.AppendHtml(Control());
        return content;
    }

    /// <summary>The control itself.</summary>
    protected abstract IHtmlContent Control();

    protected IHtmlContent LabelContent()
    {
        var content = new HtmlContentBuilder().Append(Label);
        return Optional ? content.AppendHtml(" <span class=\"weight-normal\">(frivilligt)</span>") : content;
    }

    protected void AppendHintAndError(IHtmlContentBuilder content)
    {
        if (Hint is { Length: > 0 } hint)
        {
            content.AppendHtml($"<span class=\"form-hint\" id=\"{Id}-hint\">").Append(hint).AppendHtml("</span>");
        }

        if (Error is { } error)
        {
            content.AppendHtml($"<span class=\"form-error-message\" id=\"{Id}-error\"><span class=\"sr-only\">Fejl: </span>").Append(error).AppendHtml("</span>");
        }
    }

    /// <summary>A control with name, id, and what a screen reader needs to find the hint and the error.</summary>
    protected TagBuilder Named(string tag, string cssClass)
    {
        var control = new TagBuilder(tag);
        control.AddCssClass(cssClass);
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        Describe(control);
        return control;
    }

    protected void Describe(TagBuilder control)
    {
        string[] described = [.. new[] { Hint is { Length: > 0 } ? $"{Id}-hint" : null, Error is null ? null : $"{Id}-error" }.OfType<string>()];
        if (described.Length > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', described);
        }

        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }
}

/// <summary>The id of the control of a form name: <c>Input.Themes[0].Note</c> becomes <c>Input_Themes_0__Note</c>.</summary>
internal static class FieldId
{
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
