using System.Globalization;

namespace Hjemvej.Casework.Workings;

/// <summary>What an explanation is asked for by: its whole id, or the eight first digits of it that a letter prints (beregning nr.).</summary>
/// <param name="First">The lowest id it can be.</param>
/// <param name="Last">The highest id it can be.</param>
public sealed record ExplanationNumber(Guid First, Guid Last)
{
    private const int Length = 8;

    /// <summary>Null when it can be neither. Spaces and capitals do not matter.</summary>
    public static ExplanationNumber? Read(string? text)
    {
        var typed = text?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (Guid.TryParse(typed, out var id))
        {
            return new(id, id);
        }

        return typed.Length == Length && uint.TryParse(typed, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            ? new(Guid.Parse($"{typed}-0000-0000-0000-000000000000"), Guid.Parse($"{typed}-ffff-ffff-ffff-ffffffffffff"))
            : null;
    }
}

public static class ExplanationQueries
{
    /// <summary>Those with this number, by the key: one, but for a coincidence of short numbers.</summary>
    public static IQueryable<Explanation> Numbered(this IQueryable<Explanation> explanations, ExplanationNumber number) =>
        explanations.Where(e => e.Id.CompareTo(number.First) >= 0 && e.Id.CompareTo(number.Last) <= 0);
}
