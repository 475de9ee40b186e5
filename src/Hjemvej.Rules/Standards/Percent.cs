using System.Globalization;

namespace Hjemvej.Rules.Standards;

/// <summary>A percentage with at most two decimals, in hundredths of a per cent: 4,5 % is 450. May be negative.</summary>
public readonly record struct Percent(int Hundredths)
{
    /// <summary>From per cent with at most two decimals; more decimals are refused rather than rounded.</summary>
    public static Percent Of(decimal percent) => decimal.Truncate(percent * 100) == percent * 100
        ? new((int)(percent * 100))
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "More than two decimals.");

    /// <summary>4,5 % of 100 is a factor of 1,045.</summary>
    public decimal Factor => 1 + (Hundredths / 10_000m);

    public decimal InPercent => Hundredths / 100m;

    public static Percent operator -(Percent a, Percent b) => new(a.Hundredths - b.Hundredths);

    /// <summary>4,5 procent</summary>
    public override string ToString() => $"{InPercent.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',')} procent";
}
