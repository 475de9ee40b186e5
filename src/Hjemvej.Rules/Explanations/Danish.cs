using System.Globalization;

namespace Hjemvej.Rules.Explanations;

/// <summary>Dates, amounts and lists as Danish readers expect them, whatever culture the machine has.</summary>
public static class Danish
{
    private static readonly string[] Months =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    /// <summary>Every day of a month, as a date begins: dates are what workings are full of.</summary>
    private static readonly string[][] Days = [.. Months.Select(month => Enumerable.Range(1, 31).Select(day => string.Create(CultureInfo.InvariantCulture, $"{day}. {month} ")).ToArray())];

    private static readonly string[] Years = [.. Enumerable.Range(1, DateOnly.MaxValue.Year).Select(year => year.ToString("D4", CultureInfo.InvariantCulture))];

    private static readonly string[] Weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    private static readonly NumberFormatInfo Numbers =
        NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" });

    /// <summary>3. marts 2025</summary>
    public static string Date(DateOnly date)
    {
        var (year, month, day) = date;
        return string.Concat(Days[month - 1][day - 1], Years[year - 1]);
    }

    /// <summary>mandag den 3. marts 2025</summary>
    public static string LongDate(DateOnly date)
    {
        var (year, month, day) = date;
        return string.Concat(Weekdays[(int)date.DayOfWeek], " den ", Days[month - 1][day - 1], Years[year - 1]);
    }

    /// <summary>03.03.2025, for tables.</summary>
    public static string ShortDate(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day:00}.{date.Month:00}.{date.Year:0000}");

    /// <summary>marts 2025</summary>
    public static string Month(DateOnly date) => string.Concat(Months[date.Month - 1], " ", Years[date.Year - 1]);

    /// <summary>1.135,48, from øre.</summary>
    public static string Amount(long ore) => Figure(ore, "");

    /// <summary>1.135,48 kr., from øre.</summary>
    public static string Kroner(long ore) => Figure(ore, " kr.");

    /// <summary>12.345</summary>
    public static string Number(long number) => number is >= 0 and < 1000 ? number.ToString(CultureInfo.InvariantCulture) : number.ToString("N0", Numbers);

    /// <summary>1.083,5: one decimal at most.</summary>
    public static string OneDecimal(decimal number) => decimal.Round(number, 1, MidpointRounding.AwayFromZero).ToString("#,0.#", Numbers);

    /// <summary>15,5 or 15,25 or 15: as many decimals as it takes, two at most.</summary>
    public static string TwoDecimals(decimal number) => decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("#,0.##", Numbers);

    /// <summary>1 uge, 12 uger: the count with the right form of its noun.</summary>
    public static string Count(int count, string one, string many) => string.Concat(Number(count), " ", count == 1 ? one : many);

    /// <summary>a, b og c</summary>
    public static string And(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} og {items[^1]}",
    };

    /// <summary>From the last digit to the first.</summary>
    private static string Figure(long ore, string unit)
    {
        Span<char> text = stackalloc char[40];
        var at = text.Length - unit.Length;
        unit.CopyTo(text[at..]);
        var rest = ore < 0 ? (ulong)-(ore + 1) + 1 : (ulong)ore;
        for (var digits = 0; rest > 0 || digits < 3; digits++)
        {
            if (digits == 2)
            {
                text[--at] = ',';
            }
            else if (digits > 2 && (digits - 2) % 3 == 0)
            {
                text[--at] = '.';
            }

            text[--at] = (char)('0' + (rest % 10));
            rest /= 10;
        }

        if (ore < 0)
        {
            text[--at] = '-';
        }

        return new(text[at..]);
    }
}
