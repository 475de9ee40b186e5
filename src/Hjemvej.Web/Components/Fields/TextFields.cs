using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hjemvej.Web.Components.Fields;

/// <summary>One line of text: <c>&lt;text-field for="Input.Name" label="Navn" /&gt;</c>.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextField : Field
{
    public string Type { get; set; } = "text";

    /// <summary>Characters the field is wide: a CPR number, a postal code.</summary>
    public int? Width { get; set; }

    public string? Inputmode { get; set; }

    public string Autocomplete { get; set; } = "off";

    public int? Maxlength { get; set; }

    protected override IHtmlContent Control()
    {
        var input = Named("input", Width is { } width ? $"form-input input-char-{width}" : "form-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        input.Attributes["value"] = Value;
        input.Attributes["autocomplete"] = Autocomplete;
        if (Inputmode is not null)
        {
            input.Attributes["inputmode"] = Inputmode;
        }

        if (Maxlength is { } max)
        {
            input.Attributes["maxlength"] = $"{max}";
        }

        return input;
    }
}

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("text-area-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaField : Field
{
    public int Rows { get; set; } = 4;

    protected override IHtmlContent Control()
    {
        var area = Named("textarea", "form-input");
        area.Attributes["rows"] = $"{Rows}";
        // The newline that HTML swallows after the opening tag is given back.
        area.InnerHtml.AppendHtml("\n").Append(Value);
        return area;
    }
}

/// <summary>A date. The browser's own date picker; a typed 3-3-2026 is read as well.</summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateField : Field
{
    protected override IHtmlContent Control()
    {
        var input = Named("input", "form-input input-date");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "date";
        input.Attributes["value"] = Value;
        return input;
    }
}

/// <summary>A time of day.</summary>
[HtmlTargetElement("time-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeField : Field
{
    protected override IHtmlContent Control()
    {
        var input = Named("input", "form-input input-date");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "time";
        input.Attributes["value"] = Value;
        return input;
    }
}

/// <summary>A file to send along; the form must be multipart. A browser never fills it in again.</summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileField : Field
{
    /// <summary>The kinds of file that the browser offers first.</summary>
    public string? Accept { get; set; }

    protected override IHtmlContent Control()
    {
        var input = Named("input", "form-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "file";
        if (Accept is not null)
        {
            input.Attributes["accept"] = Accept;
        }

        return input;
    }
}

/// <summary>A whole number.</summary>
[HtmlTargetElement("number-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NumberField : Field
{
    protected override IHtmlContent Control()
    {
        var input = Named("input", "form-input input-char-5");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "numeric";
        input.Attributes["value"] = Value;
        input.Attributes["autocomplete"] = "off";
        return input;
    }
}

/// <summary>An amount in kroner, written 9.800,50.</summary>
[HtmlTargetElement("kroner-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KronerField : Field
{
    protected override IHtmlContent Control()
    {
        var input = Named("input", "form-input input-char-11");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "decimal";
        input.Attributes["value"] = Value;
        input.Attributes["autocomplete"] = "off";
        return new HtmlContentBuilder()
            .AppendHtml("<div class=\"form-input-wrapper form-input-wrapper--suffix\">")
            .AppendHtml(input)
            .AppendHtml("<div class=\"form-input-suffix\" aria-hidden=\"true\">kr.</div></div>");
    }
}

/// <summary>A choice from a list. Without items, the values of the property's enum with their Danish texts.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectField : Field
{
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The text of the empty choice; an empty text leaves it out.</summary>
    public string? Empty { get; set; } = "Vælg";

    protected override IHtmlContent Control()
    {
        var select = Named("select", "form-select");
        if (Empty is { Length: > 0 } empty)
        {
            select.InnerHtml.AppendHtml("<option value=\"\">").Append(empty).AppendHtml("</option>");
        }

        foreach (var item in Items ?? Choices.Of(For))
        {
            var option = new TagBuilder("option") { Attributes = { ["value"] = item.Value } };
            if (item.Value == Value)
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }
}
