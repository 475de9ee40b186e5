using System.Globalization;
using System.Text;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Simulation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hjemvej.Web.Components.Display;

/// <summary>One line of a chart of two standards: bars of the values, and the values in words.</summary>
/// <param name="A">What the bar shows; null is no bar.</param>
/// <param name="Good">Whether the difference is good for the citizen; null is neither.</param>
internal sealed record ChartLine(string Label, decimal? A, decimal? B, string WordsA, string WordsB, string Difference, int? Winners, int? Losers, string? Url = null)
{
    public static ChartLine Of(string label, FigureKind kind, FigureSum sum, string? url = null) => new(
        label, Bar(kind, sum.SumA, sum.CasesA), Bar(kind, sum.SumB, sum.CasesB), Shown(kind.ShownA(sum), sum.CasesA, sum), Shown(kind.ShownB(sum), sum.CasesB, sum), kind.ShownDifference(sum), kind.Winners(sum), kind.Losers(sum), url);

    /// <summary>Where the two standards answer for different cases, each figure says for how many; the difference is of those they share.</summary>
    private static string Shown(string words, int cases, FigureSum sum) =>
        sum.CasesA == sum.CasesB || cases == 0 ? words : $"{words} i {Danish.Count(cases, "sag", "sager")}";

    private static decimal? Bar(FigureKind kind, long sum, int cases) => cases == 0 ? null : kind.PerCase ? (decimal)sum / cases : sum;
}

/// <summary>
/// Two standards side by side as a table whose bars are drawn on the server: <c>&lt;comparison-chart caption="…" heading="Alder" lines="…" /&gt;</c>.
/// The table is the chart's data too, so nothing is said by the picture alone.
/// </summary>
[HtmlTargetElement("comparison-chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ComparisonChart : TagHelper
{
    public required string Caption { get; set; }

    /// <summary>What the lines are: Alder, Botilbud.</summary>
    public required string Heading { get; set; }

    internal IReadOnlyList<ChartLine> Rows { get; private set; } = [];

    /// <summary>A list of chart lines.</summary>
    public required object Lines { get => Rows; set => Rows = (IReadOnlyList<ChartLine>)value; }

    /// <summary>Each line is measured by itself: for lines of different kinds.</summary>
    public bool Alone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var most = Rows.SelectMany(r => new[] { r.A, r.B }).Max() ?? 0;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "table--responsive-scroll");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        var content = output.Content;
        content.AppendHtml("<table class=\"table table--compact stacked chart-table\"><caption class=\"sr-only\">").Append(Caption).AppendHtml("</caption><thead><tr><th scope=\"col\">").Append(Heading)
            .AppendHtml("</th><th scope=\"col\">A og B</th><th scope=\"col\" class=\"amount\">Forskel</th><th scope=\"col\" class=\"amount\">Bedre for</th><th scope=\"col\" class=\"amount\">Dårligere for</th></tr></thead><tbody>");
        foreach (var row in Rows)
        {
            var scale = Alone ? Math.Max(row.A ?? 0, row.B ?? 0) : most;
            content.AppendHtml("<tr><th scope=\"row\">").AppendHtml(row.Url is null ? "" : $"<a href=\"{row.Url}\">").Append(row.Label).AppendHtml(row.Url is null ? "" : "</a>").AppendHtml("</th><td>");
            Bar(content, "A", row.A, scale, row.WordsA);
            Bar(content, "B", row.B, scale, row.WordsB);
            content.AppendHtml("</td><td class=\"amount\" data-title=\"Forskel\">").Append(row.Difference).AppendHtml("</td><td class=\"amount\" data-title=\"Bedre for\">").Append(Number(row.Winners))
                .AppendHtml("</td><td class=\"amount\" data-title=\"Dårligere for\">").Append(Number(row.Losers)).AppendHtml("</td></tr>");
        }

        content.AppendHtml("</tbody></table>");
    }

    private static void Bar(TagHelperContent content, string side, decimal? value, decimal scale, string words)
    {
        var width = value is > 0 && scale > 0 ? (100 * value.Value / scale).ToString("0.##", CultureInfo.InvariantCulture) : "0";
        content.AppendHtml($"<div class=\"bar bar-{side.ToLowerInvariant()}\"><strong>{side}</strong><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect width=\"{width}\" height=\"10\" /></svg><span>")
            .Append(words).AppendHtml("</span></div>");
    }

    private static string Number(int? count) => count is { } number ? Danish.Number(number) : "–";
}

/// <summary>Columns month by month for two standards: <c>&lt;month-chart caption="…" months="…" /&gt;</c>; the numbers stand in a table below it.</summary>
[HtmlTargetElement("month-chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MonthChart : TagHelper
{
    private const int Height = 180, Top = 20, Column = 20, Step = 56, Left = 16;

    public required string Caption { get; set; }

    public required IReadOnlyList<MonthCount> Months { get; set; }

    /// <summary>How many cases each standard answers for: one that answers for none has no columns, and is not shown as nothing.</summary>
    public required FigureSum Counted { get; set; }

    private bool HasA => Counted.CasesA > 0;

    private bool HasB => Counted.CasesB > 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var most = Math.Max(1, Months.Max(m => Math.Max(HasA ? m.A : 0, HasB ? m.B : 0)));
        var width = Left + (Step * Months.Count);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"month-chart\" width=\"{width}\" height=\"{Top + Height + 44}\" viewBox=\"0 0 {width} {Top + Height + 44}\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(Caption)}. Tallene står i tabellen under diagrammet.\">");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" y1=\"{Top + Height}\" x2=\"{width}\" y2=\"{Top + Height}\" />");
        for (var i = 0; i < Months.Count; i++)
        {
            var (month, x) = (Months[i], Left + (i * Step));
            Append(svg, "a", HasA ? month.A : 0, x, most);
            Append(svg, "b", HasB ? month.B : 0, x + Column + 2, most);
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"month\" x=\"{x + Column + 1}\" y=\"{Top + Height + 18}\">{Danish.Month(month.Month)[..3]}</text>");
            if (i == 0 || month.Month.Month == 1)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"month\" x=\"{x + Column + 1}\" y=\"{Top + Height + 36}\">{month.Month.Year}</text>");
            }
        }

        svg.Append("</svg>");
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "panel chart-panel");
        output.Content.AppendHtml("<p class=\"chart-key\" aria-hidden=\"true\"><span class=\"key-a\">A</span><span class=\"key-b\">B</span></p>").AppendHtml(HasA && HasB ? "" : $"<p>Standard {(HasA ? "B" : "A")} siger ikke, hvornår der skal holdes statusmøder, og er derfor ikke med.</p>").AppendHtml("<p class=\"chart-hint muted\">Træk i diagrammet for at se alle måneder.</p><div class=\"chart-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Diagram\">").AppendHtml(svg.ToString())
            .AppendHtml("</div><details class=\"why\"><summary>Vis tallene</summary><table class=\"table table--compact\"><caption class=\"sr-only\">").Append(Caption)
            .AppendHtml("</caption><thead><tr><th scope=\"col\">Måned</th><th scope=\"col\" class=\"amount\">A</th><th scope=\"col\" class=\"amount\">B</th><th scope=\"col\" class=\"amount\">Forskel</th></tr></thead><tbody>");
        foreach (var month in Months)
        {
            output.Content.AppendHtml("<tr><th scope=\"row\">").Append(Danish.Month(month.Month)).AppendHtml($"</th><td class=\"amount\">{(HasA ? Danish.Number(month.A) : "–")}</td><td class=\"amount\">{(HasB ? Danish.Number(month.B) : "–")}</td><td class=\"amount\">{(HasA && HasB ? Figures.Of(Figure.FollowUps).WithSign(month.B - month.A) : "–")}</td></tr>");
        }

        output.Content.AppendHtml("</tbody></table></details>");
    }

    private static void Append(StringBuilder svg, string side, int count, int x, int most)
    {
        var height = Math.Round((decimal)Height * count / most, 1);
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{side}\" x=\"{x}\" y=\"{Top + Height - height}\" width=\"{Column}\" height=\"{height}\" />");
        if (count > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + (Column / 2)}\" y=\"{Top + Height - height - 4}\">{Short(count)}</text>");
        }
    }

    /// <summary>Narrow enough for its column: 9.504 is 9,5k.</summary>
    private static string Short(int count) => count < 1000 ? $"{count}" : $"{Danish.OneDecimal(count / 1000m)}k";
}
