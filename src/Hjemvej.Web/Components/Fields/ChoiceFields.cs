using System.Collections;
using Hjemvej.Rules.Explanations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hjemvej.Web.Components.Fields;

/// <summary>The values of an enum property, or of a list of them, with their Danish texts.</summary>
internal static class Choices
{
    public static IEnumerable<SelectListItem> Of(ModelExpression expression)
    {
        var type = expression.Metadata.ElementType ?? expression.Metadata.UnderlyingOrModelType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum
            ? Enum.GetValues(type).Cast<Enum>().Select(value => new SelectListItem(value.Danish(), value.ToString()))
            : throw new InvalidOperationException($"{expression.Name} is no enum: give the items.");
    }
}

/// <summary>A question with a few answers: fieldset, legend, and a control per answer.</summary>
public abstract class ChoiceField : Field
{
    /// <summary>The answers; without them, the values of the property's enum. A bool? gets Ja and Nej.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Answers side by side where there is room.</summary>
    public bool Inline { get; set; }

    protected abstract string Type { get; }

    protected override IHtmlContent Content()
    {
        var fieldset = new TagBuilder("fieldset");
        Describe(fieldset);
        fieldset.Attributes.Remove("aria-invalid");
        if (Inline)
        {
            fieldset.AddCssClass("choices-inline");
        }

        fieldset.InnerHtml.AppendHtml("<legend class=\"form-label\">").AppendHtml(LabelContent()).AppendHtml("</legend>");
        AppendHintAndError(fieldset.InnerHtml);
        fieldset.InnerHtml.AppendHtml(Control());
        return fieldset;
    }

    protected override IHtmlContent Control()
    {
        var content = new HtmlContentBuilder();
        var chosen = Chosen();
        var at = 0;
        foreach (var item in Items ?? DefaultItems())
        {
            // The first answer has the field's own id, so that the error summary's link lands on it.
            var id = at++ == 0 ? Id : $"{Id}-{at}";
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.AddCssClass($"form-{Type}");
            input.Attributes["type"] = Type;
            input.Attributes["id"] = id;
            input.Attributes["name"] = Name;
            input.Attributes["value"] = item.Value;
            if (chosen.Contains(item.Value, StringComparer.OrdinalIgnoreCase))
            {
                input.Attributes["checked"] = "checked";
            }

            content.AppendHtml($"<div class=\"form-group-{Type}\">").AppendHtml(input)
                .AppendHtml($"<label class=\"form-label\" for=\"{id}\">").Append(item.Text).AppendHtml("</label></div>");
        }

        return content;
    }

    private string[] Chosen() =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is { } raw
            ? raw as string[] ?? [raw.ToString() ?? ""]
            : For.Model is IEnumerable list and not string ? [.. list.Cast<object>().Select(Text)] : [Text(For.Model)];

    private IEnumerable<SelectListItem> DefaultItems() =>
        For.Metadata.UnderlyingOrModelType == typeof(bool) ? [new("Ja", "true"), new("Nej", "false")] : Choices.Of(For);
}

/// <summary>One answer of a few.</summary>
[HtmlTargetElement("radio-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadioField : ChoiceField
{
    protected override string Type => "radio";
}

/// <summary>Any number of answers of a few, into a list property.</summary>
[HtmlTargetElement("checkbox-list-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxListField : ChoiceField
{
    protected override string Type => "checkbox";
}

/// <summary>One box to tick, for a bool property.</summary>
[HtmlTargetElement("checkbox-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxField : Field
{
    protected override IHtmlContent Content()
    {
        var input = Named("input", "form-checkbox");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (Value.Split(',')[0] == "true")
        {
            input.Attributes["checked"] = "checked";
        }

        var content = new HtmlContentBuilder();
        if (Error is not null)
        {
            AppendHintAndError(content);
        }

        content.AppendHtml("<div class=\"form-group-checkbox\">").AppendHtml(input)
            .AppendHtml($"<label class=\"form-label\" for=\"{Id}\">").AppendHtml(LabelContent()).AppendHtml("</label>");
        if (Error is null)
        {
            AppendHintAndError(content);
        }

        return content.AppendHtml($"</div><input type=\"hidden\" name=\"{Name}\" value=\"false\" />");
    }

    protected override IHtmlContent Control() => HtmlString.Empty;
}
