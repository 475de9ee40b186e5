using System.Text.RegularExpressions;

namespace Hjemvej.Rules.Explanations;

/// <summary>Does a text to the citizen speak of the citizen instead of to them? (tiltaleform) A warning only: whoever writes decides.</summary>
public static partial class LetterTone
{
    /// <summary>The words that speak of the citizen, as they stand in the text, each once: »borgeren«, »borgerens«, the first name, and »han« or »hun« where nobody is spoken to.</summary>
    /// <param name="text">What goes into a letter as it is written.</param>
    /// <param name="citizensName">The full name; null when it is not to be looked for.</param>
    public static IReadOnlyList<string> ThirdPerson(string? text, string? citizensName)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var found = OfTheCitizen().Matches(text).Select(m => m.Value);
        if (!ToTheCitizen().IsMatch(text))
        {
            // He and she may be a doctor or a mother; in a text that never says "du" they are the citizen.
            found = found.Concat(HeOrShe().Matches(text).Select(m => m.Value));
        }

        if (citizensName?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [{ Length: > 1 } first, ..])
        {
            found = found.Concat(Word().Matches(text).Select(m => m.Value).Where(word => word == first || word == first + "s"));
        }

        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Abbreviations of the trade that a citizen need not know, as they stand in the text, each once: »jf.«, »pgl.«, »SEL«.</summary>
    public static IReadOnlyList<string> Jargon(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. Abbreviation().Matches(text).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>All there is to say of a text, in Danish; nothing when it speaks to the citizen and in whole words.</summary>
    /// <param name="text">What goes into a letter as it is written.</param>
    /// <param name="citizensName">The full name; null when it is not to be looked for.</param>
    public static IEnumerable<string> Warnings(string? text, string? citizensName)
    {
        if (ThirdPerson(text, citizensName) is { Count: > 0 } words)
        {
            yield return Warning(words);
        }

        if (Jargon(text) is { Count: > 0 } abbreviations)
        {
            yield return JargonWarning(abbreviations);
        }
    }

    /// <summary>What is said of it: Brevet skriver »borgeren«. Skriv »du« i et brev til borgeren.</summary>
    public static string Warning(IReadOnlyList<string> words) =>
        $"Brevet skriver {Danish.And([.. words.Select(w => $"»{w}«")])}. Skriv »du« i et brev til borgeren.";

    /// <summary>What is said of abbreviations: Brevet skriver »jf.«. Skriv ordene helt ud.</summary>
    public static string JargonWarning(IReadOnlyList<string> words) => $"Brevet skriver {Danish.And([.. words.Select(w => $"»{w}«")])}. Skriv ordene helt ud i et brev til borgeren.";

    [GeneratedRegex(@"\bjf\.|\bpgl\.|\bmhp\.|\bift\.|\bvedr\.|\bpgr\.|\bSEL\b|\bRSL\b|\bFVL\b", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\bborgerens?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheCitizen();

    [GeneratedRegex(@"\b(han|hun|ham|hende|hans|hendes)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeOrShe();

    [GeneratedRegex(@"\b(du|dig|din|dit|dine)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToTheCitizen();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
