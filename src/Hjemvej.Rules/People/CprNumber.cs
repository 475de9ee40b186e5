using System.Diagnostics.CodeAnalysis;

namespace Hjemvej.Rules.People;

/// <summary>A Danish personal identification number (CPR-nummer): six digits of birth date, four of serial.</summary>
/// <remarks>
/// Modulus 11 is deliberately not checked: numbers issued since October 2007 need not satisfy it.
/// The century comes from the seventh digit. A substitute number (erstatningspersonnummer) has 60 added to its day.
/// </remarks>
public sealed record CprNumber
{
    private readonly string _digits;

    private CprNumber(string digits, DateOnly birthDate) => (_digits, BirthDate) = (digits, birthDate);

    public DateOnly BirthDate { get; }

    /// <summary>A substitute number, given while the real one is missing.</summary>
    public bool IsSubstitute => _digits[0] >= '6';

    public static CprNumber Parse(string text) =>
        TryParse(text, out var cpr) ? cpr : throw new FormatException("Not a CPR number.");

    /// <summary>Ten digits; a hyphen or a space may stand between date and serial.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CprNumber? cpr)
    {
        var digits = text?.Trim();
        if (digits is [_, _, _, _, _, _, '-' or ' ', ..])
        {
            digits = digits.Remove(6, 1);
        }

        cpr = digits is { Length: 10 } && digits.All(char.IsAsciiDigit) && BirthDateOf(digits) is { } born ? new(digits, born) : null;
        return cpr is not null;
    }

    /// <summary>The serial is masked, because this is what reaches logs, exceptions and debuggers.</summary>
    public override string ToString() => $"{_digits[..6]}-xxxx";

    /// <summary>The whole number. Every caller is a disclosure, and is listed in docs/privacy.md.</summary>
    public string Reveal() => $"{_digits[..6]}-{_digits[6..]}";

    private static DateOnly? BirthDateOf(string digits)
    {
        int TwoDigits(int at) => ((digits[at] - '0') * 10) + (digits[at + 1] - '0');
        var (day, month, year) = (TwoDigits(0), TwoDigits(2), TwoDigits(4));
        day = day > 60 ? day - 60 : day;
        var century = (digits[6], year) switch
        {
            ( <= '3', _) => 1900,
            ('4' or '9', <= 36) => 2000,
            ('4' or '9', _) => 1900,
            (_, <= 57) => 2000,
            _ => 1800,
        };
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(century + year, month)
            ? new DateOnly(century + year, month, day)
            : null;
    }
}
