using System.Globalization;
using System.Text.Json;
using FsCheck.Xunit;
using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Assessments;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Standards;

namespace Hjemvej.Rules.Tests.Explanations;

public sealed class WordsTests
{
    private static readonly DateOnly Day = new(2025, 3, 3);

    [Fact]
    public void What_is_written_late_reads_as_what_is_written_at_once()
    {
        Assert.Equal(Danish.Date(Day), ((Words)Day).Read());
        Assert.Equal(Danish.LongDate(Day), Words.LongDate(Day).Read());
        Assert.Equal(Danish.Month(Day), Words.Month(Day).Read());
        Assert.Equal("1.135,48 kr.", ((Words)new Ore(113_548)).Read());
        Assert.Equal("1 uge", Words.Count(1, "uge", "uger").Read());
        Assert.Equal("12.345 uger", Words.Count(12_345, "uge", "uger").Read());
        Assert.Equal("egne ressourcer og netværk", Words.And<Rung>([Rung.Network]).Read());
        Assert.Equal($"{Rung.Network.Danish().ToLowerInvariant()} og {Rung.HomeSupport.Danish().ToLowerInvariant()}", Words.And<Rung>([Rung.Network, Rung.HomeSupport]).Read());
        Assert.Equal("fra 3. marts 2025, 1 uge og 2025", Words.Of($"fra {Words.Date(Day)}, {Words.Count(1, "uge", "uger")} og {2025}").Read());
    }

    [Fact]
    public void Nothing_said_is_nothing_to_read()
    {
        Assert.Null(default(Words).Read());
        Assert.Null(new Step("Kun en sætning").Value);
    }

    [Fact]
    public void What_a_list_said_is_not_changed_with_the_list()
    {
        List<Rung> rungs = [Rung.Network, Rung.HomeSupport];
        var words = Words.And(rungs);
        var before = words.Read();

        rungs.Clear();

        Assert.Equal(before, words.Read());
    }

    [Fact]
    public void Steps_are_equal_when_they_say_the_same()
    {
        Step late = new($"Født {Words.Date(Day)}", Day, SourceRef.Standard("1-1")), written = new("Født 3. marts 2025", "3. marts 2025", SourceRef.Standard("1-1"));

        Assert.Equal(written, late);
        Assert.Equal(written.GetHashCode(), late.GetHashCode());
        Assert.NotEqual(written, new Step("Født 3. marts 2025", "3. marts 2025"));
        Assert.NotEqual(written, new Step("Født 3. marts 2025", "4. marts 2025", SourceRef.Standard("1-1")));
    }

    [Fact]
    public void A_stored_step_reads_the_same()
    {
        Dated<int> weeks = new(Day, 12, SourceRef.Standard("2.5-1"), ParameterStatus.Adopted) { Parameter = "appealWeeks" };
        Step[] steps = [Standard.StepOf("Frist", weeks, Words.Count(12, "uge", "uger")), new("Født", Day), new("Logi", Ore.Kroner(10), SourceRef.Standard("2.10-2")), new("Sætning")];
        var stored = JsonSerializer.Serialize(steps, JsonSerializerOptions.Web);

        Assert.StartsWith("""[{"text":"Frist (g\u00E6lder fra 3. marts 2025)","value":"12 uger","source":{"id":"2.5-1",""", stored, StringComparison.Ordinal);
        Assert.Equal(steps, JsonSerializer.Deserialize<Step[]>(stored, JsonSerializerOptions.Web));
        Assert.Equal(stored, JsonSerializer.Serialize(JsonSerializer.Deserialize<Step[]>(stored, JsonSerializerOptions.Web), JsonSerializerOptions.Web));
    }

    [Property(MaxTest = 1000)]
    public bool An_amount_is_written_as_the_number_it_is(long ore)
    {
        NumberFormatInfo danish = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };
        return Danish.Amount(ore) == (ore / 100m).ToString("N2", danish) && Danish.Number(ore) == ore.ToString("N0", danish);
    }

    [Theory]
    [InlineData(long.MinValue, "-92.233.720.368.547.758,08")]
    [InlineData(long.MaxValue, "92.233.720.368.547.758,07")]
    public void The_largest_amounts_are_written_too(long ore, string amount) => Assert.Equal(amount, Danish.Amount(ore));
}
