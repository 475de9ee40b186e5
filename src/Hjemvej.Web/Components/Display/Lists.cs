using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Hjemvej.Web.Components.Display;

/// <summary>Facts with their labels: <c>&lt;summary-list&gt;&lt;summary-row label="Født"&gt;…&lt;/summary-row&gt;&lt;/summary-list&gt;</c>.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryList : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "summary-list");
    }
}

[HtmlTargetElement("summary-row", ParentTag = "summary-list")]
public sealed class SummaryRow : TagHelper
{
    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Content.AppendHtml("<dt>").Append(Label).AppendHtml("</dt><dd>");
        if (value.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<span class=\"muted\">Ikke oplyst</span>");
        }
        else
        {
            output.Content.AppendHtml(value);
        }

        output.Content.AppendHtml("</dd>");
    }
}

/// <summary>
/// A table that scrolls by itself on a narrow screen: <c>&lt;data-table caption="Sager"&gt;&lt;thead&gt;…</c>.
/// With <c>stacked</c>, each row becomes a card below 768 px; cells then carry <c>data-title</c>.
/// </summary>
[HtmlTargetElement("data-table")]
public sealed class DataTable : TagHelper
{
    public required string Caption { get; set; }

    public bool Stacked { get; set; }

    /// <summary>Shows the caption; otherwise only those who hear the page get it.</summary>
    public bool ShowCaption { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "table--responsive-scroll");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Content.AppendHtml($"<table class=\"table table--compact{(Stacked ? " stacked" : "")}\"><caption{(ShowCaption ? "" : " class=\"sr-only\"")}>").Append(Caption).AppendHtml("</caption>").AppendHtml(rows).AppendHtml("</table>");
    }
}

/// <summary>Pages of a list; keeps every other part of the query: <c>&lt;pager page="1" total="60" page-size="25" /&gt;</c>. The query key is <c>side</c>.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Pager : TagHelper
{
    public required int Page { get; set; }

    public required int Total { get; set; }

    public required int PageSize { get; set; }

    /// <summary>What is counted, in the plural: sager, opgaver.</summary>
    public string Of { get; set; } = "rækker";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        if (pages == 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Sider");
        output.Content.AppendHtml(Page > 1 ? $"<a class=\"button button-secondary\" rel=\"prev\" href=\"{Link(Page - 1)}\">Forrige</a>" : "")
            .AppendHtml($"<span>Side {Page} af {pages} ({Total} {Of})</span>")
            .AppendHtml(Page < pages ? $"<a class=\"button button-secondary\" rel=\"next\" href=\"{Link(Page + 1)}\">Næste</a>" : "");
    }

    private string Link(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(q => q.Key is not ("side" or "gemt")).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value)).Append(new("side", $"{page}"));
        return System.Net.WebUtility.HtmlEncode(QueryHelpers.AddQueryString(request.Path, query));
    }
}

/// <summary>Confirms what the last form saved, from the query's <c>gemt</c>; unknown codes show nothing.</summary>
[HtmlTargetElement("saved-notice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SavedNotice : TagHelper
{
    /// <summary>The page's own sentences by code, as <c>code=Sætning.|code=Sætning.</c>; <c>1</c> is always "Det er gemt.".</summary>
    public string? Texts { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var code = ViewContext.HttpContext.Request.Query["gemt"].ToString();
        var text = Texts?.Split('|').Select(t => t.Split('=', 2)).Where(t => t.Length == 2 && t[0].Trim() == code).Select(t => t[1].Trim()).FirstOrDefault()
            ?? (code is { Length: > 0 and < 40 } ? "Det er gemt." : null);
        if (text is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alert alert-success");
        output.Attributes.SetAttribute("role", "status");
        output.Content.AppendHtml("<div class=\"alert-body\"><p class=\"alert-text\">").Append(text).AppendHtml("</p></div>");
    }
}
