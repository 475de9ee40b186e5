using System.Globalization;

namespace Hjemvej.Rules.Explanations;

/// <summary>Dates, amounts and lists as Danish readers expect them, whatever culture the machine has.</summary>
public static class Danish
{
    private static readonly string[] Months =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    private static readonly string[] Weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    private static readonly NumberFormatInfo Numbers =
        NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" });

    /// <summary>3. marts 2025</summary>
    public static string Date(DateOnly date) => $"{date.Day}. {Months[date.Month - 1]} {date.Year:D4}";

    /// <summary>mandag den 3. marts 2025</summary>
    public static string LongDate(DateOnly date) => $"{Weekdays[(int)date.DayOfWeek]} den {Date(date)}";

    /// <summary>03.03.2025, for tables.</summary>
    public static string ShortDate(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day:00}.{date.Month:00}.{date.Year:0000}");

    /// <summary>marts 2025</summary>
    public static string Month(DateOnly date) => $"{Months[date.Month - 1]} {date.Year:D4}";

    /// <summary>1.135,48, from øre.</summary>
    public static string Amount(long ore) => (ore / 100m).ToString("N2", Numbers);

    /// <summary>1.135,48 kr., from øre.</summary>
    public static string Kroner(long ore) => $"{Amount(ore)} kr.";

    /// <summary>12.345</summary>
    public static string Number(long number) => number.ToString("N0", Numbers);

    /// <summary>1.083,5: one decimal at most.</summary>
    public static string OneDecimal(decimal number) => decimal.Round(number, 1, MidpointRounding.AwayFromZero).ToString("#,0.#", Numbers);

    /// <summary>1 uge, 12 uger: the count with the right form of its noun.</summary>
    public static string Count(int count, string one, string many) => $"{count.ToString("N0", Numbers)} {(count == 1 ? one : many)}";

    /// <summary>a, b og c</summary>
    public static string And(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} og {items[^1]}",
    };
}
