using Hjemvej.Casework.Storage;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hjemvej.Web.Components.Fields;

/// <summary>What is wrong, first on the page, each line linked to its field: <c>&lt;form-errors /&gt;</c>.</summary>
[HtmlTargetElement("form-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormErrors : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The form that was sent had something to fill in: more than what the page itself had put there.</summary>
    private bool HasFields => ViewContext.HttpContext.Request is { HasFormContentType: true, Form: var form } && form.Keys.Any(key => !IsThePages(key));

    /// <summary>The page's own: the token, what was seen or checked, and which row a button of a list belongs to.</summary>
    private static bool IsThePages(string key) =>
        key[(key.LastIndexOf('.') + 1)..] is var name
        && (name.StartsWith("__", StringComparison.Ordinal) || name.StartsWith("Seen", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Checked", StringComparison.Ordinal)
            || name is "CaseVersion" or "NotesReadAt" or "SentChannel" or "up" || (name == key && name.EndsWith("Id", StringComparison.Ordinal)));

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState.Where(e => e.Value!.Errors.Count > 0)
            .OrderBy(e => FieldOrder.Of(ViewContext.ViewData.ModelMetadata, e.Key), StringComparer.Ordinal)
            .SelectMany(e => e.Value!.Errors.Select(error => (Field: e.Key, Text: HasFields ? error.ErrorMessage : error.ErrorMessage.Replace(Saving.WrittenStays, Saving.NothingWritten, StringComparison.Ordinal)))).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alert alert-error form-errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.AppendHtml("<div class=\"alert-body\"><h2 class=\"alert-heading\">").Append(errors.Count == 1 ? "Der er noget, der skal rettes" : $"Der er {errors.Count} ting, der skal rettes").AppendHtml("</h2><ul class=\"nobullet-list\">");
        foreach (var (field, text) in errors)
        {
            output.Content.AppendHtml("<li>");
            if (field.Length > 0)
            {
                output.Content.AppendHtml($"<a class=\"function-link\" href=\"#{FieldId.Of(field)}\">").Append(text).AppendHtml("</a>");
            }
            else
            {
                output.Content.Append(text);
            }

            output.Content.AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul></div>");
    }
}
