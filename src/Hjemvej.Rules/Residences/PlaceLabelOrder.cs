namespace Hjemvej.Rules.Residences;

/// <summary>The order of places by what people call them: numbers by their value, so that Lejlighed 2 comes before Lejlighed 10.</summary>
public sealed class PlaceLabelOrder : IComparer<string>
{
    public static readonly PlaceLabelOrder Comparer = new();

    private PlaceLabelOrder()
    {
    }

    public int Compare(string? x, string? y)
    {
        var a = (x ?? "").AsSpan();
        var b = (y ?? "").AsSpan();
        while (!a.IsEmpty && !b.IsEmpty)
        {
            var left = a[..Part(a)];
            var right = b[..Part(b)];
            var order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]) ? Number(left, right) : left.CompareTo(right, StringComparison.OrdinalIgnoreCase);
            if (order != 0)
            {
                return order;
            }

            a = a[left.Length..];
            b = b[right.Length..];
        }

        return a.Length.CompareTo(b.Length) is var shorter and not 0 ? shorter : string.CompareOrdinal(x, y);
    }

    /// <summary>The length of the digits, or of what is no digit, that the text begins with.</summary>
    private static int Part(ReadOnlySpan<char> text)
    {
        var (digits, length) = (char.IsAsciiDigit(text[0]), 1);
        while (length < text.Length && char.IsAsciiDigit(text[length]) == digits)
        {
            length++;
        }

        return length;
    }

    /// <summary>Two numbers of any length; zeros in front do not count.</summary>
    private static int Number(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var x = a.TrimStart('0');
        var y = b.TrimStart('0');
        return x.Length != y.Length ? x.Length.CompareTo(y.Length) : x.CompareTo(y, StringComparison.Ordinal);
    }
}
