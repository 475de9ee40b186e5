using Hjemvej.Rules.People;

namespace Hjemvej.Casework.Demo;

/// <summary>CPR numbers that nobody can have: they fail modulus 11, and stand in the series that did not need to until 2007.</summary>
internal static class DemoCpr
{
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <param name="born">The birth date, in the 1900s or 2000s.</param>
    /// <param name="start">Where in the series to look; two people born on the same day get different ones.</param>
    public static CprNumber For(DateOnly born, int start)
    {
        // The seventh digit tells the century: 0–3 are the 1900s, 4 is 2000–2036.
        var series = born.Year < 2000 ? 0 : 4000;
        for (var serial = series + (start % 900); ; serial++)
        {
            var text = $"{born.Day:00}{born.Month:00}{born.Year % 100:00}{serial:0000}";
            if (text.Select((digit, i) => (digit - '0') * Weights[i]).Sum() % 11 != 0)
            {
                return CprNumber.Parse(text);
            }
        }
    }
}
