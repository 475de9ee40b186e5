using Hjemvej.Rules.Explanations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hjemvej.Web.Components.Display;

/// <summary>Opens to the working and its sources, without script: <c>&lt;why steps="…" sources="…" /&gt;</c>.</summary>
[HtmlTargetElement("why", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Why : TagHelper
{
    public string Title { get; set; } = "Hvorfor?";

    /// <summary>What it explains, for those who hear the page: "fristen for afgørelsen".</summary>
    public string? About { get; set; }

    public required IReadOnlyList<Step> Steps { get; set; }

    public IReadOnlyList<SourceRef> Sources { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "why");
        output.Content.AppendHtml("<summary>").Append(Title);
        if (About is not null)
        {
            output.Content.AppendHtml(" <span class=\"sr-only\">").Append(About).AppendHtml("</span>");
        }

        output.Content.AppendHtml("</summary>").AppendHtml(Working.Of(Steps, Sources));
    }
}

/// <summary>A working that stands open: <c>&lt;working-list steps="…" sources="…" /&gt;</c>.</summary>
[HtmlTargetElement("working-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WorkingList : TagHelper
{
    public required IReadOnlyList<Step> Steps { get; set; }

    public IReadOnlyList<SourceRef> Sources { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Working.Of(Steps, Sources));
    }
}

/// <summary>A working as a list of lines, and the sources under it.</summary>
internal static class Working
{
    public static IHtmlContent Of(IReadOnlyList<Step> steps, IReadOnlyList<SourceRef> sources)
    {
        var content = new HtmlContentBuilder().AppendHtml("<div class=\"working\">");
        if (steps.Count > 0)
        {
            content.AppendHtml("<dl class=\"steps\">");
            foreach (var step in steps)
            {
                content.AppendHtml("<div><dt>").Append(step.Text);
                if (step.Source is { } source)
                {
                    content.AppendHtml(" <span class=\"step-source\">").Append(source.Label).AppendHtml("</span>");
                }

                content.AppendHtml("</dt><dd>").Append(step.Value ?? "").AppendHtml("</dd></div>");
            }

            content.AppendHtml("</dl>");
        }

        if (sources.Count > 0)
        {
            content.AppendHtml("<p class=\"sources\">Kilder: ");
            var between = "";
            foreach (var source in sources.DistinctBy(s => s.Label))
            {
                content.AppendHtml(between);
                content.AppendHtml(char.IsAsciiDigit(source.Id[0]) ? $"<a href=\"/kilder?krav={source.Id}#krav-{source.Id}\">" : "<span>")
                    .Append(source.Label).AppendHtml(char.IsAsciiDigit(source.Id[0]) ? "</a>" : "</span>");
                between = ", ";
            }

            content.AppendHtml("</p>");
        }

        return content.AppendHtml("</div>");
    }
}
