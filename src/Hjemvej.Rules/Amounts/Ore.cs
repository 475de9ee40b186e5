using Hjemvej.Rules.Explanations;

namespace Hjemvej.Rules.Amounts;

/// <summary>An amount in whole øre (1/100 krone), so that sums are exact and sort alike in every database. May be negative; too large a sum is an error.</summary>
public readonly record struct Ore(long Value) : IComparable<Ore>
{
    public static readonly Ore Zero = new(0);

    /// <summary>From whole kroner.</summary>
    public static Ore Kroner(long kroner) => new(kroner * 100);

    /// <summary>From kroner with at most two decimals; more decimals are refused rather than rounded.</summary>
    public static Ore FromKroner(decimal kroner) => decimal.Truncate(kroner * 100) == kroner * 100
        ? new((long)(kroner * 100))
        : throw new ArgumentOutOfRangeException(nameof(kroner), kroner, "More than two decimals.");

    public decimal InKroner => Value / 100m;

    /// <summary>In a working an amount is given as it is, and written when it is read.</summary>
    public static implicit operator Words(Ore amount) => Words.Kroner(amount.Value);

    public static Ore operator +(Ore a, Ore b) => new(a.Value + b.Value);

    public static Ore operator -(Ore a, Ore b) => new(a.Value - b.Value);

    public static bool operator <(Ore a, Ore b) => a.Value < b.Value;

    public static bool operator >(Ore a, Ore b) => a.Value > b.Value;

    public static bool operator <=(Ore a, Ore b) => a.Value <= b.Value;

    public static bool operator >=(Ore a, Ore b) => a.Value >= b.Value;

    public static Ore Min(Ore a, Ore b) => new(Math.Min(a.Value, b.Value));

    public static Ore Max(Ore a, Ore b) => new(Math.Max(a.Value, b.Value));

    /// <summary>The share <paramref name="part"/> of <paramref name="whole"/>, rounded half up (away from zero) to the øre.</summary>
    public Ore Share(int part, int whole) => new((long)decimal.Round((decimal)Value * part / whole, 0, MidpointRounding.AwayFromZero));

    public int CompareTo(Ore other) => Value.CompareTo(other.Value);

    /// <summary>1.135,48 kr.</summary>
    public override string ToString() => Danish.Kroner(Value);
}
