using System.Text.RegularExpressions;
using Hjemvej.Casework.Access;
using Hjemvej.Casework.Standards;
using Hjemvej.Casework.Time;
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

/// <summary>Where a deadline stands, in words and colour: <c>&lt;deadline-tag due="…" status="…" /&gt;</c>. Near is what the standard says it is.</summary>
[HtmlTargetElement("deadline-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DeadlineTag(CivilClock clock, StandardInForce standard) : TagHelper
{
    public required DateOnly Due { get; set; }

    /// <summary>Open or overdue follow from the dates when it is left out.</summary>
    public DeadlineStatus? Status { get; set; }

    /// <summary>The citizen's own (klagefristen): when it has passed unused nobody is late.</summary>
    public bool Citizens { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var left = Due.DayNumber - clock.Today.DayNumber;
        var (kind, text) = (Status ?? (left < 0 ? DeadlineStatus.Overdue : DeadlineStatus.Open)) switch
        {
            DeadlineStatus.Met => ("badge-success", "Overholdt"),
            DeadlineStatus.Missed when Citizens => ("badge-info", "Kom efter fristen"),
            DeadlineStatus.Overdue when Citizens => ("badge-info", "Udløbet"),
            DeadlineStatus.Missed => ("badge-warning", "Overskredet"),
            DeadlineStatus.Overdue => ("badge-error", $"{Danish.Count(-left, "dag", "dage")} over fristen"),
            _ when left == 0 => ("badge-warning", "I dag"),
            _ when left <= standard.Current.NearDeadlineDays.On(clock.Today).Value => ("badge-warning", $"{Danish.Count(left, "dag", "dage")} tilbage"),
            _ => ("badge-info", $"{Danish.Count(left, "dag", "dage")} tilbage"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"badge {kind}");
        output.Content.SetContent(text);
    }
}

/// <summary>
/// Gates, each open or shut with its reasons, its working, and on a page of a case the way to where it is opened: <c>&lt;gate-list gates="…" /&gt;</c>.
/// Shut ones stand first; many open ones are folded, so that what is missing, and what comes after, is on the first screen.
/// </summary>
[HtmlTargetElement("gate-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class GateList(Actor actor) : TagHelper
{
    private const int ShownOpen = 3;

    public required IEnumerable<Gate> Gates { get; set; }

    /// <summary>False where the list is folded already.</summary>
    public bool Fold { get; set; } = true;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var gates = Gates.ToLookup(g => g.IsOpen);
        output.TagName = null;
        if (!Fold || gates[true].Count() <= ShownOpen)
        {
            Add([.. gates[false], .. gates[true]], output.Content);
            return;
        }

        Add([.. gates[false]], output.Content);
        output.Content.AppendHtml("<details class=\"gates-kept\"><summary>").Append($"{gates[true].Count()} krav er opfyldt").AppendHtml("</summary>");
        Add([.. gates[true]], output.Content);
        output.Content.AppendHtml("</details>");
    }

    private void Add(IReadOnlyList<Gate> gates, TagHelperContent content)
    {
        if (gates.Count == 0)
        {
            return;
        }

        content.AppendHtml("<ul class=\"gates\">");
        foreach (var gate in gates)
        {
            Add(gate, content);
        }

        content.AppendHtml("</ul>");
    }

    private void Add(Gate gate, TagHelperContent content)
    {
        content.AppendHtml($"<li class=\"gate {(gate.IsOpen ? "gate-open" : "gate-shut")}\"><div class=\"gate-head\"><span class=\"gate-mark\" aria-hidden=\"true\">{(gate.IsOpen ? "✓" : "✕")}</span>{(gate.IsOpen ? "<span class=\"sr-only\">Opfyldt: </span>" : "<span>Mangler:</span>")} <strong>")
            .Append(gate.Title).AppendHtml("</strong></div>");
        if (!gate.IsOpen)
        {
            content.AppendHtml("<ul class=\"gate-reasons\">");
            foreach (var reason in gate.Reasons)
            {
                content.AppendHtml("<li>").Append(reason).AppendHtml("</li>");
            }

            content.AppendHtml("</ul>");
            AddRemedy(gate, content);
        }

        content.AppendHtml("<details class=\"why\"><summary>Hvorfor?<span class=\"sr-only\"> ").Append(gate.Title).AppendHtml("</span></summary>")
            .AppendHtml(Working.Of(gate.Steps, gate.Sources)).AppendHtml("</details></li>");
    }

    /// <summary>No link on the page it would lead to, nor outside a case.</summary>
    private void AddRemedy(Gate gate, TagHelperContent content)
    {
        var path = ViewContext.HttpContext.Request.Path.Value ?? "";
        if (OfCase().Match(path) is not { Success: true } root || GateRemedies.Of(gate.Id, actor.Role) is not { } remedy)
        {
            return;
        }

        var url = $"{root.Value}/{remedy.Page}";
        if (path != url && !path.StartsWith(url + "/", StringComparison.Ordinal))
        {
            content.AppendHtml($"<p class=\"gate-mend\"><a href=\"{url}\">").Append($"Gå til {remedy.Text}").AppendHtml("</a></p>");
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
