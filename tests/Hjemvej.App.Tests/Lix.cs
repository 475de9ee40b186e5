using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Hjemvej.App.Tests;

/// <summary>LIX, the Danish measure of how hard a text is: words a sentence, plus the share of words longer than six letters. Below 35 is easy.</summary>
public static partial class Lix
{
    /// <summary>Of the body of a letter: its paragraphs and lists. A heading or a line of a list is a sentence.</summary>
    public static double OfLetter(string html)
    {
        var main = new HtmlParser().ParseDocument(html).QuerySelector("main")!;
        return Of(string.Join(" ", main.QuerySelectorAll("h1, h2, p, li, td").Select(e => e.TextContent.Trim().TrimEnd('.', ':') + ".")));
    }

    public static double Of(string text)
    {
        // A date's full stop, a law's "stk." and a paragraph sign end no sentence.
        var plain = Abbreviation().Replace(text, "$1");
        var words = Word().Matches(plain);
        var sentences = Sentence().Count(plain);
        return (double)words.Count / Math.Max(1, sentences) + 100.0 * words.Count(w => w.Length > 6) / Math.Max(1, words.Count);
    }

    [GeneratedRegex(@"(\d|stk|nr|kl)\.(?=\s*[\p{Ll}\d])")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?]+(?=\s|$)")]
    private static partial Regex Sentence();
}
