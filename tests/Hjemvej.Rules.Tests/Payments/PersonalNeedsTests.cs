using Hjemvej.Rules.Amounts;
using Hjemvej.Rules.Explanations;
using Hjemvej.Rules.Payments;
using Hjemvej.Rules.Tests.Standards;

namespace Hjemvej.Rules.Tests.Payments;

/// <summary>Who has less than the disposable amount: what is missing, and what the authority is asked.</summary>
[Trait("Requirement", "2.10-5")]
public sealed class PersonalNeedsTests
{
    private static readonly Ore Some = Ore.Kroner(1_030);

    /// <summary>Calculations (c with something missing, e with enough) and stands (s with an amount, n with none), in the order of time.</summary>
    [Theory]
    [InlineData("", PersonalNeedsQuestion.None)]
    [InlineData("e", PersonalNeedsQuestion.None)]
    [InlineData("c", PersonalNeedsQuestion.Decide)]
    [InlineData("cs", PersonalNeedsQuestion.None)]
    [InlineData("cn", PersonalNeedsQuestion.None)]
    [InlineData("csc", PersonalNeedsQuestion.None)] // the next year's calculation asks nothing anew
    [InlineData("sc", PersonalNeedsQuestion.Decide)]
    [InlineData("csec", PersonalNeedsQuestion.Decide)] // had enough in between
    [InlineData("cse", PersonalNeedsQuestion.Review)]
    [InlineData("cne", PersonalNeedsQuestion.None)]
    [InlineData("csen", PersonalNeedsQuestion.None)]
    [InlineData("cses", PersonalNeedsQuestion.None)] // somebody has looked at it and let it stand
    public void The_authority_is_asked_once_for_each_time_the_citizen_has_too_little(string course, PersonalNeedsQuestion question)
    {
        DateTime At(int index) => new(2026, 1, 1 + index, 0, 0, 0, DateTimeKind.Utc);
        var events = course.Select((what, index) => (What: what, At: At(index))).ToList();

        Assert.Equal(question, PersonalNeedsRule.Of(
            [.. events.Where(e => e.What is 'c' or 'e').Select(e => new MissingByCalculation(e.At, e.What is 'c' ? Some : Ore.Zero))],
            [.. events.Where(e => e.What is 's' or 'n').Select(e => new PersonalNeedsTaken(e.At, e.What is 's' ? Some : null))]));
    }

    [Property]
    public bool Who_pays_lacks_nothing_and_who_lacks_something_is_told_so_in_the_working(uint income, uint commitments)
    {
        var payment = OwnPaymentRule.Of(new(null, false, new(income % 2_000_000), new(commitments % 500_000), Ore.Kroner(3_200), Ore.Kroner(3_600)), new(2025, 6, 10), StandardFiles.Standard);
        var said = payment.Steps.Any(s => s.Text == "Mangler op til rådighedsbeløbet" && s.Value == payment.Missing.ToString());
        return (payment.Missing == Ore.Zero || payment.Total == Ore.Zero)
            && said == payment.Missing > Ore.Zero
            && payment.Steps.Any(s => s.Text.Contains("altid skal være tilbage", StringComparison.Ordinal)) == (payment.Missing == Ore.Zero);
    }

    [Theory]
    [InlineData(null, "bek1387-3")]
    [InlineData(2_000, "bek1387-2")] // § 3 is about citizens without income
    public void Section_3_is_cited_for_those_without_income_and_section_2_for_the_others(int? income, string source)
    {
        var steps = OwnPaymentRule.Of(new(null, false, income is { } kroner ? Ore.Kroner(kroner) : null, Ore.Zero, Ore.Kroner(3_200), Ore.Kroner(3_600)), new(2025, 6, 10), StandardFiles.Standard).Steps;

        Assert.Equal(source, steps.Single(s => s.Text == "Kommunen tager stilling til et beløb til personlige fornødenheder").Source?.Id);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("  ", false)]
    [InlineData("Fordi", false)]
    [InlineData("Aftalt med borgeren", true)]
    [InlineData("x - 1 2 3", false)]
    [InlineData("Din bolig er lejet ud.", true)]
    public void A_word_or_two_is_no_reason(string? text, bool says) => Assert.Equal(says, StatedReason.Says(text));

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData(3_200, null, 0)]
    [InlineData(3_950, null, 1)]
    [InlineData(3_950, 2_350, 2)]
    public void A_price_that_was_departed_from_stands_in_the_working(int? lodging, int? board, int lines)
    {
        var steps = OwnPaymentRule.Of(
            new(null, false, Ore.Kroner(12_000), Ore.Zero, Ore.Kroner(3_200), Ore.Kroner(3_600), OrdinaryLodging: Kroner(lodging), OrdinaryBoard: Kroner(board)), new(2025, 6, 10), StandardFiles.Standard).Steps;

        Assert.Equal(lines, steps.Count(s => s.Text.StartsWith("Botilbuddets egen pris for", StringComparison.Ordinal)));

        static Ore? Kroner(int? amount) => amount is { } kroner ? Ore.Kroner(kroner) : null;
    }
}
