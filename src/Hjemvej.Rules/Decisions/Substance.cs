using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Decisions;

/// <summary>Does a reason say anything? A decision is reasoned in words that another can follow and test (reel begrundelse, forvaltningsloven § 24).</summary>
/// <remarks>No rule can tell a good reason from a poor one; it can tell a sentence from "Fordi.".</remarks>
[Source("2.5-5")]
public static class Substance
{
    /// <summary>So many different words a reason has at least.</summary>
    public const int Words = 4;

    /// <summary>What is asked of a reason that says too little.</summary>
    public static string Wanted => $"Skriv en hel sætning på mindst {Danish.Number(Words)} ord, som en anden kan forstå.";

    /// <remarks>Stops at the last word it needs and keeps nothing: every reason of every case in a simulation is read.</remarks>
    public static bool IsIn(string? text)
    {
        var read = text.AsSpan();
        Span<Range> different = stackalloc Range[Words];
        var found = 0;
        foreach (var word in read.SplitAny())
        {
            if (HasLetter(read[word]) && !Contains(read, different[..found], read[word]))
            {
                different[found] = word;
                if (++found == Words)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, ReadOnlySpan<char> word)
    {
        foreach (var known in words)
        {
            if (text[known].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How the working says it.</summary>
    internal static string Seen(string? text, string missing) =>
        string.IsNullOrWhiteSpace(text) ? missing : IsIn(text) ? "er skrevet" : "siger for lidt";

    /// <summary>Something is written, and it says too little.</summary>
    public static bool IsThin(string? text) => !string.IsNullOrWhiteSpace(text) && !IsIn(text);
}
