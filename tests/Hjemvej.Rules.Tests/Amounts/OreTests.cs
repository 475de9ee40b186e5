using Hjemvej.Rules.Amounts;

namespace Hjemvej.Rules.Tests.Amounts;

public sealed class OreTests
{
    [Theory]
    [InlineData("2900", 290_000)]
    [InlineData("0.01", 1)]
    [InlineData("1135.48", 113_548)]
    [InlineData("3.10", 310)]
    [InlineData("3.100", 310)]
    [InlineData("-12.5", -1250)]
    public void Kroner_are_kept_in_whole_ore(string kroner, long ore)
    {
        var amount = Ore.FromKroner(decimal.Parse(kroner, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(new Ore(ore), amount);
        Assert.Equal(decimal.Parse(kroner, System.Globalization.CultureInfo.InvariantCulture), amount.InKroner);
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("-2900.999")]
    public void More_than_two_decimals_are_refused_rather_than_rounded(string kroner)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Ore.FromKroner(decimal.Parse(kroner, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Contains("More than two decimals.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_kroner_are_a_hundred_ore_each() => Assert.Equal(new Ore(290_000), Ore.Kroner(2900));

    [Fact]
    public void What_is_too_much_is_an_error_and_never_another_amount()
    {
        Assert.Throws<OverflowException>(() => Ore.Kroner(long.MaxValue));
        Assert.Throws<OverflowException>(() => new Ore(long.MaxValue) + new Ore(1));
        Assert.Throws<OverflowException>(() => new Ore(long.MinValue) - new Ore(1));
    }

    [Theory]
    [InlineData(1, 15, 30, 1)]
    [InlineData(3, 15, 30, 2)]
    [InlineData(-1, 15, 30, -1)]
    [InlineData(320_000, 11, 31, 113_548)]
    [InlineData(360_000, 11, 31, 127_742)]
    [InlineData(100, 1, 3, 33)]
    [InlineData(200, 1, 3, 67)]
    [InlineData(100, 0, 31, 0)]
    [InlineData(100, 31, 31, 100)]
    public void A_share_is_rounded_half_up_to_the_ore(long whole, int part, int of, long share) => Assert.Equal(new Ore(share), new Ore(whole).Share(part, of));

    [Property]
    public bool A_share_is_never_half_an_ore_off(int whole, byte part, byte rest)
    {
        var of = part + rest + 1;
        var share = new Ore(whole).Share(part, of);
        return Math.Abs((decimal)share.Value - ((decimal)whole * part / of)) <= 0.5m;
    }

    [Property]
    public bool Amounts_are_ordered_as_their_ore(int a, int b)
    {
        Ore x = new(a), y = new(b);
        return x < y == a < b && x > y == a > b && x <= y == a <= b && x >= y == a >= b && Math.Sign(x.CompareTo(y)) == a.CompareTo(b)
            && Ore.Min(x, y) == new Ore(Math.Min(a, b)) && Ore.Max(x, y) == new Ore(Math.Max(a, b));
    }

    [Property]
    public bool Amounts_add_and_subtract_as_their_ore(int a, int b) =>
        new Ore(a) + new Ore(b) == new Ore((long)a + b) && new Ore(a) - new Ore(b) == new Ore((long)a - b) && new Ore(a) + Ore.Zero == new Ore(a);

    [Fact]
    public void Two_equal_amounts_are_one()
    {
        Assert.Equal(new Ore(5), new Ore(5));
        Assert.Equal(new Ore(5).GetHashCode(), new Ore(5).GetHashCode());
        Assert.NotEqual(new Ore(5), new Ore(6));
        Assert.True(new Ore(5) == new Ore(5));
        Assert.True(new Ore(5) != new Ore(6));
        Assert.Single(new HashSet<Ore> { new(5), new(5) });
    }

    [Fact]
    public void An_amount_reads_as_Danish_kroner() => Assert.Equal("1.135,48 kr.", new Ore(113_548).ToString());
}
