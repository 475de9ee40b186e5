using System.Text.RegularExpressions;
using Hjemvej.Casework.Access;
using Hjemvej.Rules.Explanations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hjemvej.Web.Components.Display;

/// <summary>A short status: <c>&lt;tag-label kind="warning"&gt;Akut&lt;/tag-label&gt;</c>. Kinds: neutral, info, success, warning, error.</summary>
[HtmlTargetElement("tag-label")]
public sealed class TagLabel : TagHelper
{
    public string Kind { get; set; } = "neutral";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Kind is "neutral" ? "badge" : $"badge badge-{Kind}");
    }
}

/// <summary>Where a deadline stands, in words and colour: <c>&lt;deadline-tag due="…" today="…" status="…" /&gt;</c>.</summary>
[HtmlTargetElement("deadline-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DeadlineTag : TagHelper
{
    public required DateOnly Due { get; set; }

    public required DateOnly Today { get; set; }

    /// <summary>Open or overdue follow from the dates when it is left out.</summary>
    public DeadlineStatus? Status { get; set; }

    /// <summary>The citizen's own (klagefristen): when it has passed unused nobody is late.</summary>
    public bool Citizens { get; set; }

    /// <summary>Days ahead that count as near.</summary>
    public int Near { get; set; } = 14;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var left = Due.DayNumber - Today.DayNumber;
        var (kind, text) = (Status ?? (left < 0 ? DeadlineStatus.Overdue : DeadlineStatus.Open)) switch
        {
            DeadlineStatus.Met => ("badge-success", "Overholdt"),
            DeadlineStatus.Missed when Citizens => ("badge-info", "Kom efter fristen"),
            DeadlineStatus.Overdue when Citizens => ("badge-info", "Udløbet"),
            DeadlineStatus.Missed => ("badge-warning", "Overskredet"),
            DeadlineStatus.Overdue => ("badge-error", $"{Danish.Count(-left, "dag", "dage")} over fristen"),
            _ when left == 0 => ("badge-warning", "I dag"),
            _ when left <= Near => ("badge-warning", $"{Danish.Count(left, "dag", "dage")} tilbage"),
            _ => ("badge-info", $"{Danish.Count(left, "dag", "dage")} tilbage"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"badge {kind}");
        output.Content.SetContent(text);
    }
}

/// <summary>Gates, each open or shut with its reasons, its working, and on a page of a case the way to where it is opened: <c>&lt;gate-list gates="…" /&gt;</c>.</summary>
[HtmlTargetElement("gate-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class GateList(Actor actor) : TagHelper
{
    public required IEnumerable<Gate> Gates { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gates");
        foreach (var gate in Gates)
        {
            output.Content.AppendHtml($"<li class=\"gate {(gate.IsOpen ? "gate-open" : "gate-shut")}\"><div class=\"gate-head\"><span class=\"gate-mark\" aria-hidden=\"true\">{(gate.IsOpen ? "✓" : "✕")}</span><span class=\"sr-only\">{(gate.IsOpen ? "Opfyldt: " : "Mangler: ")}</span><strong>")
                .Append(gate.Title).AppendHtml("</strong></div>");
            if (!gate.IsOpen)
            {
                output.Content.AppendHtml("<ul class=\"gate-reasons\">");
                foreach (var reason in gate.Reasons)
                {
                    output.Content.AppendHtml("<li>").Append(reason).AppendHtml("</li>");
                }

                output.Content.AppendHtml("</ul>");
                AddRemedy(gate, output);
            }

            output.Content.AppendHtml("<details class=\"why\"><summary>Hvorfor?<span class=\"sr-only\"> ").Append(gate.Title).AppendHtml("</span></summary>")
                .AppendHtml(Working.Of(gate.Steps, gate.Sources)).AppendHtml("</details></li>");
        }
    }

    /// <summary>No link on the page it would lead to, nor outside a case.</summary>
    private void AddRemedy(Gate gate, TagHelperOutput output)
    {
        var path = ViewContext.HttpContext.Request.Path.Value ?? "";
        if (OfCase().Match(path) is not { Success: true } root || GateRemedies.Of(gate.Id, actor.Role) is not { } remedy)
        {
            return;
        }

        var url = $"{root.Value}/{remedy.Page}";
        if (path != url && !path.StartsWith(url + "/", StringComparison.Ordinal))
        {
            output.Content.AppendHtml($"<p class=\"gate-mend\"><a href=\"{url}\">").Append($"Gå til {remedy.Text}").AppendHtml("</a></p>");
        }
    }

    [GeneratedRegex(@"^/sager/\d+")]
    private static partial Regex OfCase();
}

/// <summary>A message: <c>&lt;alert-box kind="warning" heading="…"&gt;…&lt;/alert-box&gt;</c>. Kinds: info, success, warning, error.</summary>
[HtmlTargetElement("alert-box")]
public sealed class AlertBox : TagHelper
{
    public string Kind { get; set; } = "info";

    public string? Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"alert alert-{Kind}");
        output.Content.AppendHtml("<div class=\"alert-body\">");
        if (Heading is not null)
        {
            output.Content.AppendHtml("<h2 class=\"alert-heading\">").Append(Heading).AppendHtml("</h2>");
        }

        output.Content.AppendHtml("<div class=\"alert-text\">").AppendHtml(body).AppendHtml("</div></div>");
    }
}

/// <summary>Nothing here, and what to do about it.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyState : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty-state");
    }
}
