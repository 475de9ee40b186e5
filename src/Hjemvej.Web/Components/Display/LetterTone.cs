using Microsoft.AspNetCore.Razor.TagHelpers;
using Tone = Hjemvej.Rules.Explanations.LetterTone;

namespace Hjemvej.Web.Components.Display;

/// <summary>A text that a caseworker wrote and that goes into a letter as it stands.</summary>
/// <param name="Label">The field's name: Begrundelse.</param>
/// <param name="Where">The page and the field where it is written: <c>/sager/1/afgoerelse/udkast#Input_Reasons</c>.</param>
internal sealed record LetterText(string Label, string? Text, string Where);

/// <summary>
/// Warns before a letter is sent that a text in it speaks of the citizen instead of to them, or in abbreviations of the trade, and leads to the field:
/// <c>&lt;letter-tone texts="Model.Texts" citizen="Karen Toft" /&gt;</c>. It stops nothing; a page may ask that it is read.
/// </summary>
[HtmlTargetElement("letter-tone", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LetterTone : TagHelper
{
    internal const string FieldLink = "Ret";

    /// <summary>The texts, as <see cref="LetterText"/>.</summary>
    public required object Texts { get; set; }

    /// <summary>The citizen's full name.</summary>
    public string? Citizen { get; set; }

    private static List<(LetterText Text, string Warning)> Find(IEnumerable<LetterText> texts, string? citizen) =>
        [.. from text in texts from warning in Tone.Warnings(text.Text, citizen) select (text, warning)];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var found = Find((IEnumerable<LetterText>)Texts, Citizen);
        if (found.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alert alert-warning letter-tone");
        output.Content.AppendHtml("<div class=\"alert-body\"><h2 class=\"alert-heading\">Læs teksten igen, før brevet bliver sendt</h2><ul class=\"alert-text\">");
        foreach (var (text, warning) in found)
        {
            output.Content.AppendHtml("<li>").Append(warning).AppendHtml(" <a href=\"").Append(text.Where).AppendHtml("\">").Append($"{FieldLink} »{text.Label}«").AppendHtml("</a></li>");
        }

        output.Content.AppendHtml("</ul></div>");
    }
}
