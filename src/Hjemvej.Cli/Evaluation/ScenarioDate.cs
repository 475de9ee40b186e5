namespace Hjemvej.Cli.Evaluation;

/// <summary>The one form a date has in a scenario.</summary>
internal static class ScenarioDate
{
    /// <param name="json">The JSON string as it stands, with its quotation marks.</param>
    /// <param name="date">A day that exists, in a year the calendar can reckon from.</param>
    public static bool TryParse(ReadOnlySpan<byte> json, out DateOnly date)
    {
        date = default;
        if (json.Length != 12 || json[5] != '-' || json[8] != '-'
            || Number(json[1..5]) is not ({ } year and >= 1850 and <= 9000)
            || Number(json[6..8]) is not ({ } month and >= 1 and <= 12)
            || Number(json[9..11]) is not ({ } day and >= 1)
            || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    private static int? Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return null;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
